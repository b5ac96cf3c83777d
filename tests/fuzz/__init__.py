"""Readers under fire: inputs by the hundred thousand, made by mutation and guided by coverage."""
