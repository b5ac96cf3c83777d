"""Reading LinkedIn's list of connections, in every form it has had.

`reading.read_connections(bytes)` is all the rest needs. `tables` takes any CSV text apart without ever
letting one broken row cost another; `headers` knows what the columns are called; `dates` reads their days.
"""
