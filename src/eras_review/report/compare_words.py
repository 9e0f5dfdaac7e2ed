"""What a comparison says in words, the same in every format."""

from eras_review.comparing import Comparison, FindingChange, StrengthChange, Texts, Unit

_SEASONS = ("Dropped since last season", "New this season")
_DRAFTS = ("Dropped from the old draft", "New in this draft")


def summary(comparison: Comparison) -> tuple[str, ...]:
    """Return what changed in three lines, or that nothing did."""
    if comparison.unchanged:
        return ("Nothing changed: both files hold the same words.",)
    fixed, still, added = (
        len(changes) for changes in (comparison.fixed, comparison.still, comparison.added)
    )
    part = sum(change.in_part for change in comparison.still)
    some = f" ({part} of them in part)" if part else ""
    return (
        f"Findings: {fixed} fixed, {still} still there{some}, {added} new.",
        f"Strengths: {len(comparison.gained)} gained, {len(comparison.lost)} lost.",
        carried_share(comparison.texts),
    )


def carried_share(texts: Texts) -> str:
    """Say how much of the new draft was carried over."""
    kept = texts.count - len(texts.new)
    return (
        f"Text: {kept} of {units(texts.unit, texts.count)} carried over "
        f"({texts.share_of_words:.0%} of the words), "
        f"{len(texts.new)} new, {len(texts.dropped)} dropped."
    )


def units(unit: Unit, count: int) -> str:
    """Return "1 sentence", "3 entries"."""
    many = {Unit.SENTENCE: "sentences", Unit.ENTRY: "entries"}[unit]
    return f"{count} {unit if count == 1 else many}"


def labels(comparison: Comparison) -> tuple[str, str]:
    """Return the titles over what was dropped and what is new."""
    return _SEASONS if comparison.season else _DRAFTS


def became(change: FindingChange) -> str:
    """Say what became of the places of a finding; "" where there is nothing to say."""
    kept, gone, added = len(change.kept), len(change.gone), len(change.added)
    if change.new is None:
        return (
            f"{kept} of {_places(kept + gone)} still stand as they were; "
            "this is not raised about them any more."
            if kept
            else ""
        )
    if change.old is None:
        return f"{kept} of {_places(kept + added)} stood in the old draft too." if kept else ""
    lines, before = [], kept + gone
    if gone:
        verb = "is" if gone == 1 else "are"
        lines.append(f"{gone} of {_places(before)} {verb} gone.")
    if added:
        lines.append(f"{added} {'place is' if added == 1 else 'places are'} new.")
    if change.old.level != change.new.level:
        lines.append(f"It was {change.old.level} and is {change.new.level} now.")
    return " ".join(lines)


def _places(count: int) -> str:
    """Return "1 place", "3 places"."""
    return f"{count} place{'s' if count > 1 else ''}"


def what_happened(strength: StrengthChange) -> str:
    """Say what became of the sentence of a strength that was lost."""
    if strength.stands is None:
        return "This sentence was dropped."
    return f"What is left of it: {strength.stands.where}. It does not show this any more."


def lengths(comparison: Comparison) -> str:
    """Name the kind of both drafts and their lengths."""
    old, new = (f"{r.metrics['words']:,.0f}" for r in (comparison.old, comparison.new))
    return f"Read as {comparison.new.document.kind}, {old} → {new} words."


def how_carried(texts: Texts) -> str:
    """Say in what ways sentences were carried over."""
    same, edited, moved = len(texts.word_for_word), len(texts.edited), len(texts.moved)
    place = f"; {moved} of these at another place" if moved else ""
    return f"{same} word for word, {edited} edited{place}."
