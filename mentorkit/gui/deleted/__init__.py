"""Recently deleted: what was removed within 30 days and can be brought back."""
