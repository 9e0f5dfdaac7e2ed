"""application.toml is followed or refused with its line; no path leads out of its folder."""

import os

import pytest

from eras_review.application import Pathway, WriterSpecialty, load_application
from eras_review.errors import BadRuleFile, UsageError
from eras_review.structure.cv.dates import Moment
from made_applications import load, write_application

LETTER = '[[letters]]\nwriter = "A"\nspecialty = "ir"\n'


def test_everything_may_be_missing(tmp_path):
    """An empty file is an application about which nothing is known yet."""
    facts = load(tmp_path, "").facts

    assert facts.letters == facts.statements == ()
    assert facts.match.date is None
    assert facts.target.pathway is Pathway.UNDECIDED


def test_dates_are_months_or_days_as_text_or_as_dates(tmp_path):
    """Whatever TOML offers for a date is taken."""
    text = """
match = { date = "2025-03" }
letters = [
  { writer = "Ada Moss", specialty = "ir", written = 2025-09-12, due = "2026-09-20" },
]
"""

    facts = load(tmp_path, text).facts

    assert facts.match.date == Moment(2025, 3)
    assert facts.letters[0].written == Moment(2025, 9, 12)
    assert facts.letters[0].due == Moment(2026, 9, 20)
    assert facts.letters[0].specialty is WriterSpecialty.IR


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('[target]\npathway = "integrated-ir"', 2, "integrated"),
        ('[[letters]]\nwriter = "Ada Moss"\nspecialty = "interventional"', 3, "specialty"),
        ('[[letters]]\nwriter = "Ada Moss"', 1, "specialty"),
        ('[applicant]\nnmae = "Mara"', 2, "name"),
        ('[match]\ndate = "spring"', 2, "2026-03"),
        ('[match]\ndate = "2025-13"', 2, "2026-03"),
        ('[[letters]]\nwriter = "A"\nspecialty = "ir"\nwaived = "no"', 4, "waived"),
        ("[match]\n\ndate = ", 3, "TOML"),
        ("[match]\ncycles = true", 2, "match.cycles"),
        ('[match]\napplied = "7"', 2, "match.applied"),
        ("[match]\ninterviews = 2.0", 2, "match.interviews"),
        ("[exams]\nstep2ck = { score = 243, attempts = true }", 2, "attempts"),
        ('[match]\nspeciality = "IR"', 2, "Did you mean specialty?"),
        ("[match]\ncoffee = 3", 2, "applied, cycles, date"),
        ('[[statements]]\nfil = "a.txt"', 2, "Did you mean file?"),
        ("[exams]\nstep4 = { score = 240 }", 2, "unknown key 'exams.step4'. Did you mean step"),
        ("[exams]\nstep1 = { scor = 240 }", 2, "Did you mean score?"),
        ("[applicant]\nname = “Mara”", 2, "straight quotes"),
        ("[applicant]\nname = ‘Mara’", 2, "straight quotes"),
        ("[match]\ndate = 2026-03", 2, '"2026-03"'),
        ("[applicant]\nname = Mara", 2, "Put text in quotes"),
        ('[applicant]\nname = "Mara', 2, "Close the quotes"),
        ('[files]\ncv = "old\\cv.docx"', 2, "Write / in the place"),
        ("[match]\ndate =", 2, "behind the sign ="),
        ('[[letters]]\nwriter = "A"\nspecialty = "ir"\nwaived = True', 4, "small letters"),
        ('[letters]\nwriter = "A"\n[letters]\nwriter = "B"', 3, "in [[ ]]"),
        ('[letters]\nwriter = "A"', 1, "Write [[letters]]"),
        ('[target]\nregions = "South"', 2, 'regions = ["South"]'),
        ("[target]\nregions = { a = 1 }", 2, "regions"),
        ('[match]\ndate = ["2026-03"]', 2, "match.date cannot be a list"),
        (f"{LETTER}{LETTER}until = 3", 7, "letters 2: until"),
        (f'{LETTER}since = "2024-09"\nuntil = "2023-06"', 5, "letters 1: until: 2023-06"),
        ("[exams]\nstep2ck = { score = 2380 }", 2, "between 1 and 300"),
        ("[exams]\nlevel1 = { score = 1200 }", 2, "between 9 and 999"),
        ("[match]\nranked = -1", 2, "match.ranked = -1"),
    ],
)
def test_mistakes_are_named_with_their_line(tmp_path, text, line, said):
    """Key, line and what is allowed stand in the message."""
    with pytest.raises(BadRuleFile) as raised:
        load(tmp_path, text)

    assert raised.value.line == line
    assert said in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        f'{LETTER}since = "2024-09"\nuntil = "2024-09"',
        "[exams]\nstep1 = { score = 300 }\nlevel1 = { score = 540 }",
    ],
)
def test_what_can_be_true_is_taken(tmp_path, text):
    """One month for both ends and the highest score are no contradiction."""
    assert load(tmp_path, text)


def test_a_number_in_the_wrong_table_is_not_printed(tmp_path):
    """What stands in a table is left out of the message that refuses it."""
    with pytest.raises(BadRuleFile) as raised:
        load(tmp_path, '[match]\ndate = { aamc_id = "12345678" }')

    assert "12345678" not in str(raised.value)


def test_the_identification_number_is_never_in_a_message(tmp_path):
    """A number written without quotes is taken, and no representation shows it."""
    facts = load(tmp_path, "[applicant]\naamc_id = 12345678").facts

    assert facts.applicant.aamc_id == "12345678"
    assert "12345678" not in repr(facts)


def test_folder_without_a_toml_is_a_usage_error(tmp_path):
    """A missing folder and an empty one say what to do."""
    with pytest.raises(UsageError, match="init"):
        load_application(tmp_path)
    with pytest.raises(UsageError, match="not a folder"):
        load_application(tmp_path / "nowhere")


@pytest.mark.parametrize("name", ["../outside.txt", "sub/../../outside.txt", "/etc/hostname"])
def test_paths_out_of_the_folder_are_refused(tmp_path, name):
    """Neither dots nor an absolute path lead out."""
    (tmp_path / "outside.txt").write_text("not yours", encoding="utf-8")
    folder = tmp_path / "application"
    (folder / "sub").mkdir(parents=True)

    with pytest.raises(BadRuleFile, match=r"leads out of the folder|no such file"):
        load(folder, f'files = {{ cv = "{name}" }}')


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links")
@pytest.mark.parametrize("through", ["file", "folder"])
def test_links_out_of_the_folder_are_refused(tmp_path, through):
    """A link, or a file in a linked folder, is judged by where it ends."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "cv.txt").write_text("not yours", encoding="utf-8")
    folder = tmp_path / "application"
    folder.mkdir()
    if through == "file":
        (folder / "cv.txt").symlink_to(tmp_path / "elsewhere" / "cv.txt")
    else:
        (folder / "linked").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    name = "cv.txt" if through == "file" else "linked/cv.txt"

    with pytest.raises(BadRuleFile, match="leads out of the folder"):
        load(folder, f'files = {{ cv = "{name}" }}')


def test_a_file_that_is_missing_or_a_folder_is_refused(tmp_path):
    """Both say which key is wrong."""
    (tmp_path / "folder").mkdir()

    with pytest.raises(BadRuleFile, match=r"files\.cv = 'cv\.txt'.*no such file"):
        load(tmp_path, 'files = { cv = "cv.txt" }')
    with pytest.raises(BadRuleFile, match="is not a file"):
        load(tmp_path, 'files = { cv = "folder" }')


@pytest.mark.parametrize("waived", ["waived = true, ", ""])
@pytest.mark.parametrize("as_what", ["cv", "statement", "letter", "link", "explained"])
def test_a_closed_letter_cannot_be_opened_under_another_name(tmp_path, waived, as_what):
    """A waived letter, or one of which that is not known, is refused wherever else it is named."""
    (tmp_path / "link.txt").symlink_to("letter.txt")
    closed = f'{{ writer = "Ada", specialty = "ir", {waived}file = "letter.txt" }}'
    letters = f"letters = [{closed}]"
    opened = '{ writer = "Ben", specialty = "dr", waived = false, file = "./letter.txt" }'
    text = {
        "cv": f'{letters}\nfiles = {{ cv = "letter.txt" }}',
        "statement": f'{letters}\nstatements = [{{ file = "letter.txt" }}]',
        "letter": f"letters = [{closed}, {opened}]",
        "link": f'{letters}\nfiles = {{ experiences = "link.txt" }}',
        "explained": f'{letters}\nred_flags = [{{ kind = "gap", explained_in = "letter.txt" }}]',
    }[as_what]

    with pytest.raises(BadRuleFile, match="stays closed"):
        load(tmp_path, f"{text}\n=== letter.txt\nSecret.\n")


def test_paths_are_all_files_that_are_named(tmp_path):
    """Closed letters are among them, so that no report is written over one."""
    text = """
files = { cv = "cv.txt" }
letters = [{ writer = "Ada", specialty = "ir", waived = true, file = "letter.txt" }]
=== cv.txt
Mara
=== letter.txt
Secret.
"""

    application = load_application(write_application(tmp_path, text))

    assert [path.name for path in application.paths] == ["application.toml", "cv.txt", "letter.txt"]


@pytest.mark.parametrize("waived", ["waived = true, ", ""])
def test_a_second_name_of_a_closed_letter_does_not_open_it(tmp_path, waived):
    """A hard link is the same file, though its path is another one."""
    letters = f'letters = [{{ writer = "Ada", specialty = "ir", {waived}file = "letter.txt" }}]'
    (tmp_path / "letter.txt").write_text("Secret.", encoding="utf-8")
    os.link(tmp_path / "letter.txt", tmp_path / "mine.txt")

    with pytest.raises(BadRuleFile, match="stays closed"):
        load(tmp_path, f'{letters}\nstatements = [{{ file = "mine.txt" }}]')


_ONE = 'statements = [{ file = "one.txt" }]'
_OPEN = 'writer = "Ada", specialty = "ir", waived = false'


@pytest.mark.parametrize(
    "text",
    [
        'files = { cv = "one.txt", experiences = "one.txt" }',
        f'files = {{ cv = "one.txt" }}\n{_ONE}',
        'files = { programs = "one.txt" }\nstatements = [{ file = "a.txt", previous = "one.txt" }]',
        f'{_ONE}\nletters = [{{ {_OPEN}, file = "./one.txt" }}]',
    ],
)
def test_a_file_is_one_thing(tmp_path, text):
    """A file that is named as two things is refused; which of them it is cannot be known."""
    with pytest.raises(BadRuleFile, match=r"one\.txt' is also the file of"):
        load(tmp_path, f"{text}\n=== one.txt\nText.\n=== a.txt\nText.\n")


def test_one_statement_may_serve_two_targets(tmp_path):
    """Named twice as the same thing, or only mentioned, a file is no mistake."""
    text = """
statements = [{ file = "one.txt" }, { file = "one.txt", target = "dr" }]
red_flags = [{ kind = "gap", explained_in = "one.txt" }]
=== one.txt
Text.
"""

    assert len(load(tmp_path, text).facts.statements) == 2


@pytest.mark.parametrize(
    "text",
    [
        '[[applicant]]\naamc_id = "13579246"',
        'applicant = ["13579246"]',
        'match = { specialty = { aamc_id = "13579246" } }',
    ],
)
def test_no_message_prints_a_table_or_a_list(tmp_path, text):
    """What stands inside of a value of the wrong shape may be private."""
    with pytest.raises(BadRuleFile) as raised:
        load(tmp_path, text)

    assert "13579246" not in str(raised.value)
