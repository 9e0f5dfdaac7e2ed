"""Options that several commands share."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from eras_review.guard import Limits

_DEFAULT = Limits()

checks_folder = click.option(
    "--checks",
    "checks_folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Also use your own checks in DIR, laid out like checks/.",
)
color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour on the terminal; NO_COLOR and FORCE_COLOR are honoured by auto.",
)


def limits(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give *command* the options of what one file may cost, as its argument `limits`."""

    @click.option(
        "--max-seconds",
        type=click.FloatRange(min=0, min_open=True),
        default=_DEFAULT.cpu_seconds,
        show_default=True,
        help="Computing time one file may take to be read.",
    )
    @click.option(
        "--max-wait",
        type=click.FloatRange(min=0, min_open=True),
        default=_DEFAULT.wall_seconds,
        show_default=True,
        help="Seconds to wait for one file at most, whatever else the machine does.",
    )
    @click.option(
        "--max-memory",
        type=click.IntRange(min=64),
        default=_DEFAULT.memory_mib,
        show_default=True,
        help="Memory one file may take to be read, in MB.",
    )
    @wraps(command)
    def limited(max_seconds: float, max_wait: float, max_memory: int, **others: Any) -> Any:
        return command(limits=Limits(max_seconds, max_wait, max_memory), **others)

    return limited
