"""The models that ship with the package."""

from pathlib import Path

from eras_review.language.classifier.model import Model
from eras_review.language.classifier.store import load
from eras_review.model import Kind


def model_path(kind: Kind) -> Path:
    """Return where the model of one kind of document lies."""
    return Path(__file__).with_name(f"{kind}.model")


def shipped_model(kind: Kind) -> Model | None:
    """Return the model of one kind of document, None for kinds without one."""
    path = model_path(kind)
    return load(path) if path.exists() else None
