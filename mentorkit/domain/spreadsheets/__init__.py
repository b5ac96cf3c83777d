"""Our own CSV: people as rows of a spreadsheet, written so that reading gives the same cards.

The first line names the columns; `layout` lists them and is the whole documentation of the format.
It is UTF-8 with a mark that spreadsheets look for, cells parted by commas, lines ended by CR LF. Lists
within a cell are parted by semicolons, with vCard's backslash before one that is meant. No cell can be
taken for a formula: see `cells`. Photos stay out, for a spreadsheet cannot show them.
"""
