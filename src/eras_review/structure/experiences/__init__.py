"""The experiences of an ERAS application, typed as a list of entries."""

from eras_review.structure.experiences.parser import ExperienceParser
from eras_review.structure.experiences.values import Experience, Experiences, Text

__all__ = ["Experience", "ExperienceParser", "Experiences", "Text"]
