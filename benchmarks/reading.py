"""What the readers keep and what they cost.

    python benchmarks/reading.py [FOLDER]

Every text of every .docx of the samples (and of FOLDER, with real files) is replaced by a numbered
marker; a marker that comes back once is kept. Goals: 100 % kept, none doubled; 4 ms of computing
per .docx of 700 words; 0.12 s per page of a PDF; 150 MiB at most for 100 pages of PDF and 300 of
.docx. Memory is read on Linux only.
"""

import io
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
from lxml import etree
from reportlab.pdfgen.canvas import Canvas

from eras_review.reading.parse import parse

ROOT = Path(__file__).parents[1]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MARKER = re.compile(r"Mq\d+q")
SENTENCE = "We reviewed the scan at seven and I placed the drain while she watched my hands. "
WORDS_PER_PAGE = 400
# Ancestors under which a text is rightly not read.
GONE = {W + name for name in ("del", "moveFrom", "rt", "object")} | {MC + "Fallback"}
PEAK = (
    "import sys, resource; from pathlib import Path; from eras_review.reading.parse import parse;"
    "p = Path(sys.argv[1]); d = parse('x', p.suffix, p.read_bytes()); assert d.readable;"
    "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
)


def marked(data: bytes) -> tuple[bytes, set[str]]:
    """Return the .docx *data* with a marker for every text, and those that a reader must keep."""
    source = zipfile.ZipFile(io.BytesIO(data))
    buffer = io.BytesIO()
    wanted = set()
    with zipfile.ZipFile(buffer, "w") as target:
        for name in dict.fromkeys(source.namelist()):
            content = source.read(name)
            if name == "word/document.xml":
                root = etree.fromstring(content)
                wanted = set(plant(root))
                content = etree.tostring(root)
            target.writestr(name, content)
    return buffer.getvalue(), wanted


def plant(root: etree._Element) -> Iterator[str]:
    """Write markers into a body; yield those that a page shows."""
    for number, text in enumerate(root.iter(W + "t")):
        if not (text.text or "").strip():
            continue
        text.text = f" Mq{number}q "
        above = list(text.iterancestors())
        merged = any(
            a.tag == W + "tc"
            and (m := a.find(f"{W}tcPr/{W}vMerge")) is not None
            and m.get(W + "val") != "restart"
            for a in above
        )
        hidden = text.getparent().find(f"{W}rPr/{W}vanish") is not None
        if not merged and not hidden and not any(a.tag in GONE for a in above):
            yield text.text.strip()


def kept(files: list[Path]) -> None:
    """Print how many markers of .docx files come back, and how often."""
    planted = lost = doubled = read = 0
    for file in files:
        try:
            data, wanted = marked(file.read_bytes())
        except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError):
            continue
        found = Counter(MARKER.findall(parse(file.name, ".docx", data).text))
        missing = wanted - set(found)
        planted, lost, read = planted + len(wanted), lost + len(missing), read + 1
        doubled += sum(count > 1 for count in found.values())
        if missing or any(count > 1 for count in found.values()):
            print(f"  {file}: {len(missing)} of {len(wanted)} lost")
    print(
        f".docx: {planted} markers in {read} files, {planted - lost} kept, {doubled} doubled "
        f"({100 * (planted - lost) / max(planted, 1):.2f} %; goal 100 %)"
    )


def kept_in_pdf() -> None:
    """Print how many markers of a drawn PDF come back, in one column and in two."""
    for columns in (1, 2):
        data, planted = pdf_of_markers(columns)
        found = Counter(MARKER.findall(parse("x", ".pdf", data).text))
        doubled = sum(count > 1 for count in found.values())
        print(
            f".pdf, columns: {columns}; {len(found)} of {planted} markers kept, {doubled} doubled"
        )


def pdf_of_markers(columns: int) -> tuple[bytes, int]:
    """Return a PDF of three pages of markers, and how many they are."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    number = 0
    for _ in range(3):
        for column in range(columns):
            for row in range(45):
                words = [f"Mq{number + n}q" for n in range(8 // columns)]
                canvas.drawString(50 + 270 * column, 780 - 16 * row, " ".join(words))
                number += len(words)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue(), number


def statement(words: int) -> bytes:
    """Return a .docx of so many words in styled paragraphs."""
    document = docx.Document()
    each = SENTENCE * 6
    for _ in range(words // len(each.split())):
        document.add_paragraph(each, style="Body Text")
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def printed(pages: int) -> bytes:
    """Return a PDF of so many full pages."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    for _ in range(pages):
        for row in range(WORDS_PER_PAGE // len(SENTENCE.split())):
            canvas.drawString(50, 790 - 24 * row, SENTENCE)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def cpu(suffix: str, data: bytes, runs: int) -> float:
    """Return the median seconds of computing that reading *data* takes, warm."""
    times = []
    for _ in range(runs + 1):
        begin = time.process_time()
        parse("x", suffix, data)
        times.append(time.process_time() - begin)
    return statistics.median(times[1:])


def peak(name: str, data: bytes, folder: Path) -> int:
    """Return the most memory, in MiB, that a process takes to read *data*."""
    path = folder / name
    path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", PEAK, path], check=True, capture_output=True, text=True
    )
    return int(done.stdout)


def main() -> None:
    """Measure and print."""
    folders = [ROOT / "samples", *map(Path, sys.argv[1:])]
    kept([file for folder in folders for file in sorted(folder.rglob("*.docx"))])
    kept_in_pdf()
    print(f".docx, 700 words: {1000 * cpu('.docx', statement(700), 40):.1f} ms (goal 4)")
    pages = 10
    print(f".pdf: {cpu('.pdf', printed(pages), 3) / pages:.3f} s a page (goal 0.12)")
    with tempfile.TemporaryDirectory() as folder:
        big = peak("a.pdf", printed(100), Path(folder))
        book = peak("a.docx", statement(300 * WORDS_PER_PAGE), Path(folder))
    print(f"peak memory: {big} MiB for 100 pages of PDF, {book} MiB for 300 of .docx (goal 150)")


if __name__ == "__main__":
    main()
