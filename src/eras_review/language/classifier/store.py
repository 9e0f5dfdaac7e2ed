"""Keeping a model in one file: arrays without pickles, names and decisions as JSON."""

import io
import json
import zipfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from eras_review.language.classifier.model import Decision, Floats, Model

_ARRAYS = ("rarity", "weights", "intercepts", "slopes", "offsets")
# Zip archives tell the time of their making; the same corpus must give the same bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def save(model: Model, path: Path) -> None:
    """Write *model* to *path*; equal models give equal bytes."""
    names = {
        "corpus": model.corpus,
        "moves": model.moves,
        "features": model.features,
        "decisions": {flag: asdict(decision) for flag, decision in model.decisions.items()},
    }
    parts = {"names.json": json.dumps(names, ensure_ascii=False, sort_keys=True).encode()}
    for name in _ARRAYS:
        buffer = io.BytesIO()
        np.save(buffer, getattr(model, name), allow_pickle=False)
        parts[f"{name}.npy"] = buffer.getvalue()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)


def load(path: Path) -> Model:
    """Return the model kept at *path*."""
    with zipfile.ZipFile(path) as archive:
        names = json.loads(archive.read("names.json"))
        arrays = {name: _array(archive.read(f"{name}.npy")) for name in _ARRAYS}
    decisions = {flag: _decision(values) for flag, values in names["decisions"].items()}
    return Model(
        corpus=names["corpus"],
        moves=tuple(names["moves"]),
        features=tuple(names["features"]),
        decisions=decisions,
        **arrays,
    )


def _array(data: bytes) -> Floats:
    """Return an array in single precision, however it was kept."""
    kept: Floats = np.load(io.BytesIO(data), allow_pickle=False)
    return kept.astype(np.float32)


def _decision(values: dict[str, Any]) -> Decision:
    """Return a decision from its JSON."""
    return Decision(
        moves=tuple(map(tuple, values["moves"])),
        centre=tuple(values["centre"]),
        scale=tuple(values["scale"]),
        weights=tuple(values["weights"]),
        intercept=values["intercept"],
        raise_at=values["raise_at"],
        sure_at=values["sure_at"],
    )
