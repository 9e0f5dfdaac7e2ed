"""What a report praises, and what it does not."""

import json
from pathlib import Path

import pytest

from eras_review.checking.kinds.absent import Absent
from eras_review.checking.prepare import prepare
from eras_review.model import Kind

DOCUMENTS = [
    pytest.param(path, id=path.stem)
    for kind in ("statement", "letter")
    for path in sorted(Path(f"corpus/{kind}s/documents").glob(f"{kind}-*-0[1-4].json"))
]


@pytest.fixture(scope="module")
def asked_for(rules):
    """Return the moves that each check of absence asks for."""
    prepared = prepare(rules.document_checks, rules)
    return {p.check.id: set(p.kind.moves) for p in prepared if isinstance(p.kind, Absent)}


@pytest.mark.parametrize("path", DOCUMENTS)
def test_nothing_is_both_missing_and_praised(path, asked_for, reviewer, make_document):
    """No move is shown as working, in strengths or frames, that a finding calls missing."""
    entry = json.loads(path.read_text(encoding="utf-8"))
    text = "\n".join(" ".join(s["text"] for s in p) for p in entry["paragraphs"])

    report = reviewer.review_document(make_document(text), Kind(entry["kind"]))

    missing = {m for finding in report.findings for m in asked_for.get(finding.check, ())}
    shown = {s.move for s in report.strengths} | {f.move for f in report.frames if f.spans}
    assert not missing & shown
