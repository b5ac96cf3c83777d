"""Programs that are killed while they work, and what must be left of it."""
