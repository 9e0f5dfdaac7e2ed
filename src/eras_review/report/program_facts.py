"""What a program list holds and costs, in plain lines; never graded."""

from collections import Counter
from collections.abc import Iterator

from eras_review.model import ProgramKind
from eras_review.programs import ProgramsReport
from eras_review.report.notices import notices
from eras_review.rules import Rules


def program_facts(report: ProgramsReport, rules: Rules) -> tuple[str, ...]:
    """Return the lines: how many programs of what kind, where one is known, what they cost."""
    return tuple(_lines(report, rules))


def program_notices(report: ProgramsReport) -> tuple[str, ...]:
    """Return what of the file was left out and what could not be checked."""
    return (*notices(report.listed.document), *(f"Note: {note}." for note in report.notes))


def _lines(report: ProgramsReport, rules: Rules) -> Iterator[str]:
    """Yield the lines."""
    programs = report.listed.distinct
    kinds = Counter(rules.programs.labels[program.kind] for program in programs)
    yield f"{_programs(len(programs))}: {', '.join(f'{n} {kind}' for kind, n in kinds.items())}"
    if "home_or_rotated" in report.listed.columns:
        known = sum(program.home_or_rotated is True for program in programs)
        yield f"home program or rotated there: {known}"
    for fee in report.fees:
        yield f"ERAS fee for {_programs(fee.programs)}, {fee.specialty}: ${fee.dollars:,}"
    unknown = sum(program.kind is ProgramKind.UNKNOWN for program in programs)
    if unknown:
        yield f"not counted in the fees, because the type is not known: {_programs(unknown)}"
    source = rules.season.values["fees.first_thirty"]
    total = sum(fee.dollars for fee in report.fees)
    yield f"ERAS fees in all: ${total:,}. {source.note}".strip()


def _programs(count: int) -> str:
    """Return a count of programs in words."""
    return f"{count} program" if count == 1 else f"{count} programs"
