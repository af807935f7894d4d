"""What is true of Japanese text as such: analysis, clauses, predicates, dates, word lists."""
