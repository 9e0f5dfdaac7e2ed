"""Where checks/, templates/, samples/ and docs/ are, in a wheel and in a checkout."""

from importlib.resources import files
from pathlib import Path

_INSTALLED = Path(str(files("eras_review"))) / "_data"
_CHECKOUT = Path(__file__).parents[2]


def folder(name: str) -> Path:
    """Return the data folder called *name*; raise FileNotFoundError if the install lacks it."""
    for home in (_INSTALLED, _CHECKOUT):
        if (home / name).is_dir():
            return home / name
    raise FileNotFoundError(f"eras-review was installed without its {name}/ folder")
