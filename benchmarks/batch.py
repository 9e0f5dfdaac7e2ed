"""A cohort of made .docx: files a second, a second run, cost per file and memory as it grows.

    python benchmarks/batch.py [--largest 20000] [--files 2000]

Rates include the start of the program and of its workers. proselint is measured on the same texts
as plain files when it is installed (`pip install proselint`).
"""

import argparse
import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import docx
import numpy as np
import psutil

ROOT = Path(__file__).parents[1]
GROWTH = (100, 1_000, 5_000, 20_000)
SECONDS_BETWEEN_LOOKS = 1.0
LEAST_LOOKS = 5
EVERY = 6


@dataclass(frozen=True, slots=True)
class Run:
    """A run of the program: seconds, and the memory of parent and workers (MiB) by seconds."""

    seconds: float
    memory: tuple[tuple[float, float, float], ...]


def paragraphs() -> list[list[str]]:
    """Return the statements of the corpus as paragraphs."""
    texts = []
    for path in sorted((ROOT / "corpus" / "statements" / "documents").glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        texts.append([" ".join(s["text"] for s in part) for part in data["paragraphs"]])
    return texts


def make_cohort(place: Path, count: int) -> None:
    """Write *count* statements below *place*, no two alike, and their texts into place/plain."""
    pool = paragraphs()
    chance = random.Random(9)  # noqa: S311 - the same cohort on every machine
    template = docx.Document()
    for number in range(count):
        text = [_own_words(chance.choice(chance.choice(pool)), number) for _ in range(5)]
        folder = place / "cohort" / f"Person {chr(97 + number % 26)}{number:05}"
        folder.mkdir(parents=True)
        body = template.element.body
        for element in list(body)[:-1]:
            body.remove(element)
        for paragraph in (*text, f"This is draft {number}."):
            template.add_paragraph(paragraph)
        template.save(str(folder / "statement.docx"))
        plain = place / "plain" / f"{number:05}.txt"
        plain.parent.mkdir(exist_ok=True)
        plain.write_text("\n\n".join(text), encoding="utf-8")


def _own_words(paragraph: str, number: int) -> str:
    """Return a paragraph without a run of words that it shares with those of other people.

    Two thousand people who copied from each other would measure the finding of shared passages.
    """
    words = paragraph.split()
    return " ".join(f"n{number}" if at % EVERY == EVERY - 1 else w for at, w in enumerate(words))


def batch(cohort: Path, out: Path, workers: int) -> Run:
    """Return what a run over a cohort took."""
    command = [sys.executable, "-m", "eras_review", "batch", str(cohort), "-o", str(out), "-q"]
    begin = time.perf_counter()
    process = psutil.Popen([*command, "-j", str(workers)])
    looks: list[tuple[float, float, float]] = []
    stop = threading.Event()
    watcher = threading.Thread(target=_watch, args=(process, begin, looks, stop))
    watcher.start()
    code = process.wait()
    stop.set()
    watcher.join()
    if code:
        raise SystemExit(f"batch ended with {code}")
    return Run(time.perf_counter() - begin, tuple(looks))


def _watch(
    process: psutil.Process,
    begin: float,
    looks: list[tuple[float, float, float]],
    stop: threading.Event,
) -> None:
    """Note the memory of the parent and of all its children now and then."""
    while not stop.wait(SECONDS_BETWEEN_LOOKS):
        try:
            children = [p.memory_info().rss for p in process.children(recursive=True)]
            parent = process.memory_info().rss
        except psutil.Error:
            continue
        looks.append((time.perf_counter() - begin, parent / 2**20, sum(children) / 2**20))


def slope(run: Run, files: int, column: int) -> float:
    """Return how many MiB the memory grew per 1,000 files, once the workers had started."""
    looks = np.array([look for look in run.memory if look[0] > run.seconds / 5])
    if len(looks) < LEAST_LOOKS:
        return float("nan")
    per_second = np.polyfit(looks[:, 0], looks[:, column], 1)[0]
    return float(per_second * run.seconds / files * 1000)


def proselint(plain: Path) -> float | None:
    """Return files a second of proselint on the same texts, None when it is not installed."""
    if shutil.which("proselint", path=str(Path(sys.executable).parent)) is None:
        return None
    files = sorted(map(str, plain.glob("*.txt")))
    begin = time.perf_counter()
    program = str(Path(sys.executable).with_name("proselint"))
    subprocess.run([program, "check", *files], capture_output=True, check=False)
    return len(files) / (time.perf_counter() - begin)


def rates(place: Path, files: int) -> Iterator[str]:
    """Yield the lines on one cohort: one worker, two, again unchanged, proselint."""
    make_cohort(place, files)
    one = batch(place / "cohort", place / "one", 1)
    two = batch(place / "cohort", place / "two", 2)
    again = batch(place / "cohort", place / "two", 2)
    yield f"{files:,} files, 1 worker: {files / one.seconds:.1f} a second"
    yield f"{files:,} files, 2 workers: {files / two.seconds:.1f} a second"
    yield f"2 workers to 1: {one.seconds / two.seconds:.2f} times (goal 1.8)"
    yield f"again, nothing changed: {again.seconds:.2f} s (goal 3 for 2,000)"
    other = proselint(place / "plain")
    if other is None:
        yield "proselint: not installed"
    else:
        ours = [files / run.seconds / other for run in (one, two)]
        yield f"proselint on the same texts as plain files: {other:.1f} a second (goal: twice that)"
        yield f"we to proselint: {ours[0]:.2f} times with 1 worker, {ours[1]:.2f} with 2"


def growth(place: Path, largest: int) -> Iterator[str]:
    """Yield a line per size of cohort: milliseconds per file and growth of memory."""
    for files in (size for size in GROWTH if size <= largest):
        home = place / str(files)
        home.mkdir()
        make_cohort(home, files)
        run = batch(home / "cohort", home / "out", 2)
        parent, workers = slope(run, files, 1), slope(run, files, 2)
        peak = max((look[1] + look[2] for look in run.memory), default=0.0)
        yield (
            f"{files:,} files: {1000 * run.seconds / files:.1f} ms a file, peak {peak:.0f} MiB, "
            f"per 1,000 files parent {parent:+.1f} MiB, workers {workers:+.1f} MiB"
        )
        shutil.rmtree(home)


def main() -> None:
    """Print everything."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--largest", type=int, default=GROWTH[-1])
    options.add_argument("--files", type=int, default=2_000)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for line in (*rates(place, asked.files),):
            print(line, flush=True)
        for line in growth(place, asked.largest):
            print(line, flush=True)


if __name__ == "__main__":
    main()
