"""The contact book as people see it: the table of everybody and the page of one person."""
