"""Exports: people written into a file of the user's own, to take elsewhere."""
