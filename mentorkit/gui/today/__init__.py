"""Today: what is worth doing now, how the mentors are, what comes next, and a first start."""
