"""Tests of logging a contact."""
