"""Water: lakes and rivers."""
