"""What briefs say beside the applicant's facts: checks/briefs/."""

from collections.abc import Mapping
from dataclasses import dataclass

from eras_review.application import WriterSpecialty
from eras_review.brief.values import Ask, Line
from eras_review.folders import folder
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict, parse
from eras_review.structure.cv import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Strict):
    """A theme of a set of letters: who is asked *first*, who *otherwise*, and the prompts."""

    name: str
    title: str
    source: str
    prompts: tuple[str, ...]
    first: tuple[WriterSpecialty, ...] = ()
    otherwise: tuple[WriterSpecialty, ...] = ()
    since_match: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Themes(Strict):
    """The themes, why a writer is asked for one, what a set of letters may lack."""

    themes: tuple[Theme, ...]
    because: Mapping[str, str]
    division: str
    holes: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWords(Strict):
    """What is asked of the applicant, and where the answer belongs in application.toml."""

    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticalWords(Strict):
    """A practical fact; *value* names a figure of the season."""

    label: str
    text: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefWords(Strict):
    """The words of briefs, and how much of a CV they show."""

    path: str
    frank: str
    judge: str
    earlier: str
    not_told: str
    candidate: str
    since: str
    until: str
    between: str
    present: str
    before_match: str
    own_text_left_out: str
    most_changes: int
    most_details: int
    most_candidates: int
    change_sections: tuple[Section, ...]
    ongoing_sections: tuple[Section, ...]
    seen_sections: tuple[Section, ...]
    now_sections: tuple[Section, ...]
    weak: tuple[str, ...]
    pathways: Mapping[str, str]
    asks: Mapping[str, AskWords]
    checks: Mapping[str, str]
    practical: tuple[PracticalWords, ...]
    waivers: Mapping[str, str]
    confidence: Mapping[str, str]

    def ask(self, name: str) -> Line:
        """Return the line that asks the applicant for something."""
        asked = self.asks[name]
        return Line(f"ask: {asked.text}", (Ask(asked.text, asked.key),))

    def known(self, text: str, otherwise: str) -> Line:
        """Return a fact, or the ask for it."""
        return Line(text) if text else self.ask(otherwise)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateShapes(Strict):
    """Shapes of text that no brief shows."""

    shapes: Mapping[str, Expression]


def load_words() -> BriefWords:
    """Return the words of briefs; raise BadRuleFile."""
    return parse(BriefWords, folder("checks") / "briefs" / "words.toml")


def load_themes() -> Themes:
    """Return the themes of letters; raise BadRuleFile."""
    return parse(Themes, folder("checks") / "briefs" / "themes.toml")


def load_private_shapes() -> Mapping[str, str]:
    """Return the shapes of personal data by name; raise BadRuleFile."""
    return parse(PrivateShapes, folder("checks") / "briefs" / "private.toml").shapes
