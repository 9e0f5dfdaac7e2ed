"""The kinds of checks on a whole application: each file of checks/packet/ names one."""

from collections.abc import Mapping

from eras_review.packet.context import SetKind
from eras_review.packet.kinds.aims import Recycled, TargetNotClear
from eras_review.packet.kinds.claims import ClaimNotInCv
from eras_review.packet.kinds.differing import FactDiffers
from eras_review.packet.kinds.letters import LettersCount, NoWriter, OldLetters, OneInstitution
from eras_review.packet.kinds.red_flags import RedFlagUntold
from eras_review.packet.kinds.steps import StepNotTold
from eras_review.packet.kinds.versions import VersionsDiffer

SET_KINDS: Mapping[str, type[SetKind]] = {
    "claim-not-in-cv": ClaimNotInCv,
    "fact-differs": FactDiffers,
    "letters-count": LettersCount,
    "no-writer": NoWriter,
    "old-letters": OldLetters,
    "one-institution": OneInstitution,
    "recycled": Recycled,
    "red-flag-untold": RedFlagUntold,
    "step-not-told": StepNotTold,
    "target-not-clear": TargetNotClear,
    "versions-differ": VersionsDiffer,
}
