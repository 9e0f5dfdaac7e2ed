"""The whole application: its documents, and the set checked against itself."""

from eras_review.packet.asks import odd_values
from eras_review.packet.context import SetContext, SetKind
from eras_review.packet.opening import Opened, Opener, OpenLetter, OpenStatement, open_application
from eras_review.packet.packet import Packet, packet_of, prepare_set
from eras_review.packet.values import Ask, Evidence, SetFinding, SetPlace

__all__ = [
    "Ask",
    "Evidence",
    "OpenLetter",
    "OpenStatement",
    "Opened",
    "Opener",
    "Packet",
    "SetContext",
    "SetFinding",
    "SetKind",
    "SetPlace",
    "odd_values",
    "open_application",
    "packet_of",
    "prepare_set",
]
