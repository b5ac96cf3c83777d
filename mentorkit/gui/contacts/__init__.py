"""Logging a contact: the one thing that moves a rhythm, from anywhere and within seconds."""
