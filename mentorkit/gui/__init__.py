"""What a person sees. Everything Qt lives here; data comes from `services`, facts from `domain`.

Subject folders are strangers to each other: the shell introduces them through `features.py`, so a
subject can be added or removed without touching its neighbours.
"""
