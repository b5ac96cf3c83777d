"""What things are and what is true of them.

Frozen records, enums and pure functions. Only the standard library may be imported here, and no
clock, file or widget: whatever needs "today" takes it as an argument, so every rule can be tested
with plain values. A value is made by `frozen`, what the vault keeps by `record`: plain dataclasses cost
each start ten times as much.
"""
