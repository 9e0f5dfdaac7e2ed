"""What the product knows: checks, moves, vocabulary, seasons, guide, all read from files."""

from eras_review.rules.check import Check
from eras_review.rules.guide import GuideSection
from eras_review.rules.move import Move
from eras_review.rules.rules import Rules, load_rules
from eras_review.rules.selection import Selection

__all__ = ["Check", "GuideSection", "Move", "Rules", "Selection", "load_rules"]
