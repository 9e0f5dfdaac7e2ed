"""How often the checks on whole applications say what their writers planted.

    python benchmarks/packets.py [FOLDER]

Every folder of corpus/applications holds an application and a flaws.json with the flags a careful
reader would raise. Names every wrong finding and every miss.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from eras_review.application import load_application
from eras_review.packet import Opener, packet_of, prepare_set
from eras_review.reading import Reader
from eras_review.rules import load_rules

ROOT = Path(__file__).parents[1]
APPLICATIONS = ROOT / "corpus" / "applications"
PROGRAMS = ["too-few", "only-top-tier", "narrow-geography", "no-dr-backup", "no-esir", "duplicate"]


@dataclass(slots=True)
class Tally:
    """What was found of one flag over all applications."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def lines(self) -> list[str]:
        """Return a line for each flag, and one for all."""
        flags = sorted({*self.right, *self.wrong, *self.missed})
        rows = [_line(f, self.right[f], self.wrong[f], self.missed[f]) for f in flags]
        total = (sum(c.values()) for c in (self.right, self.wrong, self.missed))
        return [*rows, _line("all", *total)]


def _line(name: str, right: int, wrong: int, missed: int) -> str:
    """Return one flag with precision and recall."""
    precision = right / (right + wrong) if right + wrong else float("nan")
    recall = right / (right + missed) if right + missed else float("nan")
    counts = f"{right} right, {wrong} wrong, {missed} missed"
    return f"{name:30} {counts:32} precision {precision:.2f} recall {recall:.2f}"


def main(home: Path) -> None:
    """Print what is wrong with every application, then the flags."""
    rules = load_rules()
    checks, tally = prepare_set(rules), Tally()
    with Reader() as reader:
        opener = Opener(rules, reader)
        for place in sorted(path.parent for path in home.glob("*/flaws.json")):
            wanted = set(json.loads((place / "flaws.json").read_text(encoding="utf-8"))["flags"])
            packet = packet_of(opener.open(load_application(place)), rules, checks)
            found = {f.check.partition("/")[2]: f.message for f in packet.findings}
            listed = packet.opened.programs
            for finding in listed.findings if listed else ():
                name = finding.check.partition("/")[2]
                if name in PROGRAMS:
                    found[name] = finding.message
            tally.right.update(wanted & set(found))
            tally.wrong.update(set(found) - wanted)
            tally.missed.update(wanted - set(found))
            for name in sorted(set(found) - wanted):
                print(f"{place.name}: wrong {name}: {found[name]}")
            for name in sorted(wanted - set(found)):
                print(f"{place.name}: missed {name}")
    print("\n".join(tally.lines()))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else APPLICATIONS)
