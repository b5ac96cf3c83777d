"""How records are kept: the encrypted vault, its tables, and the one gate every write passes.

peewee, SQL and the vault's files live here and nowhere else. Records go in and come out as the
frozen values of `mentorkit.domain`; a peewee model never leaves this room.
"""
