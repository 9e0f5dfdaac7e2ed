"""Options that several commands share."""

from pathlib import Path

import click

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
