"""Stands for matplotlib: what would be drawn is printed as JSON when it is shown."""
