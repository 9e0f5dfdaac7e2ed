"""The kinds of checks: each file of checks/ names one and fills its params."""

from collections.abc import Mapping

from eras_review.checking.context import CheckKind
from eras_review.checking.kinds.absent import Absent
from eras_review.checking.kinds.characters import Characters
from eras_review.checking.kinds.cv_details import Abbreviations, PersonalData, WorkStyle
from eras_review.checking.kinds.entry_wording import ResearchOutput, VagueEntries
from eras_review.checking.kinds.experiences import EntryTooLong, NoWhy, TooMany, VagueExperience
from eras_review.checking.kinds.ladder import Ladder
from eras_review.checking.kinds.letter_part import LetterPart
from eras_review.checking.kinds.limit import Limit
from eras_review.checking.kinds.no_entry import NoEntry
from eras_review.checking.kinds.other_language import OtherLanguage
from eras_review.checking.kinds.outweighed import Outweighed
from eras_review.checking.kinds.phrase import Phrase
from eras_review.checking.kinds.present import Present
from eras_review.checking.kinds.program_lists import (
    Duplicate,
    FewPrograms,
    NarrowGeography,
    NoPrograms,
    OnlyTopTier,
)
from eras_review.checking.kinds.program_signals import SignalsLeft, SignalsOver
from eras_review.checking.kinds.repeated_word import RepeatedWord
from eras_review.checking.kinds.share import Share
from eras_review.checking.kinds.shared_text import SharedText
from eras_review.checking.kinds.timeline import DateError, DateGap, DateStyles, NothingSince
from eras_review.checking.kinds.unless import Unless

KINDS: Mapping[str, type[CheckKind]] = {
    "abbreviations": Abbreviations,
    "absent": Absent,
    "characters": Characters,
    "date-error": DateError,
    "date-gap": DateGap,
    "date-styles": DateStyles,
    "duplicate-programs": Duplicate,
    "entry-too-long": EntryTooLong,
    "few-programs": FewPrograms,
    "ladder": Ladder,
    "language": OtherLanguage,
    "letter-part": LetterPart,
    "limit": Limit,
    "narrow-geography": NarrowGeography,
    "no-entry": NoEntry,
    "no-programs": NoPrograms,
    "no-why": NoWhy,
    "nothing-since": NothingSince,
    "only-top-tier": OnlyTopTier,
    "outweighed": Outweighed,
    "personal-data": PersonalData,
    "phrase": Phrase,
    "present": Present,
    "repeated-word": RepeatedWord,
    "research-output": ResearchOutput,
    "share": Share,
    "shared-text": SharedText,
    "signals-left": SignalsLeft,
    "signals-over": SignalsOver,
    "too-many": TooMany,
    "unless": Unless,
    "vague-entries": VagueEntries,
    "vague-experience": VagueExperience,
    "work-style": WorkStyle,
}
