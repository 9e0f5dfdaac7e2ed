"""Writes what every sample and corpus CV is read as, for test_cv.py to compare with.

PYTHONPATH=tests:benchmarks python tests/structure/cv/make_golden.py
"""

from eras_review.reading.parse import parse
from eras_review.report.cv_table import cv_lines
from eras_review.rules import load_rules
from eras_review.structure.cv import CvParser
from eras_review.structure.cv.dates import DateReader
from structure.cv.test_cv import FILES, GOLDEN


def main() -> None:
    """Write one file for each CV."""
    rules = load_rules()
    parser = CvParser(rules.cv, DateReader(rules.dates))
    for path in FILES:
        cv = parser(parse(path.name, path.suffix, path.read_bytes()))
        lines = "\n".join(cv_lines(cv.as_json()))
        (GOLDEN / f"{path.name}.txt").write_text(f"{lines}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
