"""In the room: the agenda with its time, notes, and what comes out of a meeting."""
