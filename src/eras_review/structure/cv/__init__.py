"""CVs taken apart: sections, entries, dates, publications."""

from eras_review.structure.cv.cv import CvParser
from eras_review.structure.cv.values import Bullet, Cv, CvSection, Entry, Section, Work

__all__ = ["Bullet", "Cv", "CvParser", "CvSection", "Entry", "Section", "Work"]
