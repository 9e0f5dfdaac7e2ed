"""Kinds about what the application is for, and how much of a statement is last season's."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from eras_review.application import Pathway
from eras_review.checking.run import fill
from eras_review.likeness import carried_over
from eras_review.model import ProgramKind, Target
from eras_review.packet.context import NEEDED, SetContext, said
from eras_review.packet.texts import Text, text_of
from eras_review.packet.values import Evidence, SetPlace
from eras_review.rules.expressions import Expression
from eras_review.rules.toml_file import Strict

_COUNTED = (ProgramKind.IR_INTEGRATED, ProgramKind.DR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrary(Strict):
    """What a statement for one of *targets* *says* that wants another way than *pathway*.

    A sentence with *unless* before it weighs, denies or looks back. No more than *share* of the
    programs are of *kind*.
    """

    pathway: Pathway
    targets: tuple[Target, ...]
    says: tuple[Expression, ...]
    unless: Expression
    kind: ProgramKind
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetNotClear(Strict):
    """Fires on no decision for a pathway, and on statements or programs that contradict it.

    *undecided*, *no_statement*, *programs*, *wish*, *mostly* are the words for these cases. Fewer
    than *at_least* programs have no share.
    """

    undecided: str
    no_statement: str
    programs: str
    wish: str
    mostly: str
    at_least: int
    contrary: tuple[Contrary, ...]

    def find(self, context: SetContext) -> SetPlace | None:
        """Return what does not fit, with what application.toml and the statements say."""
        facts = context.facts
        pathway, written = facts.target.pathway, {s.target for s in facts.statements}
        evidence = [said("target.pathway", pathway)]
        evidence += [said("statements", f"{s.file}: {s.target}") for s in facts.statements]
        needed = NEEDED.get(pathway)
        found = []
        if pathway is Pathway.UNDECIDED:
            found.append(self.undecided)
        if written and needed and needed not in written:
            found.append(fill(self.no_statement, {"pathway": pathway, "target": needed.upper()}))
        missing = [t for t in (Target.IR, Target.DR) if t in context.tracks - written]
        if written and missing:
            names = " and ".join(target.upper() for target in missing)
            found.append(fill(self.programs, {"targets": names}))
        for contrary in self.contrary:
            if contrary.pathway is pathway:
                wishes = list(_wishes(context, contrary))
                evidence += wishes
                found += [fill(self.wish, {"pathway": pathway, "file": w.source}) for w in wishes]
                found += self._mostly(context, contrary)
        return SetPlace({"what": " ".join(found)}, tuple(evidence)) if found else None

    def _mostly(self, context: SetContext, contrary: Contrary) -> list[str]:
        """Return in words that most programs train for something else."""
        report = context.opened.programs
        every = report.listed.of(*_COUNTED) if report else ()
        other = [program for program in every if program.kind is contrary.kind]
        if len(every) < self.at_least or len(other) <= contrary.share * len(every):
            return []
        name = context.rules.programs.labels[contrary.kind]
        slots = {"count": len(other), "of": len(every), "kind": name, "pathway": contrary.pathway}
        return [fill(self.mostly, slots)]


def _wishes(context: SetContext, contrary: Contrary) -> Iterator[Evidence]:
    """Yield the first sentence of each statement that wants another way than the pathway."""
    for target, text in context.statements():
        if target not in contrary.targets:
            continue
        found = (
            span
            for span in text.sentences()
            for says in contrary.says
            if (match := re.search(says, text.text[span.start : span.end]))
            and not re.search(contrary.unless, text.text[span.start : span.start + match.end()])
        )
        if (first := next(found, None)) is not None:
            yield text.evidence(first)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recycled(Strict):
    """Fires when more than *over* (0 to 1) of a statement's words were carried over.

    *at_least* sentences must be carried over; *shown* of them are shown.
    """

    over: float
    at_least: int
    shown: int

    def find(self, context: SetContext) -> SetPlace | None:
        """Return the statement with the largest share, and the longest sentences carried over."""
        found = []
        for one in context.opened.statements:
            new, old = text_of(one.report), text_of(one.previous)
            if new and old:
                found.append(self._compared(new, old))
        share, place = max(found, key=lambda pair: pair[0], default=(0.0, None))
        return place if share > self.over else None

    def _compared(self, new: Text, old: Text) -> tuple[float, SetPlace | None]:
        """Return the share of the words that were carried over, and the place to show."""
        spans = list(new.sentences())
        before = [old.text[s.start : s.end] for s in old.sentences()]
        carried = carried_over(before, [new.text[s.start : s.end] for s in spans])
        if len(carried.kept) < self.at_least:
            return 0.0, None
        share = carried.share_of_words
        longest = sorted(sorted(carried.kept, key=lambda n: -carried.words[n])[: self.shown])
        slots = {
            "share": f"{share:.0%}",
            "count": len(carried.kept),
            "of": len(spans),
            "new": new.name,
            "old": old.name,
        }
        return share, SetPlace(slots, tuple(new.evidence(spans[n]) for n in longest))
