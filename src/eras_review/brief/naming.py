"""Names of the files of briefs, and choosing writers by a part of their name."""

from collections.abc import Sequence

from eras_review.brief.episodes import folded
from eras_review.errors import UsageError
from eras_review.rules.toml_file import nearest_word

_LONGEST = 60


def stems(writers: Sequence[str]) -> tuple[str, ...]:
    """Return a file name without ending for each writer, in order; two of one name are numbered."""
    taken: list[str] = []
    for writer in writers:
        name = folded(writer).replace(" ", "-").replace("_", "-")[:_LONGEST].strip("-")
        first = f"brief-{name or 'writer'}"
        numbered = (f"{first}-{number}" for number in range(2, len(writers) + 2))
        taken.append(next(one for one in (first, *numbered) if one not in taken))
    return tuple(taken)


def chosen(writers: Sequence[str], part: str) -> tuple[int, ...]:
    """Return the places of the writers whose name holds *part*; raise UsageError for none."""
    wanted = folded(part)
    found = tuple(n for n, writer in enumerate(writers) if wanted and wanted in folded(writer))
    if not found:
        named = dict.fromkeys(writer for writer in writers if writer)
        surnames = {word: writer for writer in named for word in folded(writer).split()}
        raise UsageError(
            f"No letter in application.toml is by {part!r}.", _meant(wanted, surnames, list(named))
        )
    return found


def _meant(wanted: str, by_word: dict[str, str], writers: Sequence[str]) -> str:
    """Return the remedy that names the writers most like what was asked for, or all of them."""
    meant = {**by_word, **{folded(writer): writer for writer in writers}}
    if close := nearest_word(wanted, list(meant)):
        return f"Did you mean {meant[close]}?"
    return f"The writers are: {'; '.join(writers)}."
