"""The way from articles to files, and what may be looked at on the way."""
