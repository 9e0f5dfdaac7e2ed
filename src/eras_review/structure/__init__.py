"""What a document is and where in it a span stands."""
