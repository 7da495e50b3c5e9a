"""Subsoil: what lies under the ground, and who may take it."""
