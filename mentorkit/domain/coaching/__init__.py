"""The writing coach: what a draft still needs, why, and where the rule comes from.

Every rule is a small pure function over a text that was taken apart once. The words a rule looks for
are data (`resources/coach`), so a language is added by a file; one without a file gets blanks and
length only. The coach advises and blocks nothing.
"""
