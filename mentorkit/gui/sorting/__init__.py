"""Sort ten: one person at a time who came in by an import, five answers, a pause after ten."""
