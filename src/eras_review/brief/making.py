"""Putting the briefs of an application together."""

from collections.abc import Iterator, Sequence

from eras_review.application import LetterEntry, WriterSpecialty
from eras_review.brief import changes, facts
from eras_review.brief.episodes import Writer, candidates
from eras_review.brief.material import Material
from eras_review.brief.naming import stems
from eras_review.brief.plan import Needs, SetPlan, Share, divide, holes
from eras_review.brief.values import Asked, Brief, Briefs, Line, Quoted, Remark
from eras_review.structure.sending import still_open

_MOST_LETTERS = "letters.per_program"


def make_briefs(material: Material) -> Briefs:
    """Return a brief for every letter of an application, waived or not; none of them is opened."""
    letters = material.facts.letters
    plan = plan_of(material)
    names = stems([material.private(letter.writer) for letter in letters])
    made = tuple(_brief(number, names[number], plan, material) for number in range(len(letters)))
    remarks = (*_on_briefs(names, material), *_on_all(material))
    return Briefs(made, remarks, holes_of(plan, material))


def plan_of(material: Material) -> SetPlan:
    """Return who carries which theme."""
    themes = material.themes.themes
    return divide(material.facts.letters, themes, material.facts.match.date)


def holes_of(plan: SetPlan, material: Material) -> tuple[str, ...]:
    """Return what the set of letters lacks."""
    dr = (WriterSpecialty.DR,) if material.applies_to_dr else ()
    needs = Needs(
        material.facts.match.date,
        (WriterSpecialty.IR, *dr, WriterSpecialty.OTHER),
        int(str(material.rules.season.values[_MOST_LETTERS].value)),
        material.naming,
    )
    found = holes(plan, material.facts.letters, needs, material.themes.holes)
    return tuple(map(material.private, found))


def _brief(number: int, stem: str, plan: SetPlan, material: Material) -> Brief:
    """Return the brief for one letter."""
    letter, words, private = material.facts.letters[number], material.words, material.private
    items = material.items or ()
    changed, changed_asked = _changes(material)
    shared = tuple(filter(None, map(private, letter.shared)))
    match = material.facts.match.date
    mine = {share.theme.name for share in (*plan.carried_by(number), *plan.also_in(number))}
    return Brief(
        stem=stem,
        writer=words.known(private(letter.writer), "writer"),
        applicant=words.known(private(material.facts.applicant.name), "name"),
        season=material.season,
        due=facts.due(letter, material),
        together=facts.relation(letter, material),
        path=facts.path(material),
        now=facts.now(material),
        aim=facts.aim(material),
        match=words.known(material.calendar(match) if match else "", "match"),
        changes=changed[: words.most_changes],
        changes_asked=changed_asked,
        shared=shared,
        shared_asked=None if shared else words.ask("shared"),
        candidates=candidates(
            Writer(letter, material.surname(letter), material.naming), items, words
        ),
        candidate_note=words.candidate,
        themes=tuple(_asked(share, letter, material) for share in plan.carried_by(number)),
        also=tuple(_asked(share, letter, material) for share in plan.also_in(number)),
        elsewhere=tuple(
            share.theme.title
            for share in plan.shares
            if share.carrier is not None and share.theme.name not in mine
        ),
        judge=words.judge,
        earlier=_earlier(letter, material),
        not_told=words.not_told,
        frank=words.frank,
        practical=facts.practical(letter, material),
        weak=words.weak,
        attachments=facts.attachments(material),
    )


def _changes(material: Material) -> tuple[tuple[Quoted, ...], Line | None]:
    """Return all changes since the Match, or what is asked where they cannot be told."""
    words, match = material.words, material.facts.match.date
    if material.items is None:
        return (), words.ask("changes_cv")
    if match is None:
        return (), words.ask("changes_match")
    found = changes.changes_since(match, material.items, words)
    return found, None if found else words.ask("changes_none")


def _asked(share: Share, letter: LetterEntry, material: Material) -> Asked:
    """Return a theme as the writer of a letter is asked for it."""
    because = material.themes.because[share.reason(letter)]
    return Asked(share.theme.title, because, share.theme.prompts)


def _earlier(letter: LetterEntry, material: Material) -> str:
    """Return what is said of a letter of an earlier season, "" where there is none."""
    if letter.written is None or not letter.is_before(material.facts.match.date):
        return ""
    return material.words.earlier.format(date=material.calendar(letter.written))


def _on_briefs(names: Sequence[str], material: Material) -> Iterator[Remark]:
    """Yield what the applicant should look at in single briefs."""
    for name, letter in zip(names, material.facts.letters, strict=True):
        if letter.since and letter.until is None:
            yield Remark(material.words.checks["ongoing"], name)


def _on_all(material: Material) -> Iterator[Remark]:
    """Yield what the applicant should look at before any brief is sent."""
    checks, match = material.words.checks, material.facts.match.date
    yield Remark(checks["director"])
    yield Remark(checks["left_out"])
    yield from _on_enclosed(material)
    if material.items is None:
        return
    undated = changes.undated(material.items, material.words)
    if undated:
        listed = "; ".join(undated)
        yield Remark(checks["undated"].format(entries=listed))
    perhaps = changes.perhaps_after(match, material.items) if match else ()
    if perhaps:
        yield Remark(checks["year_only"].format(entries="; ".join(perhaps)))
    found, shown = _changes(material)[0], material.words.most_changes
    if len(found) > shown:
        yield Remark(checks["more"].format(shown=shown, count=len(found)))


def _on_enclosed(material: Material) -> Iterator[Remark]:
    """Yield what is still open in the documents that go with the briefs."""
    for document in material.enclosed:
        if found := still_open(document, material.rules.sending):
            what = material.private(", ".join(found))
            file = material.private(document.source)
            yield Remark(material.words.checks["open"].format(file=file, what=what))
