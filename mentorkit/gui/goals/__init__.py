"""Goals: what somebody wants to be able to do, the way there, and who helps on it."""
