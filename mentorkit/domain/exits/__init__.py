"""Leaving with everything: what a full export holds, how each kind of record is written, and what differs.

All of it follows `mentorkit.domain.kinds`: a new kind of record is exported, described by the schema,
brought back and compared without a line here.
"""
