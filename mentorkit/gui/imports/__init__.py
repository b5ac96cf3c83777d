"""Importing people from files: source, preview, duplicates, finish. Nothing is kept before the last step."""
