"""One file per subject people talk about; each function takes a Turn and returns an Answer. Topics do not know one another."""
