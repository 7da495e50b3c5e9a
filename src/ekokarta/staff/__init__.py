"""Who may change the registers: the user model and the roles."""
