"""What school civics knows, as tables: places, institutions, terms, phrases."""
