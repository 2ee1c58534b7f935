"""Lists of regions: which one is asked for, its pages, its counts."""
