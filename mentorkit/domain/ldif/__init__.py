"""Reading LDIF (RFC 2849), as Thunderbird, Evolution and directories export it.

`reading.read_ldif(bytes)` is all the rest needs; `lines` takes a file apart, `attributes` says what an
attribute means.
"""
