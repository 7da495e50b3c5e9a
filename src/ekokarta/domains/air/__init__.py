"""Air: who measures it, where, and what is put into it."""
