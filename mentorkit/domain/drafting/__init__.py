"""Cards in the making, whatever file they come from.

Every reader lets what it found speak to a draft (`drafts`); `assembling` makes the card of it. Formats
that are rows of named values, CSV and LDIF, share what a value can mean (`meanings`) and what it then
says (`telling`).
"""
