"""The made application, opened and accounted for."""

from collections.abc import Callable
from datetime import date

import pytest

from eras_review.application import load_application
from eras_review.packet import Opened, open_application, packet_of, prepare_set
from eras_review.postmortem import PostMortem, post_mortem, raised_between, raised_by
from eras_review.reading import Reader
from eras_review.rules import Rules
from made_for_postmortem import fill

TODAY = date(2026, 4, 10)


@pytest.fixture(scope="session")
def opened(rules: Rules, tmp_path_factory) -> Opened:
    """Return the made application with its documents reviewed."""
    folder = fill(tmp_path_factory.mktemp("application"))
    with Reader() as reader:
        return open_application(load_application(folder), rules, reader)


@pytest.fixture(scope="session")
def found(opened: Opened, rules: Rules) -> PostMortem:
    """Return its post-mortem on a day in April."""
    between = packet_of(opened, rules, prepare_set(rules)).findings
    return post_mortem(opened, (*raised_by(opened), *raised_between(between)), rules, TODAY)


@pytest.fixture
def of_facts(rules: Rules, tmp_path) -> Callable[..., PostMortem]:
    """Return a function that makes the post-mortem of an application without documents."""

    def made(facts: str, today: date = TODAY, raised=()) -> PostMortem:
        (tmp_path / "application.toml").write_text(facts, encoding="utf-8")
        application = load_application(tmp_path)
        opened = Opened(application, (), (), None, None, None)
        return post_mortem(opened, raised, rules, today)

    return made
