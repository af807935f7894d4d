"""quizgen turns Japanese civics articles into Anki decks and printable quizzes."""
