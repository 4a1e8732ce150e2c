"""Lists that follow a count: "05 CCN: Jutech, Lan Sơn 2 và Lãng Cao". Where they begin, and what they hold."""
