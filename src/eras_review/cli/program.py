"""The program and its commands; review is the one meant when none is named."""

from difflib import get_close_matches
from pathlib import Path

import click

from eras_review import __version__
from eras_review.cli.accept_command import accept
from eras_review.cli.annotate_command import annotate
from eras_review.cli.batch_command import batch, forget
from eras_review.cli.brief_command import brief
from eras_review.cli.checks_command import checks, explain
from eras_review.cli.compare_command import compare
from eras_review.cli.init_command import init
from eras_review.cli.packet_command import packet
from eras_review.cli.postmortem_command import postmortem
from eras_review.cli.read_command import read
from eras_review.cli.review_command import review
from eras_review.errors import UsageError

_OWN_OPTIONS = ("--help", "-h", "--version")


class ReviewByDefault(click.Group):
    """A group of commands in which `eras-review FILE` means `eras-review review FILE`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put "review" first when the first word is neither a command nor an option of ours."""
        if args and args[0] not in self.commands and args[0] not in _OWN_OPTIONS:
            self._refuse_slip(args[0])
            args = ["review", *args]
        return super().parse_args(ctx, args)

    def _refuse_slip(self, word: str) -> None:
        """Raise UsageError for a word that is no file and almost a command."""
        meant = get_close_matches(word, self.commands, 1)
        if meant and not Path(word).exists():
            raise UsageError(f"There is no file called {word}.", f'Did you mean "{meant[0]}"?')


@click.group(
    cls=ReviewByDefault,
    commands=[
        review,
        read,
        annotate,
        compare,
        accept,
        init,
        packet,
        postmortem,
        brief,
        batch,
        forget,
        checks,
        explain,
    ],
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`eras-review FILE` is short for `eras-review review FILE`.",
)
@click.version_option(__version__, prog_name="eras-review")
def program() -> None:
    """Review residency application drafts of people who apply to interventional radiology again.

    Everything stays on this computer. The report shows exact words, says why they matter and asks
    what only the author can answer; it writes nothing for you and gives no score.
    """
