"""The guard survives whatever happens in its child, and says what it was."""

import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

import misbehaviour
from eras_review.guard import Cause, Guard, Limits, Stopped
from eras_review.reading.parse import parse

TIGHT = Limits(cpu_seconds=0.5, wall_seconds=20, memory_mib=200)


@pytest.mark.parametrize(
    ("function", "arguments", "limits", "cause"),
    [
        (misbehaviour.spin, (), TIGHT, Cause.CPU),
        (misbehaviour.wait, (), Limits(wall_seconds=0.5), Cause.WALL),
        (misbehaviour.grow, (1 << 20,), Limits(memory_mib=100), Cause.MEMORY),
        (misbehaviour.grow_at_once, (), TIGHT, Cause.MEMORY),
        (misbehaviour.crash, (), TIGHT, Cause.CRASH),
        (misbehaviour.leave, (), TIGHT, Cause.CRASH),
        (misbehaviour.stranger, (), TIGHT, Cause.CRASH),
    ],
    ids=lambda value: getattr(value, "__name__", None),
)
def test_every_misbehaviour_ends_and_the_next_call_works(function, arguments, limits, cause):
    """The cause is named in time, and a new child answers the next call."""
    with Guard(limits) as guard:
        began = time.monotonic()
        with pytest.raises(Stopped) as stopped:
            guard.call(function, *arguments)
        assert time.monotonic() - began < 15
        assert stopped.value.cause is cause
        assert guard.call(misbehaviour.double, 21) == 42


def test_an_error_travels_as_names_only():
    """Messages of errors may quote a draft; they stay in the child."""
    with Guard() as guard, pytest.raises(Stopped) as stopped:
        guard.call(misbehaviour.fail)

    assert stopped.value.names == ("ValueError", "KeyError")
    assert "secret" not in str(stopped.value)


def test_what_a_library_prints_is_not_taken_for_an_answer():
    """Standard output of the child is not the line."""
    with Guard() as guard:
        assert guard.call(misbehaviour.babble) == "fine"


def test_one_child_serves_many_calls_and_ends_with_the_guard():
    """Starting a child costs more than reading a file, so it is kept; and it is never left."""
    with Guard() as guard:
        guard.start()
        (child,) = [p for p in psutil.Process().children() if _is_ours(p)]
        for number in range(5):
            assert guard.call(misbehaviour.double, number) == 2 * number
        assert child.is_running()

    assert not child.is_running()


def test_a_forgotten_guard_leaves_no_child():
    """Whoever does not close it loses nothing but time."""
    guard = Guard()
    guard.start()
    (child,) = [p for p in psutil.Process().children() if _is_ours(p)]
    del guard

    child.wait(10)


@pytest.mark.parametrize("suffix", [".docx", ".pdf", ".txt"])
def test_the_child_never_loads_spacy(suffix):
    """Reading must not cost what spaCy costs."""
    sample = Path("samples/statement-weak").with_suffix(suffix)
    data = sample.read_bytes() if sample.exists() else b"text"
    with Guard() as guard:
        document = guard.call(parse, "x", suffix, data)
        modules = guard.call(misbehaviour.loaded_modules)

    assert document.readable
    assert "spacy" not in modules
    assert "eras_review.rules" not in modules


def test_no_main_guard_is_needed(tmp_path):
    """A plain script reads a file: the child does not run the caller's script again."""
    draft = tmp_path / "draft.txt"
    draft.write_text("some words", encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        f"from eras_review import read\nprint('once', read({str(draft)!r}).text)\n",
        encoding="utf-8",
    )

    done = subprocess.run(
        [sys.executable, script], capture_output=True, text=True, check=True, timeout=60
    )

    assert done.stdout == "once some words\n"


def test_a_folder_of_a_stranger_cannot_lend_modules(tmp_path, monkeypatch):
    """A file called zipfile.py beside the drafts is not what the child imports."""
    (tmp_path / "zipfile.py").write_text("raise SystemExit", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    with Guard() as guard:
        assert guard.call(misbehaviour.double, 1) == 2


@pytest.mark.parametrize("wrong", [{"cpu_seconds": 0}, {"wall_seconds": -1}, {"memory_mib": 0}])
def test_limits_that_allow_nothing_are_refused(wrong):
    """A limit of nothing is a mistake, not a wish."""
    with pytest.raises(ValueError, match="greater than zero"):
        Limits(**wrong)


def _is_ours(process):
    """Say whether *process* is a child of a guard."""
    return any("eras_review.guard.child" in word for word in process.cmdline())
