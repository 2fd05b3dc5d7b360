"""What a reform does: how it is played, measured, compared and put into words for a meeting."""
