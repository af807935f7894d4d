"""japanese."""
