"""The values of one measure through the periods, as points and as a drawing."""
