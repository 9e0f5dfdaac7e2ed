"""The one fixed line that answers words of self-harm, for the author's own screen only."""

from eras_review.language.matcher import Hits
from eras_review.rules.tables import Care


def care_line(care: Care, hits: Hits) -> str:
    """Return the kind line with its contacts when the author's words call for it, else ""."""
    vetoes = [span for pattern in care.but_not for span in hits.get(pattern, ())]
    spans = [span for pattern in care.patterns for span in hits.get(pattern, ())]
    if all(any(map(span.overlaps, vetoes)) for span in spans):
        return ""
    contacts = "; ".join(f"{c.where}: {c.contact}" for c in care.contacts)
    return f"{care.line} {contacts}"
