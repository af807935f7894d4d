"""What the things of this program are; the stage folders say how they are made."""
