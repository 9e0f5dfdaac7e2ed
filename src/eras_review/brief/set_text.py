"""The plan of a set of letters as text: themes by writers, and what the set lacks."""

from collections.abc import Iterator, Sequence

from eras_review.brief.material import Material
from eras_review.brief.plan import SetPlan, Share

_CARRIES, _ALSO = "●", "○"


def plan_text(plan: SetPlan, lacks: Sequence[str], material: Material) -> str:
    """Return the plan for the terminal: a column for each letter, then the holes."""
    return "\n".join(_lines(plan, lacks, material)) + "\n"


def _lines(plan: SetPlan, lacks: Sequence[str], material: Material) -> Iterator[str]:
    """Yield the lines of the plan."""
    letters = material.facts.letters
    titles = [share.theme.title for share in plan.shares]
    width = max(map(len, titles)) + 2
    yield "Who carries which theme (guide G4.3)"
    yield ""
    for number, letter in enumerate(letters, 1):
        yield f"  [{number}] {material.private(letter.writer)} ({_practises(letter.specialty)})"
    yield ""
    yield " " * (width + 2) + " ".join(f"[{number}]" for number in range(1, len(letters) + 1))
    for share in plan.shares:
        marks = (_mark(share, number) for number in range(len(letters)))
        yield f"  {share.theme.title:{width}}" + " ".join(marks).rstrip()
    yield ""
    yield f"  {_CARRIES} carries it   {_ALSO} may speak of it too"
    yield ""
    yield from _reasons(plan, material)
    yield ""
    yield "What the set lacks" if lacks else "The set lacks nothing the guide asks for."
    yield from (f"  - {material.private(hole)}" for hole in lacks)


def _reasons(plan: SetPlan, material: Material) -> Iterator[str]:
    """Yield why each theme goes where it goes."""
    because = material.themes.because
    yield "Why"
    for share in plan.shares:
        if share.carrier is not None:
            letter = material.facts.letters[share.carrier]
            reason = because[share.reason(letter)]
            yield f"  {share.theme.title}: [{share.carrier + 1}] {reason}"
    yield f"  {material.themes.division}"


def _mark(share: Share, number: int) -> str:
    """Return the mark of one letter in the row of a theme."""
    if share.carrier == number:
        return f" {_CARRIES} "
    return f" {_ALSO} " if number in share.also else "   "


def _practises(specialty: str) -> str:
    """Return a specialty as it is written."""
    return specialty.upper() if specialty != "other" else "another specialty"
