"""Waste: where it lies."""
