"""Advice: what people told me, what I decided, what came of it, and whether they know."""
