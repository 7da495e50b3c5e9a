"""Calculations: numbers in, numbers out. No registry, no files, no framework."""
