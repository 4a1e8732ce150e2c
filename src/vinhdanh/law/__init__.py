"""What the law says: rules as dated data, one folder per award, and the three readings of their conditions."""
