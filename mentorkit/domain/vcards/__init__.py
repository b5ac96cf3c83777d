"""Reading and writing vCards: tolerant of every version and of every mistake seen in real files.

`reading.read_vcards(bytes)` and `writing.write_vcards(cards, version)` are all the rest needs. A file
is taken apart in four steps: `lines` (decode, unfold), `properties` (name, parameters, value),
`understanding` (what a property says about a person) and `drafts` (a card out of what was understood).
"""
