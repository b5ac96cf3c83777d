"""Wrapping up: what to remember, what was promised and advised, and when to meet next."""
