"""The comparisons of a text: which percentages hold a value against the same period, a plan or a year before."""
