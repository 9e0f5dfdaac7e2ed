"""Whether a row applies: yes with what shows it, no, or not known and what would tell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eras_review.postmortem.findings import Raised
from eras_review.postmortem.values import Fact, Proof
from eras_review.rules.condition import Compared, Condition, Found, Stated, Test
from eras_review.rules.plan import Applying, PostMortemRules
from eras_review.rules.tables import Season

_MOST_QUOTES = 2
_FILE = "application.toml"
_LAST_SEASON = "last-season"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether something *holds*, None when that is not known; *unknown* are facts in its way."""

    holds: bool | None
    proofs: tuple[Proof, ...] = ()
    unknown: tuple[str, ...] = ()


class Judge:
    """Decides about rows by what is known of one application."""

    def __init__(
        self,
        rules: PostMortemRules,
        season: Season,
        facts: Mapping[str, Fact | None],
        raised: Iterable[Raised],
    ) -> None:
        """Keep the facts by name and the findings."""
        self._rules = rules
        self._season = season
        self._facts = facts
        self._raised = tuple(raised)

    def of(self, row: Applying) -> Outcome:
        """Return whether all conditions of *row* hold."""
        outcomes = [self._condition(condition) for condition in row.applies_if]
        if any(outcome.holds is False for outcome in outcomes):
            return Outcome(holds=False)
        return _together(outcomes, None if any(o.holds is None for o in outcomes) else True)

    def _condition(self, condition: Condition) -> Outcome:
        """Return whether one of the tests holds; those that do show it."""
        outcomes = [self._test(test) for test in condition.tests]
        holding = [outcome for outcome in outcomes if outcome.holds]
        if holding:
            return _together(holding, holds=True)
        open_ones = [outcome for outcome in outcomes if outcome.holds is None]
        return _together(open_ones, None if open_ones else False)

    def _test(self, test: Test) -> Outcome:
        """Return whether one test holds."""
        if isinstance(test, Found):
            return self._found(test)
        fact = self._facts[test.fact]
        if isinstance(test, Stated):
            unknown = () if fact else (test.fact,)
            return Outcome(test.known is (fact is not None), unknown=unknown)
        if fact is None:
            return Outcome(None, unknown=(test.fact,))
        figure = self._season.values.get(test.season_value)
        value = figure.value if figure else test.value
        every = (fact, *fact.also)
        held = [one for one in every if test.holds(one.value, value)]
        # Of several values one is enough; to be none of them is said of all.
        if not held or (test.operator == "!=" and len(held) < len(every)):
            return Outcome(holds=False)
        return Outcome(holds=True, proofs=tuple(self._shown(test, one) for one in held))

    def _found(self, test: Found) -> Outcome:
        """Return whether a check has spoken, not known without a document it could speak about."""
        found = [r for r in self._raised if r.check == test.check and r.last is test.last]
        if found:
            return Outcome(holds=True, proofs=tuple(_proof_of(r) for r in found))
        needed = _LAST_SEASON if test.last else test.check.partition("/")[0]
        fact = self._rules.table.needs.get(needed)
        if fact and self._facts[fact] is None:
            return Outcome(None, unknown=(fact,))
        return Outcome(holds=False)

    def _shown(self, test: Compared, fact: Fact) -> Proof:
        """Return a fact in words, with the figure it was compared with."""
        words = self._rules.table.facts[test.fact]
        detail = f" ({fact.detail})" if fact.detail else ""
        return Proof(
            label=f"{words.title}: {fact.value}{detail}",
            origin="" if fact.quotes else _FILE,
            quotes=fact.quotes,
            beside=self._figure(test.season_value, self._rules.words.beside),
            figure=self._figure(test.season_value, self._rules.words.figure),
        )

    def _figure(self, name: str, form: str) -> str:
        """Return a figure of the season in words, "" for none."""
        if not name:
            return ""
        figure = self._season.values[name]
        return form.format(
            figure=figure.value,
            unit=figure.unit,
            standing=figure.standing,
            source=figure.source,
        )


def _together(outcomes: Sequence[Outcome], holds: bool | None) -> Outcome:  # noqa: FBT001
    """Return one outcome that *holds* or not, with everything that the others show and lack."""
    return Outcome(
        holds,
        tuple(dict.fromkeys(proof for outcome in outcomes for proof in outcome.proofs)),
        tuple(dict.fromkeys(name for outcome in outcomes for name in outcome.unknown)),
    )


def _proof_of(raised: Raised) -> Proof:
    """Return a finding with its first words."""
    return Proof(
        label=raised.title,
        origin=raised.origin,
        quotes=raised.evidence[:_MOST_QUOTES],
        more=max(len(raised.evidence) - _MOST_QUOTES, 0),
    )
