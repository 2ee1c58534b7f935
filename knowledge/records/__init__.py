"""What is recorded of regions: lists, events, the ladder, scores, counted."""
