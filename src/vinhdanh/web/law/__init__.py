"""The law as pages show it: sentences with their article and mark, the days asked for, two days side by side."""
