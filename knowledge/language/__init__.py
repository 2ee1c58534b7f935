"""Indonesian as people type it: words, endings, slips, numbers, dates."""
