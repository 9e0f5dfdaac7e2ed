"""Whatever the bytes, `read` returns a document: nothing but the project's own errors leaves it."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eras_review.guard import Limits
from eras_review.model import Status
from eras_review.reading import Reader
from made_files import NAMES, paragraph, run

SAMPLES = Path("samples")
SUFFIXES = st.sampled_from([".txt", ".docx", ".pdf", ".md", ".doc", ""])
TAGS = st.sampled_from(
    [
        "p",
        "r",
        "t",
        "tbl",
        "tr",
        "tc",
        "sdt",
        "sdtContent",
        "ins",
        "del",
        "txbxContent",
        "pict",
        "object",
        "hyperlink",
        "sym",
        "drawing",
        "footnoteReference",
        "ruby",
        "rt",
        "ddList",
        "fldSimple",
        "pPr",
        "rPr",
        "vanish",
        "altChunk",
    ]
)
ELEMENTS = st.recursive(
    st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc"], exclude_characters="<&"), max_size=5
    ),
    lambda inner: st.builds(
        lambda tag, parts: f'<w:{tag} w:id="1" w:val="x">{"".join(parts)}</w:{tag}>',
        TAGS,
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@pytest.fixture(scope="module")
def reader():
    """Return a reader whose child is used for all examples."""
    with Reader(Limits(cpu_seconds=5, wall_seconds=30)) as shared:
        yield shared


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Return a folder for the examples."""
    return tmp_path_factory.mktemp("fuzz")


def check(reader, place, suffix, data):
    """Read *data* as a file; it is read, or says in one line why not."""
    path = place / f"a{suffix}"
    path.write_bytes(data)
    document = reader.read(path)
    assert document.readable == bool(document.text)
    assert document.readable or (document.explanation and document.reason)
    assert "its reader failed on it" not in document.explanation, document.explanation


UNLIMITED = settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@UNLIMITED
@given(data=st.binary(max_size=600), suffix=SUFFIXES)
def test_random_bytes(reader, place, data, suffix):
    """Noise is refused or read as text."""
    check(reader, place, suffix, data)


@UNLIMITED
@given(text=st.text(max_size=300), encoding=st.sampled_from(["utf-8", "utf-16", "utf-32"]))
def test_random_text(reader, place, text, encoding):
    """Any text is read, whatever it holds."""
    check(reader, place, ".txt", text.encode(encoding, errors="replace"))
    check(reader, place, ".md", text.encode(encoding, errors="replace"))


@UNLIMITED
@given(body=ELEMENTS)
def test_elements_in_any_order(reader, place, body):
    """Word's elements nested as no program nests them."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f"<w:document {NAMES}><w:body>{paragraph(run('words'))}{body}</w:body></w:document>",
        )
    check(reader, place, ".docx", buffer.getvalue())


@UNLIMITED
@given(
    at=st.integers(0, 100_000),
    change=st.binary(min_size=1, max_size=8),
    sample=st.sampled_from(["statement-weak.docx", "cv-strong.docx", "statement-weak.pdf"]),
)
def test_changed_bytes(reader, place, at, change, sample):
    """A file with a few wrong bytes anywhere."""
    data = bytearray((SAMPLES / sample).read_bytes())
    at %= len(data)
    data[at : at + len(change)] = change
    check(reader, place, Path(sample).suffix, bytes(data))


@UNLIMITED
@given(
    at=st.integers(0, 200_000), change=st.binary(min_size=1, max_size=6), part=st.integers(0, 30)
)
def test_changed_parts(reader, place, at, change, part):
    """A package whose archive is whole and one of whose parts is not."""
    with zipfile.ZipFile(SAMPLES / "cv-strong.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = sorted(parts)[part % len(parts)]
    wrong = bytearray(parts[name])
    at %= max(len(wrong), 1)
    wrong[at : at + len(change)] = change
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for other, data in (parts | {name: bytes(wrong)}).items():
            archive.writestr(other, data)
    check(reader, place, ".docx", buffer.getvalue())


def test_a_file_that_stays_unread_says_timeout(tmp_path):
    """Limits that are too tight for a file end with a line, not with an error."""
    path = tmp_path / "a.pdf"
    path.write_bytes((SAMPLES / "statement-weak.pdf").read_bytes())

    with Reader(Limits(wall_seconds=0.02)) as reader:
        document = reader.read(path)

    assert (document.status, document.reason) == (Status.NOT_OPENED, "timeout")
    assert "--max-wait" in document.explanation
