"""Reading jCards (RFC 7095): vCards in JSON, one or several.

`reading.read_jcards(bytes)` writes each property as the line a vCard would have and lets the reader of
vCards understand it, so that both say the same.
"""
