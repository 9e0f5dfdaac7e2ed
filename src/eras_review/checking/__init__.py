"""Deciding what to say about a document: kinds of checks and the running of them."""
