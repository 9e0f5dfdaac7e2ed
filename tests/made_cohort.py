"""A small cohort of invented people, laid out as a mentor gets it."""

import shutil
from pathlib import Path

from eras_review.folders import folder

_FILES = {
    "statement-weak.docx": "Ada Lin/statement v1.docx",
    "statement-strong.docx": "Ada Lin/statement v2.docx",
    "cv-weak.pdf": "Ada Lin/cv.pdf",
    "letter-weak.docx": "Ada Lin/LOR from Berg.docx",
    "letter-strong.docx": "Ben Oda/for my file.docx",
    "statement-weak-hedging.docx": "Ben Oda/statement.docx",
}


def make_cohort(place: Path) -> Path:
    """Write the cohort below *place* and return its folder."""
    home = place / "cohort"
    for source, name in _FILES.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(folder("samples") / source, home / name)
    shutil.copy(home / "Ben Oda/statement.docx", home / "Ben Oda/statement (copy).docx")
    (home / "Cy Roe").mkdir()
    (home / "Cy Roe" / "statement.pdf").write_bytes(b"%PDF-1.7 broken")
    return home
