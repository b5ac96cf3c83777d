"""The window around the subjects: first run, unlocking, the sidebar, menus, locking.

No subject is named here; they are introduced to each other through `mentorkit.gui.features`.
"""
