"""What to do with a ranked question: answer, ask back, refuse; and what is seen before and after that."""
