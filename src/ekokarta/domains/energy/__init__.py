"""Energy: what warms the houses and drives the cars."""
