"""The sentence classifier: which moves a sentence makes, learned from labelled sentences."""
