"""The packet as Markdown."""

from pathlib import Path

from eras_review.packet.packet import Packet
from eras_review.packet.shown.views import set_view
from eras_review.report.markdown import to_markdown
from eras_review.rules import Rules


def packet_markdown(packet: Packet, rules: Rules, *, templates: Path | None = None) -> str:
    """Return the set and the report on every document as Markdown; see `to_markdown`."""
    reports = packet.opened.reports
    view = set_view(packet, rules)
    return to_markdown(reports, rules, templates=templates, page="packet.md.j2", whole=view)
