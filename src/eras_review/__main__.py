"""`python -m eras_review`."""

from eras_review.cli import main

main()
