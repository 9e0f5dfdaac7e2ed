"""What every command says of the sample application, for comparing with what was looked at.

    PYTHONPATH=src:tests python tests/made_application.py

writes tests/cli/golden anew; look at the difference before you commit it.
"""

import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from eras_review.folders import folder

GOLDEN = Path(__file__).parent / "cli" / "golden"
SAMPLE = folder("samples") / "application"
TODAY = "2026-09-20"
_PACKET = {"packet.txt": "text", "packet.md": "md", "packet.json": "json", "packet.html": "html"}
_ASSETS = re.compile(r"(?s)<(style|script)>.*?</\1>|<meta http-equiv[^>]*>")


def outputs(place: Path) -> dict[str, str]:
    """Return every text output on the sample application, by the name of its golden file.

    Word files and pages hold the same values and have tests of their own.
    """
    home = place / "application"
    shutil.copytree(SAMPLE, home)
    found = {name: _run("packet", home, "--format", form) for name, form in _PACKET.items()}
    found["packet.json"] = _without_version(found["packet.json"])
    found["packet.html"] = _ASSETS.sub("", found["packet.html"])
    found["brief-set.txt"] = _run("brief", home, "--set")
    _run("brief", home, "-o", place / "briefs")
    _run("postmortem", home, "-o", place / "postmortem", "--today", TODAY)
    for path in sorted([*(place / "briefs").iterdir(), *(place / "postmortem").iterdir()]):
        if path.suffix in (".md", ".txt", ".ics"):
            found[path.name] = path.read_text(encoding="utf-8")
    (home / "application.toml").unlink()
    _run("init", home)
    found["init.toml"] = (home / "application.toml").read_text(encoding="utf-8")
    return found


def _run(*arguments: object) -> str:
    """Return what the program prints; it must not fail."""
    command = [sys.executable, "-m", "eras_review", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _without_version(text: str) -> str:
    """Return JSON without the version and the hash of the model, which change by themselves."""
    envelope = json.loads(text)
    envelope["tool"] = {}
    return json.dumps(envelope, ensure_ascii=False, indent=1) + "\n"


def write() -> None:
    """Write the golden files anew."""
    shutil.rmtree(GOLDEN, ignore_errors=True)
    GOLDEN.mkdir()
    with tempfile.TemporaryDirectory() as place:
        for name, text in outputs(Path(place)).items():
            (GOLDEN / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
