"""The whole application: its documents, and the set checked against itself."""

from eras_review.packet.opening import Opened, OpenLetter, OpenStatement, open_application
from eras_review.packet.values import Evidence, Packet, SetFinding, SetKind, SetPlace

__all__ = [
    "Evidence",
    "OpenLetter",
    "OpenStatement",
    "Opened",
    "Packet",
    "SetFinding",
    "SetKind",
    "SetPlace",
    "open_application",
]
