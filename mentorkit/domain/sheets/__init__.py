"""Reading CSV files of other programs: known headers, guessed ones, and columns that people choose.

`opening.open_sheet(bytes)` finds the encoding, the delimiter, the header and the rows, and guesses what
each column means; `reading.read_sheet(sheet)` makes cards of it, now or after the columns were changed.
What programs call their columns is data: `linkedin`, `google`, `outlook`, `thunderbird` and, for all
others, `everyday`.
"""
