"""Sharing: before anything leaves, everything that leaves is shown."""
