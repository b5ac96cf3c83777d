"""Tests of Recently deleted."""
