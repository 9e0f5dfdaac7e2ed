"""Reviewing one document: read it, see what it is, find its moves, run the checks."""

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path

from eras_review.checking.care import care_line
from eras_review.checking.context import Context
from eras_review.checking.cvs import themes, timeline_of
from eras_review.checking.letters import frames, words_used
from eras_review.checking.prepare import Prepared, prepare
from eras_review.checking.run import missing_moves, run, strengths
from eras_review.checking.shared_text import shared_among, shared_with_statements
from eras_review.folders import folder
from eras_review.guard import Limits
from eras_review.language.classifier.model import Model
from eras_review.language.classifier.shipped import shipped_model
from eras_review.language.matcher import Hits, Lexicon, PatternMatcher
from eras_review.language.metrics import measure
from eras_review.language.moves import MovesFound, find_moves, patterns_of
from eras_review.language.scoring import Scored, score
from eras_review.language.segment import Segmenter, Sentence
from eras_review.language.sources import Further, further_evidence
from eras_review.language.wording import wording_of
from eras_review.model import Document, Kind, Report
from eras_review.reading import Reader
from eras_review.rules import Rules, Selection, load_rules
from eras_review.rules.rules import CARE
from eras_review.structure import Structures
from eras_review.structure.cv.dates import Moment, match_moment
from eras_review.structure.letter import Letter
from eras_review.structure.sending import sending_notes
from eras_review.structure.where import Locator

MATCH_UNKNOWN = (
    "whether anything is new since the Match was not checked, because its date is not known; "
    "say it with --match-date, such as --match-date 2026-03"
)


@dataclass(frozen=True, slots=True)
class Seen:
    """What is found in a document before the trained model looks at it."""

    sentences: tuple[Sentence, ...]
    hits: Hits
    moves: MovesFound
    further: Further
    letter: Letter | None


class Reviewer:
    """Everything needed to review any number of documents, loaded and compiled once."""

    def __init__(
        self,
        rules: Rules | None = None,
        selection: Selection | None = None,
        limits: Limits | None = None,
        models: Mapping[Kind, Model | None] | None = None,
        match: Moment | None = None,
    ) -> None:
        """Compile *rules* (default: those that ship); raise ReviewError for a mistake in them.

        *limits* hold for the reading of each file, which happens in a process of its own. *models*
        replace those that ship; None for a kind leaves its moves to the patterns. *match* is when
        the applicant did not match, which tells what is new on a CV.
        """
        self._models = dict(models or {})
        self._match = match
        self._reader = Reader(limits)
        self.rules = rules or load_rules()
        self._structures = Structures(self.rules)
        self._selection = (selection or Selection()).verified(self.rules)
        self._checks = prepare(self._selection.of(self.rules.document_checks), self.rules)
        self._segmenter = Segmenter.of(self.rules)
        self._lexicon = Lexicon(self.rules)
        care = self.rules.care
        home = folder("checks") / CARE
        self._care = PatternMatcher(
            dict.fromkeys((*care.patterns, *care.but_not), home), self._lexicon
        )
        self._matchers: dict[Kind | None, PatternMatcher] = {}

    def with_match(self, match: Moment | None) -> "Reviewer":
        """Return a reviewer that knows another date of the Match and shares what is compiled."""
        other = copy(self)
        other._match = match  # noqa: SLF001 - its own class
        return other

    def review(self, source: str | Path, kind: Kind | None = None) -> Report:
        """Return the report on the file *source*, taken as *kind* or as what it looks like.

        A file that cannot be read gives a report without findings whose document says why.
        """
        return self.review_document(self._reader.read(source), kind)

    def review_together(
        self, documents: Sequence[Document], kind: Kind | None = None
    ) -> list[Report]:
        """Return the reports on documents read before.

        Letters are also compared with each other, experiences with the statements.

        What cannot be read gives a report without findings.
        """
        known = [self._known(document, kind) for document in documents]
        contexts = {n: self.context(d) for n, d in enumerate(known) if d.readable}
        letters = {n: context.letter for n, context in contexts.items() if context.letter}
        alike = shared_among([(known[n], letter) for n, letter in letters.items()], self.rules)
        for number, shared in zip(letters, alike, strict=True):
            contexts[number] = replace(contexts[number], shared=shared)
        statements = [d for d in known if d.kind is Kind.STATEMENT]
        for number, context in contexts.items():
            if context.experiences:
                shared = shared_with_statements(context.document, statements, self.rules)
                contexts[number] = replace(context, shared=shared)
        return [
            self._report(contexts[n]) if n in contexts else Report(document)
            for n, document in enumerate(known)
        ]

    def review_document(self, document: Document, kind: Kind | None = None) -> Report:
        """Return the report on a document that was read before."""
        known = self._known(document, kind)
        return self._report(self.context(known)) if known.readable else Report(known)

    def _known(self, document: Document, kind: Kind | None) -> Document:
        """Return a document with its kind, detected when None is given."""
        if not document.readable:
            return document
        known = kind or document.kind or self._structures.kind_of(document)
        return replace(document, kind=known)

    def _report(self, context: Context) -> Report:
        """Return the report on a document in which everything was found."""
        known = context.document
        locator = Locator(known, [s.start for s in context.sentences])
        moves = self.rules.moves_of(known.kind).values()
        checks = self._checks_for(known.kind)
        findings = run(checks, context, locator)
        missing = missing_moves(checks, findings)
        return Report(
            document=known,
            findings=findings,
            strengths=strengths(moves, missing, context, locator),
            metrics=context.metrics,
            moves=context.moves.sentences,
            structure=context.structure,
            frames=frames(missing, context, self.rules, locator)
            or themes(checks, context, locator),
            wording=words_used(context, self.rules),
            shared=context.shared,
            timeline=timeline_of(context),
            notes=self._notes(known),
            model=model.corpus if (model := self._model_of(known.kind)) else "",
            ran=tuple(prepared.check.id for prepared in checks),
        )

    def _notes(self, known: Document) -> tuple[str, ...]:
        """Return what a reader of the report has to know first."""
        sending = sending_notes(known, self.rules.sending)
        if known.kind is Kind.LETTER:
            return (self.rules.letter.who_may_read, *sending)
        match_unknown = known.kind is Kind.CV and self._match is None
        return (*((MATCH_UNKNOWN,) if match_unknown else ()), *sending)

    def care_for(self, document: Document) -> str:
        """Return the line that answers words of self-harm, or ""; for the author's screen only."""
        if not document.readable:
            return ""
        sentences = self._segmenter.sentences(document)
        return care_line(self.rules.care, self._care(self._lexicon.read(document.text, sentences)))

    def _matcher_of(self, kind: Kind | None) -> PatternMatcher:
        """Return the matcher of what checks and moves of one kind need, compiled when first used.

        Patterns of other kinds would only cost time.
        """
        if kind not in self._matchers:
            self._matchers[kind] = PatternMatcher(self._patterns_of(kind), self._lexicon)
        return self._matchers[kind]

    def _patterns_of(self, kind: Kind | None) -> dict[str, Path]:
        """Return every pattern that one kind of document needs, with the file it stands in."""
        found = {f"<{name}>": folder("checks") / "vocabulary" for name in self.rules.vocabulary}
        for move in self.rules.moves_of(kind).values():
            found |= dict.fromkeys(patterns_of(move), move.path)
        for prepared in self._checks_for(kind):
            found |= dict.fromkeys(prepared.kind.needed_patterns(), prepared.check.path)
        return found

    def context(self, document: Document) -> Context:
        """Return what the checks may look at in a document whose kind is known."""
        seen = self.seen(document)
        sentences, hits, found = seen.sentences, seen.hits, seen.moves
        model = self._model_of(document.kind)
        problems = {m.name for m in self.rules.moves_of(document.kind).values() if m.is_problem}
        scored = (
            score(model, document, sentences, hits, found, problems) if model else Scored(found)
        )
        return Context(
            document=document,
            sentences=sentences,
            hits=hits,
            moves=scored.moves,
            judgements=scored.judgements,
            best=scored.best,
            metrics=measure(document, sentences),
            season=self.rules.season,
            further=seen.further,
            letter=seen.letter,
            cv=self._structures.cv_of(document),
            experiences=self._structures.experiences_of(document),
            match=self._match,
            cv_words=self.rules.cv.words,
            wording=wording_of(document.text, seen.letter.body, self.rules.wording)
            if seen.letter
            else {},
        )

    def seen(self, document: Document) -> Seen:
        """Return what is found in a document without the trained model."""
        sentences = self._segmenter.sentences(document)
        letter = self._structures.letter_of(document)
        hits = self._matcher_of(document.kind)(self._lexicon.read(document.text, sentences))
        further = further_evidence(document, sentences, self.rules, letter)
        moves = self.rules.moves_of(document.kind).values()
        return Seen(sentences, hits, find_moves(sentences, hits, moves, further), further, letter)

    def _model_of(self, kind: Kind | None) -> Model | None:
        """Return the model of one kind of document, loaded when first needed."""
        if kind is not None and kind not in self._models:
            self._models[kind] = shipped_model(kind)
        return self._models.get(kind) if kind else None

    def _checks_for(self, kind: Kind | None) -> Sequence[Prepared]:
        """Return the checks that speak about one kind of document."""
        return [p for p in self._checks if p.check.speaks_about(kind)]


def review(
    source: str | Path,
    kind: Kind | str | None = None,
    *,
    limits: Limits | None = None,
    match_date: str | None = None,
) -> Report:
    """Return the report on one file; *kind* is a value of `Kind`, or None to detect.

    *limits* hold for reading the file. *match_date* is when the applicant did not match, as
    "2025-03" or "2025-03-17".

    Builds a Reviewer each time; for several files make one `Reviewer` and use it. Raises
    ReviewError for a wrong rule file or match date and ValueError for an unknown kind, never for
    what a file holds.
    """
    match = match_moment(match_date) if match_date else None
    return Reviewer(limits=limits, match=match).review(source, Kind(kind) if kind else None)
