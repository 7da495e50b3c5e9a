"""Door 1, staff: registers, import, sign-off, history."""
