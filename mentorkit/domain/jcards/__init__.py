"""jCard (RFC 7095): the properties of a vCard 4.0 as JSON.

`properties` turns a line of a vCard into a property of a jCard and back; a line that would not come
back letter for letter travels as it is. So writing is vCard's writing, and reading is vCard's reading.
"""
