"""How long things take, beside what they are measured against, in one run.

    python benchmarks/speed.py

Wall times, the median of several runs; on a shared machine trust the ratios more than the times.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import docx

from eras_review.checking.prepare import prepare
from eras_review.checking.run import run
from eras_review.model import Kind
from eras_review.reading.parse import parse
from eras_review.report.html import to_html
from eras_review.reviewing import Reviewer
from eras_review.rules import load_rules
from eras_review.structure.where import Locator

ROOT = Path(__file__).parents[1]
SAMPLE = ROOT / "samples" / "statement-weak.docx"
COLD_RUNS = 7
WARM_RUNS = 40
WORDS = 700
BUDGET = {"read .docx": 4.0, "language and moves": 6.0, "checks": 1.0, "page": 2.0}


def cold(*arguments: str) -> float:
    """Return the median seconds of running python with *arguments*, in a process of its own."""
    times = []
    for _ in range(COLD_RUNS + 1):
        begin = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
        times.append(time.perf_counter() - begin)
    return statistics.median(times[1:])


def warm(action: Callable[[], object]) -> float:
    """Return the median milliseconds of calling *action*."""
    times = []
    for _ in range(WARM_RUNS):
        begin = time.perf_counter()
        action()
        times.append(time.perf_counter() - begin)
    return 1000 * statistics.median(times)


def draft_of_700_words(folder: Path) -> Path:
    """Write a statement of WORDS words, put together from the sample's paragraphs."""
    words = " ".join(p.text for p in docx.Document(str(SAMPLE)).paragraphs).split()
    long = (words * 2)[:WORDS]
    document = docx.Document()
    for at in range(0, WORDS, 100):
        document.add_paragraph(" ".join(long[at : at + 100]))
    path = folder / "draft.docx"
    document.save(str(path))
    return path


def show_cold() -> None:
    """Print start-up times beside their yardsticks."""
    program = ("-m", "eras_review")
    rows: Sequence[tuple[str, float, str, float, str]] = (
        ("--help", cold(*program, "--help"), "python -c pass", cold("-c", "pass"), ""),
        (
            "cold review",
            cold(*program, str(SAMPLE)),
            'python -c "import spacy"',
            cold("-c", "import spacy"),
            "goal 1.6",
        ),
    )
    for name, seconds, other, base, goal in rows:
        against = f"{other:<26}{base:6.2f} s   {seconds / base:5.2f} x"
        print(f"{name:<20}{seconds:6.2f} s   {against}  {goal}")


def show_warm(path: Path) -> None:
    """Print milliseconds per stage for a statement of WORDS words, beside the budget."""
    rules = load_rules()
    reviewer = Reviewer(rules)
    checks = prepare([c for c in rules.document_checks if c.speaks_about(Kind.STATEMENT)], rules)
    data = path.read_bytes()
    document = replace(parse("draft", ".docx", data), kind=Kind.STATEMENT)
    context = reviewer.context(document)
    locator = Locator(document, [s.start for s in context.sentences])
    report = reviewer.review_document(document, Kind.STATEMENT)
    stages: dict[str, Callable[[], object]] = {
        "read .docx": lambda: parse("draft", ".docx", data),
        "language and moves": lambda: reviewer.context(document),
        "checks": lambda: run(checks, context, locator),
        "page": lambda: to_html([report], rules),
        "all but the page": lambda: reviewer.review(path, Kind.STATEMENT),
    }
    for name, action in stages.items():
        milliseconds = warm(action)
        budget = f"budget {BUDGET[name]:.0f} ms" if name in BUDGET else ""
        print(f"{name:<20}{milliseconds:7.2f} ms  {1000 / milliseconds:8.0f} a second  {budget}")


def main() -> None:
    """Print everything."""
    show_cold()
    print(f"\nwarm, a .docx of {WORDS} words")
    with tempfile.TemporaryDirectory() as folder:
        show_warm(draft_of_700_words(Path(folder)))


if __name__ == "__main__":
    main()
