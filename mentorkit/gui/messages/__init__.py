"""Writing to people: the list of messages, the letter, its coach, and what becomes of what was sent."""
