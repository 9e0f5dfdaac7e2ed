"""Fixtures for whole applications."""

import pytest

from eras_review.packet import Opener, packet_of, prepare_set
from made_applications import QuickReader, load


@pytest.fixture(scope="session")
def opener(rules):
    """Return what opens applications without a child process."""
    return Opener(rules, QuickReader())


@pytest.fixture(scope="session")
def set_checks(rules):
    """Return the checks on applications, prepared once."""
    return prepare_set(rules)


@pytest.fixture
def packet(tmp_path, opener, rules, set_checks):
    """Return a function from the text of an application to everything said about it."""

    def made(text):
        return packet_of(opener.open(load(tmp_path, text)), rules, set_checks)

    return made
