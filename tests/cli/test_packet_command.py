"""`eras-review packet` as a user runs it; what opens files stands in tests/packet."""

from eras_review.cli import main  # noqa: F401 - the command is one of the program's
from made_applications import write_application


def test_a_mistake_in_the_toml_is_named_with_its_line(run, tmp_path):
    """Exit code 2, file, line, value and what is allowed on standard error, nothing on output."""
    write_application(tmp_path, '[[letters]]\nwriter = "Ada"\nspecialty = "iir"\n')

    ran = run("packet", tmp_path)

    assert (ran.code, ran.out) == (2, "")
    assert "application.toml:3:" in ran.err
    assert "ir" in ran.err


def test_the_report_is_never_written_over_the_application(run, tmp_path):
    """Not over a document, not over a closed letter, not over application.toml."""
    text = """
letters = [{ writer = "Ada", specialty = "ir", waived = true, file = "letter.txt" }]
=== letter.txt
Secret.
"""
    write_application(tmp_path, text)

    codes = {
        run("packet", tmp_path, "-o", tmp_path / n).code for n in ("letter.txt", "application.toml")
    }

    assert codes == {2}
    assert "Secret." in (tmp_path / "letter.txt").read_text(encoding="utf-8")


def test_a_folder_without_an_application_is_refused(run, tmp_path):
    """The remedy names the command that writes one."""
    ran = run("packet", tmp_path)

    assert ran.code == 2
    assert "init" in ran.err
