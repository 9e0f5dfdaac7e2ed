"""`eras-review checks` and `eras-review explain ID`."""

from pathlib import Path

import click

from eras_review.cli import options


@click.command()
@click.argument("what", type=click.Choice(["list"]), default="list")
@click.option("--format", "form", type=click.Choice(["text", "md"]), default="text")
@options.checks_folder
def checks(what: str, form: str, checks_folder: Path | None) -> None:  # noqa: ARG001 - one choice
    """List all checks: id, level and what each speaks about."""
    from eras_review.cli.files import print_data
    from eras_review.report.rules_text import checks_as_markdown, checks_as_text
    from eras_review.rules import load_rules

    rules = load_rules(checks_folder)
    print_data(checks_as_text(rules) if form == "text" else checks_as_markdown(rules))


@click.command()
@click.argument("identity", metavar="ID")
@options.checks_folder
def explain(identity: str, checks_folder: Path | None) -> None:
    """Explain one check: why it matters, what it asks, when it speaks and when it stays quiet."""
    from eras_review.cli.files import print_data
    from eras_review.report.rules_text import check_as_text
    from eras_review.rules import load_rules

    rules = load_rules(checks_folder)
    print_data(check_as_text(rules.check(identity), rules))
