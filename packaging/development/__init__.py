"""What `packaging/dev.py` does: a checkout's own environment, its checks and its locks.

Only the standard library may be imported here: these modules run before anything is installed.
"""
