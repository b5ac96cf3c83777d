"""Tests mirror the package: the test of mentorkit/x/y.py is tests/x/test_y.py."""
