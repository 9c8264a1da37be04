"""Sources, read safely: every value keeps its line and column, and every mistake becomes a problem."""
