"""Every check on applications does what the examples in its own file say."""

import pytest

from eras_review.packet.kinds import SET_KINDS
from eras_review.rules import load_rules

CHECKS = load_rules().packet_checks
LEAST = 3


def examples(name):
    """Return every example of one sort with its check, named for the test report."""
    return [
        pytest.param(check, example, id=f"{check.id}-{number}")
        for check in CHECKS
        for number, example in enumerate(getattr(check, name), start=1)
    ]


@pytest.mark.parametrize(("check", "example"), examples("fires"))
def test_fires(check, example, packet):
    """A check finds each of its examples, at the words the example names."""
    finding = next((f for f in packet(example.text).findings if f.check == check.id), None)

    assert finding is not None, example.text
    words = [evidence.text for evidence in finding.evidence]
    assert any(example.on in one for one in words) or example.whole, words


@pytest.mark.parametrize(("check", "example"), examples("quiet"))
def test_quiet(check, example, packet):
    """A check stays silent on each of its near misses."""
    finding = next((f for f in packet(example.text).findings if f.check == check.id), None)

    assert finding is None, (example.note, finding)


@pytest.mark.parametrize("check", [pytest.param(c, id=c.id) for c in CHECKS])
def test_check_has_honest_examples(check):
    """Every check has three examples and three near misses, and says where it fires."""
    assert len(check.fires) >= LEAST
    assert len(check.quiet) >= LEAST
    assert all(bool(example.on) != example.whole for example in check.fires)
    assert all(example.on in example.text for example in check.fires)
    assert all(example.note for example in check.quiet)


def test_every_kind_of_check_is_used():
    """No kind waits for a check that never came."""
    assert {check.kind for check in CHECKS} == set(SET_KINDS)
