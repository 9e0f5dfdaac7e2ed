"""`eras-review packet FOLDER`: a whole application, the set and each document."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eras_review.cli import options
from eras_review.cli.console import console_for
from eras_review.cli.exit_codes import exit_code
from eras_review.cli.output import Output
from eras_review.guard import Limits

if TYPE_CHECKING:
    from eras_review.application import Application
    from eras_review.packet import Packet
    from eras_review.rules import Rules


@click.command()
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@options.shown
@options.checks_folder
@options.limits
def packet(
    folder: Path,
    bare: Output,
    fail_on: str,
    checks_folder: Path | None,
    limits: Limits,
) -> int:
    """Review the application in FOLDER as a set, by what its application.toml says.

    Statements, CV, experiences and the letters you may see are held against each other and reviewed
    one by one. A letter that is waived, or of which that is not known, is never opened.
    """
    from eras_review.application import load_application
    from eras_review.rules import load_rules

    application = load_application(folder)
    shown = bare.decided([str(path) for path in application.paths], folder / "packet.html")
    rules = load_rules(checks_folder)
    made = _packet(application, rules, limits)
    _show(made, rules, shown)
    return exit_code(made.levels, fail_on, all_read=not made.opened.unread)


def _packet(application: "Application", rules: "Rules", limits: Limits) -> "Packet":
    """Open, review and check an application; words of self-harm are answered on standard error."""
    from eras_review.packet import open_application, packet_of, prepare_set
    from eras_review.reading import Reader

    checks = prepare_set(rules)
    with Reader(limits) as reader:
        opened = open_application(application, rules, reader)
    for name, why in opened.unread:
        click.echo(f"eras-review: {name}: {why}", err=True)
    for line in opened.care:
        click.echo(f"\n{line}\n", err=True)
    return packet_of(opened, rules, checks)


def _show(made: "Packet", rules: "Rules", target: Output) -> None:
    """Print the report, or write it to its file."""
    if target.form == "text" and target.path is None:
        from eras_review.packet.shown.terminal import print_packet

        print_packet(console_for(target.color), made, rules)
        return
    target.deliver(_rendered(made, rules, target))


def _rendered(made: "Packet", rules: "Rules", target: Output) -> str:
    """Return the report in the format asked for."""
    if target.form == "json":
        from eras_review.packet.shown.json import packet_json

        return packet_json(made)
    if target.form == "html":
        from eras_review.packet.shown.html import packet_html

        return packet_html(made, rules, templates=target.templates)
    if target.form == "md":
        from eras_review.packet.shown.markdown import packet_markdown

        return packet_markdown(made, rules, templates=target.templates)
    from eras_review.packet.shown.terminal import print_packet

    page = io.StringIO()
    print_packet(console_for("never", page), made, rules)
    return page.getvalue()
