"""mentorkit: from "I want to grow" to a handful of good mentors, offline and encrypted."""

__version__ = "0.1.0"
