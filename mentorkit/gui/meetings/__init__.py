"""Meetings: planned, prepared with an agenda, and written up."""
