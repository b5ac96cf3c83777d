"""Tests of exporting people."""
