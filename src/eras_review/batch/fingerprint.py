"""What decides about a review beside the file, as one hash: rules, models, setup, version."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from eras_review import __version__
from eras_review.batch.values import Setup
from eras_review.folders import folder

# Where the checks lie says nothing; what they say is hashed.
_NOT_DECIDING = ("checks_folder",)


def fingerprint(setup: Setup) -> str:
    """Return a hash that changes whenever the review of an unchanged file might."""
    total = hashlib.sha256(f"{__version__}\n{_words(setup)}".encode())
    for name, path in sorted(_deciding(setup)):
        total.update(f"\n{name}\n".encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def _words(setup: Setup) -> str:
    """Return the options of a setup as text."""
    names = (name for name in sorted(setup.__dataclass_fields__) if name not in _NOT_DECIDING)
    return "\n".join(f"{name}={getattr(setup, name)!r}" for name in names)


def _deciding(setup: Setup) -> Iterator[tuple[str, Path]]:
    """Yield the files of rules and models, each with its place among them."""
    models = Path(__file__).parents[1] / "language" / "classifier"
    homes = [(folder("checks"), "*.toml"), (folder("docs"), "guide.md"), (models, "*.model")]
    if setup.checks_folder:
        homes.append((setup.checks_folder, "*.toml"))
    for number, (home, shape) in enumerate(homes):
        for path in home.rglob(shape):
            yield f"{number}/{path.relative_to(home).as_posix()}", path
