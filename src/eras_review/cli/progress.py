"""How far a long command is: a bar on a terminal, plain lines elsewhere."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

Watch = Callable[[int, int], None]
_SECONDS_BETWEEN_LINES = 10.0


@contextmanager
def progress(*, quiet: bool) -> Iterator[Watch]:
    """Give a function that is told how many files are done, and of how many."""
    if quiet:
        yield lambda done, total: None  # noqa: ARG005
    elif sys.stderr.isatty():
        yield from _bar()
    else:
        yield _lines()


def _bar() -> Iterator[Watch]:
    """Show a bar with rate and remaining time."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("Reviewing"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    start = time.monotonic()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="")

        def watch(done: int, total: int) -> None:
            rate = done / max(time.monotonic() - start, 1e-9)
            bar.update(task, completed=done, total=total, rate=f"{rate:.1f} a second")

        yield watch


def _lines() -> Watch:
    """Return a function that prints a line every few seconds."""
    start = last = time.monotonic()

    def watch(done: int, total: int) -> None:
        nonlocal last
        now = time.monotonic()
        if done == total or now - last >= _SECONDS_BETWEEN_LINES:
            last = now
            rate = done / max(now - start, 1e-9)
            left = (total - done) / max(rate, 1e-9)
            click.echo(f"{done} of {total}, {rate:.1f} a second, {left:.0f} s left", err=True)

    return watch
