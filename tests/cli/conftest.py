"""Running the program as a user does, in this process."""

from dataclasses import dataclass

import pytest

from eras_review.cli import main


@dataclass(frozen=True)
class Ran:
    """What a run of the program left."""

    code: int
    out: str
    err: str


@pytest.fixture
def run(capfdbinary):
    """Return a function that runs the program and returns code, output and remarks."""

    def call(*arguments: object) -> Ran:
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfdbinary.readouterr()
        return Ran(int(left.value.code or 0), out.decode(), err.decode())

    return call


WEAK = (
    "Ever since I was young I have wanted to help people.\n\n"
    "Last year I did not match. The programs never gave me a fair chance, and I was devastated.\n\n"
    "I want a career in IR or something procedural, either way.\n"
)


@pytest.fixture
def draft(tmp_path):
    """Return the path of a weak statement as plain text."""
    path = tmp_path / "statement.txt"
    path.write_text(WEAK, encoding="utf-8")
    return path
