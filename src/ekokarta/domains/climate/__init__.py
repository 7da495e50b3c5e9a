"""Climate: what warms it, by category, gas and year, and what the country has to report of it."""
