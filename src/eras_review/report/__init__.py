"""Showing reports: terminal, web page, Markdown, JSON."""
