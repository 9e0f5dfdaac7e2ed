"""Reading: a file of any kind becomes one `Document`, or a clear line saying why it could not."""

from eras_review.reading.reader import Reader, read

__all__ = ["Reader", "read"]
