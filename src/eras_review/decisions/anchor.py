"""Where a decision stands in a draft that may have changed since: by its words, not its place."""

from collections.abc import Iterator, Mapping, Sequence

from eras_review.decisions.values import Decision
from eras_review.likeness import likeness, overlap, words_of
from eras_review.model import Finding, Report, Span

# Measured on 481 invented drafts (142,177 pairs of different sentences of one draft): 999 pairs in
# 1,000 are under 0.38, and above 0.6 stand hardly any but headings and addresses. With a third of
# its words replaced, 986 sentences in 1,000 still reach 0.6.
SAME_SENTENCE = 0.6
# A sentence that was broken in two, or joined to another: a piece of it with the same words marked.
SAME_PIECE = 0.9
# The words themselves may be marked more narrowly or widely than before, hence of the shorter.
SAME_WORDS = 0.6

# The places each decision is about, by its number.
Held = dict[int, tuple[Span, ...]]


def squeezed(text: str) -> str:
    """Return text on one line."""
    return " ".join(text.split())


def decision_at(report: Report, span: Span, check: str, reason: str) -> Decision:
    """Return the decision to leave what *check* says about the words of a span."""
    quote = squeezed(report.document.text[span.start : span.end])
    return Decision(check=check, reason=reason, quote=quote, sentence=_around(report, span))


def held(finding: Finding, report: Report, decisions: Sequence[Decision]) -> Held:
    """Return the numbers of the decisions that still speak of a finding, and of which places.

    No place belongs to two decisions; those most alike find each other first. A decision about the
    whole finding takes all its places.
    """
    about = {n: d for n, d in enumerate(decisions) if d.check == finding.check}
    for number, decision in about.items():
        if not decision.quote:
            return {number: finding.spans}
    found: Held = {}
    taken: set[Span] = set()
    for _, number, span in sorted(_pairs(finding, report, about), key=lambda pair: -pair[0]):
        if number in found or span in taken:
            continue
        found[number] = finding.spans if finding.whole else (span,)
        taken.add(span)
    return found


def _pairs(
    finding: Finding, report: Report, decisions: Mapping[int, Decision]
) -> Iterator[tuple[float, int, Span]]:
    """Yield how alike a decision and a place are, for those that are alike enough."""
    for span in finding.spans:
        words = squeezed(report.document.text[span.start : span.end])
        sentence = _around(report, span)
        for number, decision in decisions.items():
            alike = _likeness(decision, words, sentence)
            if alike:
                yield alike, number, span


def _likeness(decision: Decision, words: str, sentence: str) -> float:
    """Return how alike a decision is to words in their sentence, 0 where it is another place."""
    one, two = _words(decision.quote), _words(words)
    # Signs without letters, such as a bullet, can only be equal.
    same = overlap(one, two) if one and two else float(decision.quote == words)
    was, now = _words(decision.sentence or decision.quote), _words(sentence)
    around = likeness(was, now)
    is_piece = one == two and overlap(was, now) >= SAME_PIECE
    if same < SAME_WORDS or (around < SAME_SENTENCE and not is_piece):
        return 0.0
    return same + around + likeness(one, two)


def _around(report: Report, span: Span) -> str:
    """Return the sentences a span stands in, or its blocks where none are known."""
    places = [Span(s.start, s.end) for s in report.moves]
    blocks = [Span(b.start, b.end) for b in report.document.blocks]
    touched = [p for p in places if p.overlaps(span)] or [b for b in blocks if b.overlaps(span)]
    start = min((p.start for p in touched), default=span.start)
    end = max((p.end for p in touched), default=span.end)
    return squeezed(report.document.text[start:end])


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text in lower case, quotation marks and signs left out."""
    return tuple(word.text for word in words_of(text, Span(0, len(text))))
