"""Options that several commands share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from eras_review.cli.output import Output
from eras_review.guard import Limits
from eras_review.model import Kind, Level, Target

if TYPE_CHECKING:
    from eras_review.rules import Rules, Selection
    from eras_review.structure.cv.dates import Moment

_DEFAULT = Limits()


@dataclass(frozen=True, slots=True)
class Asked:
    """Which checks a user wants, and what the files are, as said on the command line."""

    kind: Kind | None
    target: Target
    match_date: str | None
    first_time: bool
    only: tuple[str, ...]
    skip: tuple[str, ...]
    checks_folder: Path | None

    @property
    def match(self) -> "Moment | None":
        """Return the date of the Match; raise UsageError for one that is none."""
        from eras_review.structure.cv.dates import match_moment

        return match_moment(self.match_date) if self.match_date else None

    def rules(self) -> "tuple[Rules, Selection]":
        """Return the rules and which of them to use; raise UsageError and BadRuleFile."""
        from eras_review.rules import Selection, load_rules

        rules = load_rules(self.checks_folder)
        selection = Selection(self.only, self.skip, self.first_time, self.target)
        return rules, selection.verified(rules)


checks_folder = click.option(
    "--checks",
    "checks_folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Also use your own checks in DIR, laid out like checks/.",
)
show_accepted = click.option(
    "--show-accepted", is_flag=True, help="Show also what was accepted, with the reasons."
)
color = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colour on the terminal; NO_COLOR and FORCE_COLOR are honoured by auto.",
)


as_kind = click.option(
    "--as",
    "kind",
    type=click.Choice([kind.value for kind in Kind]),
    help="What the files are (else detected).",
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


def asked(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give *command* the options of what to review and how, as its argument `asked`."""

    @as_kind
    @click.option(
        "--target",
        type=click.Choice([target.value for target in Target]),
        default=Target.IR.value,
        show_default=True,
        help="What it is written for: integrated IR, DR with IR in mind, a preliminary year.",
    )
    @click.option(
        "--match-date",
        metavar="YYYY-MM[-DD]",
        help="When you did not match: what came after it is new on a CV.",
    )
    @click.option("--first-time", is_flag=True, help="Leave out the checks for people who reapply.")
    @click.option("--only", multiple=True, metavar="ID", help="Run only this check (repeatable).")
    @click.option("--skip", multiple=True, metavar="ID", help="Do not run this check (repeatable).")
    @checks_folder
    @wraps(command)
    def asking(  # noqa: PLR0913 - one argument per option
        kind: str | None,
        target: str,
        match_date: str | None,
        first_time: bool,  # noqa: FBT001 - click passes flags so
        only: tuple[str, ...],
        skip: tuple[str, ...],
        checks_folder: Path | None,
        **others: Any,
    ) -> Any:
        chosen = Kind(kind) if kind else None
        wanted = Asked(chosen, Target(target), match_date, first_time, only, skip, checks_folder)
        return command(asked=wanted, **others)

    return asking


def shown(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give *command* the options of how a report is shown, as arguments `bare` and `fail_on`."""

    @click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "html", "md"]),
        help="Default: text, or what the ending of -o says.",
    )
    @click.option(
        "-o", "--output", type=click.Path(path_type=Path), help="Write the report to a file."
    )
    @click.option("--open", "open_page", is_flag=True, help="Show the HTML report in the browser.")
    @click.option(
        "--fail-on",
        type=click.Choice([*(level.value for level in Level), "never"]),
        default="never",
        show_default=True,
        help="Exit with 1 when a finding has this level or a higher one.",
    )
    @click.option(
        "--templates",
        type=click.Path(path_type=Path, file_okay=False, exists=True),
        metavar="DIR",
        help="Look for report templates in DIR first.",
    )
    @color
    @click.option("-q", "--quiet", is_flag=True, help="No remarks beside the report.")
    @wraps(command)
    def showing(  # noqa: PLR0913 - one argument per option
        form: str | None,
        output: Path | None,
        open_page: bool,  # noqa: FBT001 - click passes flags so
        templates: Path | None,
        color: str,
        quiet: bool,  # noqa: FBT001
        **others: Any,
    ) -> Any:
        bare = Output(form or "", output, open_page, color, quiet, templates)
        return command(bare=bare, **others)

    return showing
