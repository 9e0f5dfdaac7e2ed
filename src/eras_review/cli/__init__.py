"""The command line: options, files, exit codes. Nothing heavy is imported before it is needed."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from eras_review.cli.program import program
from eras_review.errors import ReviewError

_INTERNAL = 70
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program and exit with the code of the contract: 0, 1, 2 or 3."""
    try:
        code = program.main(args=arguments, prog_name="eras-review", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        code = _INTERRUPTED
    except ReviewError as error:
        click.echo(f"eras-review: {error}", err=True)
        code = error.exit_code
    except BrokenPipeError:
        # The reader of our output (head, less) has gone; that is not an error of ours.
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
        code = 0
    except Exception as error:
        if os.environ.get("ERAS_REVIEW_DEBUG"):
            raise
        click.echo(_apology(error), err=True)
        code = _INTERNAL
    sys.exit(code or 0)


def _apology(error: Exception) -> str:
    """Name an error of ours without quoting the document it happened on."""
    at = error.__traceback__
    while at and at.tb_next:
        at = at.tb_next
    place = f"{at.tb_frame.f_code.co_name}, line {at.tb_lineno}" if at else "unknown place"
    return (
        f"eras-review: an error of ours, not of your file: {type(error).__name__} in {place}. "
        "Please report it with what you ran (not with your document); "
        "ERAS_REVIEW_DEBUG=1 shows more."
    )
