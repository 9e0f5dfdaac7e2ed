"""Files made to hurt: each ends within its limits, and the reviewing process stays small."""

import threading
import time
import zipfile
import zlib
from io import BytesIO

import psutil
import pytest

from eras_review.guard import Limits
from eras_review.model import Reason
from eras_review.reading import Reader
from made_files import NAMES, word_bytes

LIMITS = Limits(cpu_seconds=12, wall_seconds=60, memory_mib=768)
MIB = 1024 * 1024


def pdf_of_streams(pages):
    """Return a PDF with one page for each content stream, those not yet compressed compressed."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    numbers = []
    font = b"<< /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    for content in pages:
        packed = content if content.startswith(b"x") else zlib.compress(content, 9)
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
        )
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            b" /Contents %d 0 R /Resources %s >>" % (len(objects), font)
        )
        numbers.append(len(objects))
    kids = b" ".join(b"%d 0 R" % number for number in numbers)
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(numbers), kids)
    out = BytesIO(b"%PDF-1.7\n")
    out.seek(0, 2)
    places = []
    for number, content in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, content))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(
        b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    )
    return out.getvalue()


def gigabyte_of_blanks():
    """One stream that unpacks to a gigabyte, packed without ever being held."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * MIB) for _ in range(1024)) + packer.flush()
    return pdf_of_streams([packed])


def million_letters():
    """One page with eighteen thousand operators and a million letters."""
    line = b"BT /F 8 Tf 50 %d Td (%s) Tj ET\n"
    words = b"words and more of them, as on any page at all, "
    return pdf_of_streams([b"".join(line % (n % 800, words + b"ten more.") for n in range(18_000))])


def five_thousand_pages():
    """Small pages, many of them."""
    return pdf_of_streams([b"BT /F 12 Tf 72 700 Td (page %d) Tj ET" % n for n in range(5_000)])


def paragraphs_without_end():
    """Two million empty paragraphs."""
    return word_bytes("<w:p/>" * 2_000_000)


def one_long_text():
    """Four hundred megabytes in one node of XML."""
    buffer = BytesIO()
    with (
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        part.write(f"<w:document {NAMES}><w:body><w:p><w:r><w:t>".encode())
        for _ in range(400):
            part.write(b"a" * MIB)
        part.write(b"</w:t></w:r></w:p></w:body></w:document>")
    return buffer.getvalue()


def nested_tables():
    """Three thousand tables, each in a cell of the one before."""
    depth = 3_000
    return word_bytes("<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth)


BOMBS = {
    "million letters": (".pdf", million_letters, None),
    "five thousand pages": (".pdf", five_thousand_pages, None),
    "gigabyte of blanks": (".pdf", gigabyte_of_blanks, None),
    "two million paragraphs": (".docx", paragraphs_without_end, None),
    "one long text": (".docx", one_long_text, Reason.TOO_BIG),
    "nested tables": (".docx", nested_tables, Reason.DAMAGED),
}


class Watch(threading.Thread):
    """Keeps the most memory that a child of this process held."""

    def __init__(self):
        """Prepare to watch."""
        super().__init__(daemon=True)
        self.child_bytes = 0
        self.done = threading.Event()

    def run(self):
        """Look until told that it is over."""
        while not self.done.wait(0.02):
            for child in psutil.Process().children():
                try:
                    self.child_bytes = max(self.child_bytes, child.memory_info().rss)
                except psutil.NoSuchProcess:
                    continue


@pytest.mark.parametrize(("suffix", "make", "reason"), BOMBS.values(), ids=BOMBS)
def test_bomb(tmp_path, suffix, make, reason):
    """It ends in time, in a child that stays within its memory, in a parent that stays small."""
    path = tmp_path / f"bomb{suffix}"
    path.write_bytes(make())
    watch = Watch()
    before = psutil.Process().memory_info().rss
    with Reader(LIMITS) as reader:
        watch.start()
        began = time.monotonic()
        document = reader.read(path)
        took = time.monotonic() - began
        watch.done.set()
        path.write_bytes(b"")
        after = psutil.Process().memory_info().rss

        draft = tmp_path / "draft.txt"
        draft.write_text("the next file", encoding="utf-8")
        assert reader.read(draft).text == "the next file"

    assert took < LIMITS.wall_seconds
    assert watch.child_bytes < LIMITS.memory_bytes + 100 * MIB
    assert after - before < 50 * MIB
    assert document.readable or document.explanation
    assert len(document.text) <= 400_000
    if reason:
        assert document.reason is reason
    if document.readable:
        assert document.not_read
