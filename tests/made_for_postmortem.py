"""A made application: all people and places are invented."""

from pathlib import Path

FACTS = """
[applicant]
name = "Odile Marchetti"
aamc_id = "13572468"

[match]
date = "2026-03-20"
cycles = 1
applied = 52
interviews = 3
ranked = 3

[target]
pathway = "integrated"
season = 2027
regions = ["New England"]

[exams]
step1 = { result = "pass", attempts = 2 }
step2ck = { score = 236, attempts = 1 }

[[red_flags]]
kind = "leave of absence in 2024"

[[statements]]
file = "statement.txt"
previous = "old.txt"

[files]
cv = "cv.txt"

[[letters]]
writer = "Anselm Okoye"
specialty = "dr"
institution = "Harrow Bay Hospital"
written = "2025-09-01"
waived = true
file = "closed.txt"

[[letters]]
writer = "Petra Lindqvist"
specialty = "other"
institution = "Harrow Bay Hospital"
file = "unknown.txt"
"""

STATEMENT = (
    "Last year I did not match, and the programs never gave me a fair chance.\n\n"
    "Ever since I was young I have wanted to help people.\n\n"
    "I want a career in IR or something procedural, either way.\n"
)

CV = """Odile Marchetti
AAMC ID 13572468

Education
MD, Harrow Bay School of Medicine, Aug 2020 - May 2025

Training
Preliminary surgery resident, Harrow Bay Hospital, Jun 2026 - present

Volunteering
Tutor, Harrow Bay Library, Jan 2023 - May 2024
"""

CLOSED = "Dear Program Director, MARKER-IN-A-CLOSED-LETTER.\n"


def fill(folder: Path, facts: str = FACTS) -> Path:
    """Write the made application into *folder* and return it."""
    contents = {
        "application.toml": facts,
        "statement.txt": STATEMENT,
        "old.txt": "I like to work with my hands.\n\nMedicine is a calling for me.\n",
        "cv.txt": CV,
        "closed.txt": CLOSED,
        "unknown.txt": CLOSED,
    }
    for name, content in contents.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder
