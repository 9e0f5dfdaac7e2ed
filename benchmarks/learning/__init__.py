"""What training and judging the classifier share."""
