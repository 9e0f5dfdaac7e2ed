"""The made application and what briefs are made of, read in this process."""

import pytest

from eras_review.application import load_application
from eras_review.brief import gather, make_briefs
from eras_review.reading.parse import parse
from made_for_briefs import TOML, write_application


class Parsed:
    """Reads in this process, and remembers what it was asked for."""

    def __init__(self):
        """Begin with nothing read."""
        self.names = []

    def read(self, path):
        """Return the document at *path*."""
        self.names.append(path.name)
        return parse(path.name, path.suffix, path.read_bytes())


@pytest.fixture
def reader():
    """Return a reader that remembers."""
    return Parsed()


@pytest.fixture
def gathered(rules, reader, tmp_path):
    """Return the function that gathers the material of an application."""

    def call(toml: str = TOML, cv: str = ""):
        folder = write_application(tmp_path / "application", toml)
        if cv:
            (folder / "cv.txt").write_text(cv, encoding="utf-8")
        return gather(load_application(folder), rules, reader)

    return call


@pytest.fixture
def material(gathered):
    """Return the material of the made application."""
    return gathered()


@pytest.fixture
def briefs(material):
    """Return the briefs of the made application."""
    return make_briefs(material)
