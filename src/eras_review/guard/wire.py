"""Messages between the reviewing process and its child: a length, then a pickle."""

import pickle
import struct
from io import BytesIO
from typing import Any, BinaryIO

_LONGEST = 256 * 1024 * 1024
_LENGTH = struct.Struct(">Q")
# A child that a hostile file took over must not make its parent build anything but values.
_VALUES = (
    "eras_review.model",
    "eras_review.model.documents",
    "eras_review.model.grids",
    "eras_review.model.reports",
)


class BrokenLine(Exception):
    """The other side is gone, or what it says makes no sense."""


def send(stream: BinaryIO, message: object) -> None:
    """Write *message* to *stream*."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive_any(stream: BinaryIO) -> Any:
    """Return the next message of the parent, which may name any function."""
    return pickle.loads(_next(stream))  # noqa: S301 - the child trusts who started it


def receive_values(stream: BinaryIO) -> Any:
    """Return the next message of the child: plain values and those of `model`, nothing else."""
    try:
        return _ValuesOnly(BytesIO(_next(stream))).load()
    except (pickle.UnpicklingError, EOFError, AttributeError, TypeError, ValueError) as error:
        raise BrokenLine from error


def _next(stream: BinaryIO) -> bytes:
    """Return the bytes of the next message."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise BrokenLine
    (length,) = _LENGTH.unpack(head)
    if length > _LONGEST:
        raise BrokenLine
    data = stream.read(length)
    if len(data) < length:
        raise BrokenLine
    return data


class _ValuesOnly(pickle.Unpickler):
    """An unpickler that knows the classes of `model` and no others."""

    def find_class(self, module: str, name: str) -> Any:
        """Return a class of `model`; refuse everything else."""
        if module not in _VALUES or name.startswith("_") or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name} is no value")
        return super().find_class(module, name)
