"""What the sentences of a document do: splitting, pattern matching, rhetorical moves, metrics."""
