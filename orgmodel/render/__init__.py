"""Results and errors as a reader sees them: sentences and tables in both languages, JSON, CSV."""
