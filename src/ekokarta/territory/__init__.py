"""Where: the units of the country, their names and boundaries over time, where a record is."""
