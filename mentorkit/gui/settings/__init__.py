"""Settings: how the app looks, how the vault is kept, and what can be learned about both."""
