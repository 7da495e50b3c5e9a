"""Control: what inspectors find, and what the ministry says of itself."""
