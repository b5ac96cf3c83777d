"""Reconnect: ten people not heard of for long, one warm message at a time."""
