"""Radiation, chemical, biological and industrial safety: what is dangerous, and who may know where."""
