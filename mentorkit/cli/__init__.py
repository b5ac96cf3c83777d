"""The command line: its arguments, exit codes, printing and words. Never imports Qt."""
