"""Long runs with damaged input. They are no tests of the suite: run them by hand, for as long as you like."""
