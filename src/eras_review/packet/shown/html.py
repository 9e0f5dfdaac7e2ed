"""The packet as one self-contained web page."""

from pathlib import Path

from eras_review.packet.packet import Packet
from eras_review.packet.shown.views import set_view
from eras_review.report.html import to_html
from eras_review.rules import Rules


def packet_html(packet: Packet, rules: Rules, *, templates: Path | None = None) -> str:
    """Return the set and the report on every document as a page; see `to_html`."""
    reports = packet.opened.reports
    view = set_view(packet, rules)
    return to_html(reports, rules, templates=templates, page="packet.html.j2", whole=view)
