"""A made application: four letters, two by writers of one name; every letter says MARKER."""

from pathlib import Path

MARKER = "quokka-in-the-letter"

CV = """Noor Halloran, MD
14 Marsh Lane, Port Ellery, ME 04999 · noor.halloran@example.org · (207) 555-0142
Date of birth: 4 May 1996

Education
MD, Ellery Bay College of Medicine, Port Ellery   Aug 2020 – May 2025

Training
Preliminary surgery resident, Gannet Point Hospital, Port Ellery   Jul 2025 – present
• Placed 61 central lines; AAMC ID 12345678 on every log
• Passed USMLE Step 3 in January 2026
Sub-internship in interventional radiology, Ellery Bay Medical Center   Aug 2024 – Sep 2024
• Forty-four cases with Dr. Ines Caldwell

Research
Registry of dialysis access, Ellery Bay Medical Center   Oct 2024 – present
• Chart review of 90 fistulas
• Abstract accepted by the Society of Interventional Radiology in November 2025

Publications
Halloran N, Okafor B. Fistula maturation & <early> referral. J Made Imaging. 2025;4:1-6.
Halloran N. Embolization after stent removal: a case report. Case Rep Made. October 2025.

Volunteering
Clinic interpreter, Tern Street Clinic   Jan 2021 – Mar 2022
Reader at the library
"""

TOML = """
[applicant]
name = "Noor Halloran"
aamc_id = "12345678"

[match]
date = "2025-03"
specialty = "interventional radiology"
cycles = 1

[target]
pathway = "integrated"
season = 2027

[[statements]]
file = "statement.txt"

[files]
cv = "cv.txt"

[[letters]]
writer = "Dr. Ines Caldwell"
specialty = "ir"
role = "Attending in IR"
institution = "Ellery Bay Medical Center"
relationship = "attending of the sub-internship"
since = "2024-08"
until = "2024-09"
written = "2024-09-20"
due = "2026-09-15"
waived = true
file = "caldwell.txt"
shared = ["the {{ 7*7 }} & <b>third</b> wire", "12345678 on the log"]

[[letters]]
writer = "José Ångström"
specialty = "other"
institution = "Gannet Point Hospital"
since = "2025-07"
waived = false
file = "angstrom.txt"

[[letters]]
writer = "José Ångström"
specialty = "dr"

[[letters]]
writer = "Bram Okafor, MD"
specialty = "other"
since = "2024-10"
file = "okafor.txt"
"""


def write_application(folder: Path, toml: str = TOML) -> Path:
    """Write the application into *folder* and return it."""
    folder.mkdir(exist_ok=True)
    (folder / "application.toml").write_text(toml, encoding="utf-8")
    (folder / "cv.txt").write_text(CV, encoding="utf-8")
    (folder / "statement.txt").write_text("A statement.", encoding="utf-8")
    for name in ("caldwell", "angstrom", "okafor"):
        (folder / f"{name}.txt").write_text(f"Dear colleagues, {MARKER}.", encoding="utf-8")
    return folder
