"""What the computer offers: clock, folders, keyring, locks, process hygiene.

Everything that differs per operating system. No Qt: what needs an event loop lives in
`mentorkit.gui.shell`, so that the command line starts without it.
"""
