"""What the applications of a list cost, specialty by specialty."""

from collections import Counter

from eras_review.model import ProgramKind
from eras_review.programs.values import Fee, Program, ProgramList
from eras_review.rules import Rules


def fees_of(listed: ProgramList, rules: Rules) -> tuple[Fee, ...]:
    """Return the fee of every specialty of the list; each counts its programs anew.

    A program that stands twice is paid once, one of unknown type is not counted.
    """
    values = rules.season.values
    first, later, bound = (
        int(str(values[f"fees.{name}"].value))
        for name in ("first_thirty", "from_thirty_one", "first_count")
    )
    labels: dict[str, str] = {}
    counted = [p for p in listed.distinct if p.kind is not ProgramKind.UNKNOWN]
    for program in counted:
        labels.setdefault(program.specialty, _label(program, rules))
    counts = Counter(program.specialty for program in counted)
    return tuple(
        Fee(label, count, min(count, bound) * first + max(count - bound, 0) * later)
        for label, count in ((label, counts[name]) for name, label in labels.items())
    )


def _label(program: Program, rules: Rules) -> str:
    """Return what a specialty is called."""
    if program.kind is ProgramKind.OTHER and program.written:
        return program.written
    return rules.programs.labels[program.kind]
