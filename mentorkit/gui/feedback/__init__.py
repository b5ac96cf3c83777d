"""Feedback: asked for with one question, heard word for word, weighed, acted on, and closed with its giver."""
