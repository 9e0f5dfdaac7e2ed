"""How well CVs are taken apart, and how well their findings agree with careful readers.

    PYTHONPATH=tests python benchmarks/cvs.py [--write]

Every plan of corpus/cvs/plans is laid out in six ways, read and reviewed, and so are the files of
corpus/cvs/given. Headings count by their words, dates by start and end as planned. Every file that
a flag is wrong on is named. --write puts the tables into docs/quality.md.
"""

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from eras_review.model import Document, Kind
from eras_review.reading.parse import parse
from eras_review.reviewing import Reviewer
from eras_review.rules import load_rules
from eras_review.structure.cv import Cv, CvParser
from eras_review.structure.cv.dates import DateReader, match_moment
from made_cvs import LAYOUTS

ROOT = Path(__file__).parents[1]
CVS = ROOT / "corpus" / "cvs"
PAGE = ROOT / "docs" / "quality.md"
# Written last, by authors whose CVs were not looked at while the checks were made.
UNSEEN = ("ce", "cf")
FLAGS = (
    "ir_exposure_missing",
    "ir_scholarship_missing",
    "recent_activity_missing",
    "leadership_missing",
    "date_gap",
    "research_no_output",
    "vague_entries",
    "date_error",
)
_POSTS = ("education", "training", "rotations", "work", "research")

Counts = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Truth:
    """A file and what must be found in it; *everywhere* says that all its dates are planned."""

    name: str
    group: str
    layout: str
    document: Document
    titles: tuple[str, ...]
    dates: tuple[tuple[str, str], ...]
    flags: frozenset[str]
    match: str
    lines: tuple[str, ...] = ()
    everywhere: bool = True


def given() -> Iterator[Truth]:
    """Yield the eight given files."""
    reader = DateReader(load_rules().dates)
    for name, gold in json.loads((CVS / "given" / "gold.json").read_text("utf-8")).items():
        path = CVS / "given" / name
        document = parse(name, path.suffix, path.read_bytes())
        dates = tuple(_ends(reader.find(text)[0]) for text in gold["date_ranges"])
        flags, match = frozenset(gold["flags"]), gold["match_date"]
        yield Truth(
            name,
            "given",
            "given",
            document,
            tuple(gold["sections"]),
            dates,
            flags,
            match,
            everywhere=False,
        )


def planned() -> Iterator[Truth]:
    """Yield every plan in every layout."""
    for path in sorted((CVS / "plans").glob("*.json")):
        plan = json.loads(path.read_text("utf-8"))
        for layout, (ending, lay_out) in LAYOUTS.items():
            name = f"{plan['id']}-{layout}{ending}"
            yield truth_of(plan, layout, parse(name, ending, lay_out(plan)))


def truth_of(plan: Mapping[str, Any], layout: str, document: Document) -> Truth:
    """Return what must be found in a CV laid out from a plan."""
    entries = [e for s in plan["sections"] for e in s.get("entries", ()) if e.get("dates")]
    return Truth(
        name=document.source,
        group="unseen" if plan["author"] in UNSEEN else "seen",
        layout=layout,
        document=document,
        titles=tuple(section["title"] for section in plan["sections"]),
        dates=tuple((str(e.get("start")), str(e.get("end"))) for e in entries),
        flags=frozenset(plan["flags"]),
        match=plan["match_date"],
        lines=tuple(_plain(line) for s in plan["sections"] for line in s.get("lines", ())),
    )


def sections_found(cv: Cv, truth: Truth) -> Counts:
    """Return right, wrong and missed headings."""
    found = Counter(_plain(section.title) for section in cv.sections)
    return _compared(found, Counter(map(_plain, truth.titles)))


def dates_found(cv: Cv, truth: Truth) -> Counts:
    """Return right, wrong and missed dates of entries; lines of plans without dates are free."""
    found = Counter(
        _ends(entry.dates)
        for section in cv.sections
        if truth.everywhere or section.kind in _POSTS
        for entry in section.entries
        if entry.dates and not entry.work
        if not (entry.title and any(_plain(entry.title)[:25] in line for line in truth.lines))
    )
    return _compared(found, Counter(truth.dates))


def flags_found(truth: Truth, reviewers: dict[str, Reviewer]) -> frozenset[str]:
    """Return the flags that the product raises."""
    if truth.match not in reviewers:
        reviewers[truth.match] = Reviewer(match=match_moment(truth.match))
    report = reviewers[truth.match].review_document(truth.document, Kind.CV)
    raised = {f.check.partition("/")[2].replace("-", "_") for f in report.findings}
    return frozenset(raised) & frozenset(FLAGS)


def f1(counts: Iterable[int]) -> float:
    """Return the harmonic mean of precision and recall of right, wrong and missed."""
    right, wrong, missed = counts
    return 2 * right / (2 * right + wrong + missed) if right else 0.0


def measure() -> Iterator[str]:
    """Yield the tables."""
    parser = CvParser(load_rules().cv, DateReader(load_rules().dates))
    parts: dict[tuple[str, str], list[tuple[int, ...]]] = defaultdict(list)
    flags: dict[tuple[str, str], list[tuple[int, ...]]] = defaultdict(list)
    wrong: dict[str, list[Truth]] = defaultdict(list)
    reviewers: dict[str, Reviewer] = {}
    for truth in (*given(), *planned()):
        cv = parser(replace(truth.document, kind=Kind.CV))
        for key in ((truth.group, truth.layout), (truth.group, "all")):
            parts[key].append((*sections_found(cv, truth), *dates_found(cv, truth)))
        raised = flags_found(truth, reviewers)
        for flag in FLAGS:
            is_true, is_raised = flag in truth.flags, flag in raised
            counts = (is_true and is_raised, is_raised and not is_true, is_true and not is_raised)
            flags[truth.group, flag].append(tuple(map(int, counts)))
            if is_true != is_raised:
                wrong[f"{'missed' if is_true else 'wrong'} {flag}"].append(truth)
    yield from _part_table(parts)
    yield ""
    yield from _flag_table(flags)
    yield ""
    yield from (f"- {what}: {_named(files)}" for what, files in sorted(wrong.items()))


def _named(files: Iterable[Truth]) -> str:
    """Return the files of each CV, the layouts in which something is wrong with it."""
    layouts: dict[str, list[str]] = defaultdict(list)
    for truth in files:
        layouts[truth.name.partition(f"-{truth.layout}")[0]].append(truth.layout)
    return "; ".join(
        f"{name} ({'all layouts' if len(held) == len(LAYOUTS) else ', '.join(held)})"
        for name, held in sorted(layouts.items())
    )


def _part_table(parts: Mapping[tuple[str, str], list[tuple[int, ...]]]) -> Iterator[str]:
    """Yield how headings and dates are found, by group and layout."""
    yield "| files | layout | n | headings F1 | dates F1 |"
    yield "| --- | --- | --: | --: | --: |"
    for (group, layout), counts in sorted(parts.items()):
        sums = [sum(column) for column in zip(*counts, strict=True)]
        yield f"| {group} | {layout} | {len(counts)} | {f1(sums[:3]):.3f} | {f1(sums[3:]):.3f} |"


def _flag_table(flags: Mapping[tuple[str, str], list[tuple[int, ...]]]) -> Iterator[str]:
    """Yield the F1 of every flag, by group."""
    groups = list(dict.fromkeys(group for group, _ in flags))
    yield f"| flag | {' | '.join(f'F1, {group}' for group in groups)} |"
    yield f"| --- |{' --: |' * len(groups)}"
    scores = {
        (group, flag): f1(sum(column) for column in zip(*flags[group, flag], strict=True))
        for group in groups
        for flag in FLAGS
    }
    for flag in FLAGS:
        yield f"| {flag} | {' | '.join(f'{scores[group, flag]:.2f}' for group in groups)} |"
    means = (sum(scores[group, flag] for flag in FLAGS) / len(FLAGS) for group in groups)
    yield f"| macro | {' | '.join(f'{mean:.2f}' for mean in means)} |"


def _compared(found: Counter[Any], wanted: Counter[Any]) -> Counts:
    """Return right, wrong and missed."""
    return (
        (found & wanted).total(),
        (found - wanted).total(),
        (wanted - found).total(),
    )


def _ends(dates: Any) -> tuple[str, str]:
    """Return start and end as plans write them."""
    return str(dates.start), "present" if dates.ongoing else str(dates.end)


def _plain(text: str) -> str:
    """Return a text in lower case with single blanks."""
    return " ".join(text.lower().split())


def main() -> None:
    """Measure and print; with --write renew docs/quality.md."""
    table = "\n".join(measure())
    print(table)
    if "--write" in sys.argv:
        mark = "<!-- cv -->"
        before, _, after = PAGE.read_text("utf-8").partition(mark)
        _, _, rest = after.partition(mark)
        PAGE.write_text(f"{before}{mark}\n\n{table}\n\n{mark}{rest}", encoding="utf-8")


if __name__ == "__main__":
    main()
