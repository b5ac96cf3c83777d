"""What a person can do: one class per subject, one method per intention.

Services open transactions, ask the clock and speak with file formats through their libraries.
They hold no sentence a user reads and import neither Qt nor peewee, so the window and the command
line share them.
"""
