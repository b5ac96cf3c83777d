"""Everything that was found: the page behind *Show all* of the one box."""
