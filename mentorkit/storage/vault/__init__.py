"""The encrypted vault: its key header, the slots that open it, its database file, backups and the switch.

A vault is a folder. `keys-a.mkh` and `keys-b.mkh` are two copies of the key header, which wraps the
random data key in several slots and is the only pointer to the database file. Every change of file
(key change, migration, restore) builds a new file beside the old one, verifies it, and switches with
one header write, so that a crash leaves the old or the new, never neither.

Nothing here opens a window, asks the clock or speaks with the keyring: times and secrets come in as
arguments, so that this package has no other neighbour than `mentorkit.domain`.
"""
