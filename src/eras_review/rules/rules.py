"""Everything the product knows, read from checks/ and docs/guide.md as one value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from eras_review.errors import BadRuleFile, UsageError
from eras_review.folders import folder
from eras_review.model import Kind
from eras_review.rules.application_words import (
    ApplicationWords,
    FileNameWords,
    OwnHand,
    PacketWords,
    Private,
)
from eras_review.rules.check import CHECK_FOLDERS, PACKET, Check, load_check
from eras_review.rules.document_words import (
    CvWords,
    DateWords,
    ExperienceWords,
    LetterWords,
    SendingWords,
)
from eras_review.rules.guide import GuideSection, load_guide
from eras_review.rules.move import Move, load_move
from eras_review.rules.plan import PostMortemRules
from eras_review.rules.plan_loading import Known, load_post_mortem
from eras_review.rules.program_words import Divisions, ProgramWords
from eras_review.rules.tables import (
    Care,
    Detection,
    LastSeason,
    Season,
    Shapes,
    Vocabulary,
    Yardsticks,
)
from eras_review.rules.toml_file import nearest, parse

CARE = Path("care") / "self-harm.toml"


@dataclass(frozen=True, slots=True)
class Rules:
    """The loaded rules; the mappings are keyed by check id, kind, file name, section id."""

    checks: Mapping[str, Check]
    moves: tuple[Move, ...]
    vocabulary: Mapping[str, Vocabulary]
    season: Season
    detection: Mapping[Kind, Detection]
    letter: LetterWords
    cv: CvWords
    dates: DateWords
    experiences: ExperienceWords
    application: ApplicationWords
    programs: ProgramWords
    divisions: Divisions
    file_names: FileNameWords
    own_hand: OwnHand
    sending: SendingWords
    packet: PacketWords
    wording: Mapping[str, Vocabulary]
    placeholders: Shapes
    blind: Shapes
    private: Private
    care: Care
    yardsticks: Mapping[str, tuple[float, float]]
    last_season: LastSeason
    guide: Mapping[str, GuideSection]
    post_mortem: PostMortemRules

    def moves_of(self, kind: Kind | None) -> Mapping[str, Move]:
        """Return the moves of one kind of document by name."""
        return {move.name: move for move in self.moves if move.document_kind == kind}

    @property
    def document_checks(self) -> tuple[Check, ...]:
        """Return the checks that look at one document."""
        return tuple(c for c in self.checks.values() if c.folder != PACKET)

    @property
    def packet_checks(self) -> tuple[Check, ...]:
        """Return the checks that look at a whole application."""
        return tuple(c for c in self.checks.values() if c.folder == PACKET)

    def check(self, identity: str) -> Check:
        """Return the check called *identity*; raise UsageError with the nearest right name."""
        try:
            return self.checks[identity]
        except KeyError:
            remedy = nearest(identity, list(self.checks))
            raise UsageError(f"There is no check called {identity!r}.", remedy) from None


def load_rules(extra: Path | None = None) -> Rules:
    """Read the rules that ship with the product and a user's own checks in *extra*.

    *extra* is laid out like checks/: KIND/name.toml. Raises BadRuleFile for a file that cannot be
    followed and UsageError for a folder that is none.
    """
    home = folder("checks")
    guide = load_guide(folder("docs") / "guide.md")
    checks = {check.id: check for check in _checks(home, guide)}
    for check in _own_checks(extra, guide):
        if check.id in checks:
            remedy = f"Give it another name, and use --skip {check.id} to silence the built-in one."
            raise BadRuleFile(check.path, 1, f"{check.id} is the name of a built-in check.", remedy)
        checks[check.id] = check
    season = max((parse(Season, p) for p in _tomls(home / "seasons")), key=lambda s: s.season)
    return Rules(
        checks=checks,
        moves=tuple(load_move(path) for path in sorted((home / "moves").glob("*/*.toml"))),
        vocabulary={path.stem: parse(Vocabulary, path) for path in _tomls(home / "vocabulary")},
        season=season,
        detection={Kind(p.stem): parse(Detection, p) for p in _tomls(home / "detect")},
        letter=parse(LetterWords, home / "structure" / "letter.toml"),
        cv=parse(CvWords, home / "structure" / "cv.toml"),
        experiences=parse(ExperienceWords, home / "structure" / "experiences.toml"),
        application=parse(ApplicationWords, home / "structure" / "application.toml"),
        own_hand=parse(OwnHand, home / "structure" / "own_hand.toml"),
        file_names=parse(FileNameWords, home / "structure" / "file_names.toml"),
        sending=parse(SendingWords, home / "structure" / "sending.toml"),
        packet=parse(PacketWords, home / "structure" / "packet.toml"),
        dates=parse(DateWords, home / "structure" / "dates.toml"),
        programs=parse(ProgramWords, home / "structure" / "programs.toml"),
        divisions=parse(Divisions, home / "structure" / "divisions.toml"),
        wording={path.stem: parse(Vocabulary, path) for path in _tomls(home / "wording")},
        blind=parse(Shapes, home / "shapes" / "blind.toml"),
        placeholders=parse(Shapes, home / "shapes" / "placeholders.toml"),
        private=parse(Private, home / "shapes" / "private.toml"),
        care=parse(Care, home / CARE),
        yardsticks=parse(Yardsticks, home / "yardsticks" / "statement.toml").metrics,
        last_season=parse(LastSeason, home / "compare" / "last-season.toml"),
        guide=guide,
        post_mortem=load_post_mortem(home, Known(checks, season, guide)),
    )


def _checks(root: Path, guide: Mapping[str, GuideSection]) -> Iterator[Check]:
    """Read every check file below *root*."""
    for name in CHECK_FOLDERS:
        for path in _tomls(root / name):
            yield load_check(path, root, guide)


def _own_checks(root: Path | None, guide: Mapping[str, GuideSection]) -> Iterator[Check]:
    """Read a user's own checks; say so when there are none or when some would be overlooked."""
    if root is None:
        return
    if not root.is_dir():
        raise UsageError(
            f"{root} is not a folder.", "--checks wants a folder laid out like checks/."
        )
    overlooked = [p for p in root.rglob("*.toml") if p.parent.name not in CHECK_FOLDERS]
    overlooked += [p for p in root.rglob("*.toml") if p.parent.parent != root]
    if overlooked:
        remedy = f"Put it into one of: {', '.join(f'{root}/{name}/' for name in CHECK_FOLDERS)}"
        raise BadRuleFile(overlooked[0], 1, "this folder is not read.", remedy)
    own = list(_checks(root, guide))
    if not own:
        raise UsageError(f"There are no checks in {root}.", "Each is KIND/name.toml.")
    yield from own


def _tomls(place: Path) -> list[Path]:
    """Return the TOML files of a folder, sorted; none when there is no such folder."""
    return sorted(place.glob("*.toml"))
