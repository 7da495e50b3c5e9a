"""Air: who measures it, and where."""
