"""What was agreed with mentors: its terms, its versions, and how life drifts from it."""
