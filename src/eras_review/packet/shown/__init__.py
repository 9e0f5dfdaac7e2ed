"""The packet as a page, as Markdown, on the terminal and as JSON: first the set, then each file."""
