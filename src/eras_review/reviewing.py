"""Reviewing one document: read it, see what it is, find its moves, run the checks."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from eras_review.checking.care import care_line
from eras_review.checking.context import Context
from eras_review.checking.prepare import Prepared, prepare
from eras_review.checking.run import run, strengths
from eras_review.folders import folder
from eras_review.guard import Limits
from eras_review.language.classifier.model import Model
from eras_review.language.classifier.shipped import shipped_model
from eras_review.language.matcher import Hits, PatternMatcher
from eras_review.language.metrics import measure
from eras_review.language.moves import MovesFound, find_moves, patterns_of
from eras_review.language.scoring import Judgement, Scored, score
from eras_review.language.segment import Segmenter, Sentence
from eras_review.model import Document, Kind, Report
from eras_review.reading import Reader
from eras_review.rules import Rules, Selection, load_rules
from eras_review.rules.rules import CARE
from eras_review.structure.detect import detect_kind
from eras_review.structure.where import Locator

ONLY_GENERAL = "only general checks ran: the checks for this kind of document are still to come"


class Reviewer:
    """Everything needed to review any number of documents, loaded and compiled once."""

    def __init__(
        self,
        rules: Rules | None = None,
        selection: Selection | None = None,
        limits: Limits | None = None,
        models: Mapping[Kind, Model | None] | None = None,
    ) -> None:
        """Compile *rules* (default: those that ship); raise ReviewError for a mistake in them.

        *limits* hold for the reading of each file, which happens in a process of its own. *models*
        replace those that ship; None for a kind leaves its moves to the patterns.
        """
        self._models = dict(models or {})
        self._reader = Reader(limits)
        self.rules = rules or load_rules()
        self._selection = (selection or Selection()).verified(self.rules)
        self._checks = prepare(self._selection.of(self.rules.checks.values()), self.rules)
        self._segmenter = Segmenter.of(self.rules)
        self._matcher = PatternMatcher(self._all_patterns(), self.rules)

    def review(self, source: str | Path, kind: Kind | None = None) -> Report:
        """Return the report on the file *source*, taken as *kind* or as what it looks like.

        A file that cannot be read gives a report without findings whose document says why.
        """
        return self.review_document(self._reader.read(source), kind)

    def review_document(self, document: Document, kind: Kind | None = None) -> Report:
        """Return the report on a document that was read before."""
        if not document.readable:
            return Report(document)
        known = replace(document, kind=kind or detect_kind(document, self.rules))
        context = self._context(known)
        locator = Locator(known, [s.start for s in context.sentences])
        return Report(
            document=known,
            findings=run(self._checks_for(known), context, locator),
            strengths=strengths(self.rules.moves_of(known.kind).values(), context, locator),
            metrics=context.metrics,
            moves=context.moves.sentences,
            notes=() if self.rules.moves_of(known.kind) else (ONLY_GENERAL,),
            model=model.corpus if (model := self._model_of(known.kind)) else "",
        )

    def care_for(self, document: Document) -> str:
        """Return the line that answers words of self-harm, or ""; for the author's screen only."""
        if not document.readable:
            return ""
        return care_line(self.rules.care, self._hits(document))

    def judged(self, document: Document) -> Mapping[str, Judgement]:
        """Return what the trained model says of every flag of a document whose kind is known."""
        return self._context(document).judgements

    def _all_patterns(self) -> dict[str, Path]:
        """Return every pattern that checks, moves and care need, with the file it stands in."""
        care = self.rules.care
        home = folder("checks") / CARE
        found = dict.fromkeys((*care.patterns, *care.but_not), home)
        for move in self.rules.moves:
            found |= dict.fromkeys(patterns_of(move), move.path)
        for prepared in self._checks:
            found |= dict.fromkeys(prepared.kind.needed_patterns(), prepared.check.path)
        for vocabulary in self.rules.vocabulary:
            found[f"<{vocabulary}>"] = home
        return found

    def _hits(self, document: Document) -> Hits:
        """Match all patterns in a document."""
        return self._matcher(document.text, self._segmenter.sentences(document))

    def _context(self, document: Document) -> Context:
        """Find what the checks may look at."""
        sentences, hits, found = self.seen(document)
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
        )

    def seen(self, document: Document) -> tuple[tuple[Sentence, ...], Hits, MovesFound]:
        """Return sentences, hits and moves as the patterns alone see them."""
        sentences = self._segmenter.sentences(document)
        hits = self._matcher(document.text, sentences)
        return (
            sentences,
            hits,
            find_moves(sentences, hits, self.rules.moves_of(document.kind).values()),
        )

    def _model_of(self, kind: Kind | None) -> Model | None:
        """Return the model of one kind of document, loaded when first needed."""
        if kind is not None and kind not in self._models:
            self._models[kind] = shipped_model(kind)
        return self._models.get(kind) if kind else None

    def _checks_for(self, document: Document) -> Sequence[Prepared]:
        """Return the checks that speak about this kind of document."""
        return [p for p in self._checks if p.check.folder in ("any", document.kind)]


def review(
    source: str | Path, kind: Kind | str | None = None, *, limits: Limits | None = None
) -> Report:
    """Return the report on one file; *kind* is "statement", "letter", "cv", or None to detect.

    *limits* hold for reading the file.

    Builds a Reviewer each time; for several files make one `Reviewer` and use it. Raises
    ReviewError for a wrong rule file and ValueError for an unknown kind, never for what a file
    holds.
    """
    return Reviewer(limits=limits).review(source, Kind(kind) if kind else None)
