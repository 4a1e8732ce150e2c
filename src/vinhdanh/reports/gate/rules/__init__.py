"""One rule a file: `check(subject)` yields what holds, what breaks and what cannot be told."""
