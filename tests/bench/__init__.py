"""Measures of speed, and the vaults they are taken on."""
