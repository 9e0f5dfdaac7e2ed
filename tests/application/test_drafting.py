"""The first application.toml: it loads as it is, offers every key, and leaves letters alone."""

import re
from dataclasses import fields, is_dataclass
from typing import get_args

import pytest

from eras_review.application import FILE_NAME, Facts, draft_application, load_application
from eras_review.folders import folder
from eras_review.reading import Reader
from eras_review.rules.toml_text import toml_value

STATEMENT = "I chose interventional radiology after a night in the angio suite. " * 15
LETTER = (
    "Dear Program Director,\nI am pleased to recommend Mr. Teal without reservation.\nSincerely,\n"
)
CV = "Ada Ferrow, MD\nEducation\nMD, Elm College of Medicine | 2020 – 2024\nPublications\nHonors\n"
OFFERED = re.compile(r"^# (?=(?:# )?\w+ = |\[\[)")


@pytest.fixture
def begun(tmp_path, rules):
    """Return a function that fills a folder, drafts its application and writes it down."""

    def begin(files):
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            (tmp_path / name).write_bytes(data)
        with Reader() as reader:
            draft = draft_application(tmp_path, rules, reader)
        (tmp_path / FILE_NAME).write_text(draft.text, encoding="utf-8")
        return draft, load_application(tmp_path).facts

    return begin


def test_documents_are_found_by_name_and_by_content(begun):
    """The draft names what lies there, and the applicant's name is that of the CV."""
    draft, facts = begun(
        {
            "my statement IR final.txt": STATEMENT,
            "PersonalStatement-2025.txt": STATEMENT,
            "dr-ps.txt": STATEMENT,
            "ferrow.txt": CV,
            "essence.md": STATEMENT,
            "Programs 2027.csv": "program\n",
            "shopping.txt": "Milk, bread, a new bicycle pump.",
        }
    )

    assert facts.applicant.name == "Ada Ferrow"
    assert (facts.files.cv, facts.files.programs) == ("ferrow.txt", "Programs 2027.csv")
    assert [(s.file, s.target, s.previous) for s in facts.statements] == [
        ("my statement IR final.txt", "ir", "PersonalStatement-2025.txt"),
        ("essence.md", "ir", ""),
        ("dr-ps.txt", "dr", ""),
    ]
    assert [name for name, _ in draft.left] == ["shopping.txt"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("statement last year.txt", "statement.txt"),
        ("statement-old.txt", "statement-new.txt"),
        ("PS_2024.txt", "PS_2026.txt"),
        ("previous-essay.txt", "essay.txt"),
        ("statement-2025.txt", "statement-ir.txt"),
    ],
)
def test_older_statements(begun, old, new):
    """A statement whose name says that it is older is the previous one."""
    _, facts = begun({old: STATEMENT, new: STATEMENT})

    assert [(s.file, s.previous) for s in facts.statements] == [(new, old)]


@pytest.mark.parametrize(
    ("early", "late"),
    [
        ("PS draft 1 (midnight).txt", "PS draft 2 FINAL final.txt"),
        ("PS 2.txt", "PS 3.txt"),
        ("PS 9.txt", "PS 10.txt"),
        ("PS.txt", "PS final.txt"),
        ("PS not final.txt", "PS v2.txt"),
    ],
)
def test_of_two_drafts_the_later_has_last_seasons_and_both_are_asked_about(begun, early, late):
    """Both are entered, and which counts is asked."""
    draft, facts = begun({early: STATEMENT, late: STATEMENT, "ps2025.txt": STATEMENT})

    assert [(s.file, s.previous) for s in facts.statements] == [(late, "ps2025.txt"), (early, "")]
    asked = [line for line in draft.to_do if "which counts?" in line]
    assert len(asked) == 1
    assert early in asked[0]
    assert late in asked[0]


def test_one_statement_for_each_target_is_not_asked_about(begun):
    """IR and DR are two statements, not two drafts."""
    draft, _ = begun({"ps ir.txt": STATEMENT, "ps dr.txt": STATEMENT})

    assert not any("which counts?" in line for line in draft.to_do)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("YAW BRENNAN-OSEI", "Yaw Brennan-Osei"),
        ("MARA E. O'NEIL, MD", "Mara E. O'Neil"),
        ("Ada MacFerrow", "Ada MacFerrow"),
    ],
)
def test_a_name_in_capitals_is_written_as_usual(begun, printed, name):
    """A CV prints it large; a letter does not."""
    _, facts = begun({"cv.txt": CV.replace("Ada Ferrow", printed)})

    assert facts.applicant.name == name


@pytest.mark.parametrize("name", ["statement-2025.txt", "statement-2026.txt", "old statement.txt"])
def test_an_only_statement_is_the_current_one(begun, name):
    """Where there is no other, a year in the name makes nothing old."""
    _, facts = begun({name: STATEMENT})

    assert [(s.file, s.previous) for s in facts.statements] == [(name, "")]


def test_a_letter_by_name_is_not_opened(begun, monkeypatch):
    """The reader never sees it, whatever letters are called."""
    opened = []
    read = Reader.read
    monkeypatch.setattr(
        Reader, "read", lambda self, path: opened.append(path.name) or read(self, path)
    )
    names = ["LoR_Pell.txt", "Recommendation Aune.txt", "letterPenn.txt", "lettre LETTER 3.txt"]

    draft, _ = begun(dict.fromkeys(names, LETTER) | {"cv.txt": CV})

    assert opened == ["cv.txt"]
    assert all(f'# file = "{name}"' in draft.text for name in names)


def test_a_letter_told_by_content_leaves_its_name_only(begun):
    """It becomes a letter, and no word of it is in the draft."""
    draft, facts = begun({"pell.txt": LETTER})

    assert '# file = "pell.txt"' in draft.text
    assert "Teal" not in draft.text + " ".join((*draft.found, *draft.to_do))
    assert facts.letters == facts.statements == ()


@pytest.mark.parametrize(
    ("name", "waived"),
    [
        ("letter pell WAIVED.pdf", True),
        ("letter-pell-waived.pdf", True),
        ("letter not waived.pdf", False),
        ("letter-unwaived.pdf", False),
        ("letter.pdf", False),
    ],
)
def test_waived_is_taken_from_the_name(begun, name, waived):
    """A name can close a letter, and never opens one."""
    draft, _ = begun({name: b"not read", "letter.txt": LETTER})

    block = next(block for block in draft.text.split("\n\n") if f'file = "{name}"' in block)
    assert bool(re.search(r"^# waived = true", block, re.MULTILINE)) == waived
    assert "waived = false" not in draft.text


STRANGE = [
    'ps "final".txt',
    "ps o'clock.txt",
    "ps back\\slash.txt",
    "ps Żółć 草稿 😀.txt",
    "ps #1 = [x].txt",
    "ps new\nline\ttab.txt",
    "ps \x7f del \u2028 sep.txt",
    "ps '''.txt",
]


@pytest.mark.parametrize("name", STRANGE)
def test_strange_names_survive(begun, name):
    """The name in the draft is that of the file, whatever stands in it."""
    _, facts = begun({name: STATEMENT})

    assert [s.file for s in facts.statements] == [name]


@pytest.mark.parametrize("name", STRANGE)
def test_strange_names_of_letters_survive(begun, tmp_path, name):
    """So they do when the block of a letter is taken in."""
    draft, _ = begun({f"letter {name}": LETTER})

    (tmp_path / FILE_NAME).write_text(awake(draft.text), encoding="utf-8")
    assert [one.file for one in load_application(tmp_path).facts.letters] == [f"letter {name}"]


def awake(text):
    """Return a draft with its sleeping blocks taken in, as a person would."""
    return "\n\n".join(
        re.sub(r"^# (?=(# )?\w+ = |\[\[)", "", block, flags=re.MULTILINE)
        if re.search(r"^# \[\[", block, re.MULTILINE)
        else block
        for block in text.split("\n\n")
    )


@pytest.mark.parametrize("files", [{}, {"ps.txt": STATEMENT, "letter.txt": LETTER, "cv.txt": CV}])
def test_every_key_is_offered_and_can_be_taken_in(begun, tmp_path, files):
    """Without its # each line loads, alone and with all others."""
    draft, _ = begun(files)

    text = awake(draft.text)
    lines = text.splitlines()
    places = [n for n, line in enumerate(lines) if re.match(r"# \w+ = ", line)]
    assert len(places) > 20
    for chosen in ([], places, *([place] for place in places)):
        taken = [line[2:] if n in chosen else line for n, line in enumerate(lines)]
        (tmp_path / FILE_NAME).write_text("\n".join(taken), encoding="utf-8")
        load_application(tmp_path)
    assert set(re.findall(r"^(?:# )?(\w+) = ", text, re.MULTILINE)) == set(keys_of(Facts))


def keys_of(shape):
    """Yield every key below the tables of application.toml."""
    for table in fields(shape):
        inner = next((t for t in (table.type, *get_args(table.type)) if is_dataclass(t)), None)
        names = next((get_args(a) for a in get_args(table.type) if get_args(a)), ())
        yield from names or [field.name for field in fields(inner)]


def test_allowed_values_are_those_of_the_schema(begun):
    """A remark names every value that a key may have."""
    draft, _ = begun({})

    lines = {line.split(" = ")[0]: line for line in draft.text.splitlines() if " = " in line}
    assert (
        '"integrated" or "dr-with-ir-intent" or "independent" or "undecided"'
        in (lines["# pathway"])
    )
    assert '"ir" or "dr" or "other"' in lines["# specialty"]
    assert 'result: "pass" or "fail"' in lines["# step1"]
    assert "true or false" in lines["# # waived"]


def test_the_remarks_know_every_key_and_no_other(rules):
    """checks/structure/application.toml and the schema speak of the same keys."""
    told = [key for table in rules.application.tables.values() for key in table.keys]

    assert sorted(told) == sorted(keys_of(Facts))
    assert list(rules.application.tables) == [table.name for table in fields(Facts)]


def test_an_empty_folder(begun):
    """It gives a draft that says nothing, and a list of what to fill in."""
    draft, facts = begun({})

    assert facts == Facts()
    assert draft.found == draft.left == draft.unread == ()
    assert any("no statement was found" in line for line in draft.to_do)


def test_hidden_and_lock_files_are_passed_over(begun, tmp_path):
    """So are folders and files of other types."""
    (tmp_path / "folder.txt").mkdir()

    draft, facts = begun(
        {".statement.txt": STATEMENT, "~$atement.docx": b"", "statement.jpg": STATEMENT}
    )

    assert facts == Facts()
    assert draft.left == ()


def test_what_cannot_be_read_is_named(begun):
    """By its name it still has its place; without a telling name it has none."""
    draft, facts = begun({"statement.pdf": b"", "something.docx": b"PK\x03\x04 torn"})

    assert [document.source for document in draft.unread] == ["something.docx", "statement.pdf"]
    assert [s.file for s in facts.statements] == ["statement.pdf"]


def test_links_out_of_the_folder_are_left_out(begun, tmp_path):
    """application.toml could not name them."""
    outside = tmp_path.parent / "outside.txt"
    outside.write_text(STATEMENT, encoding="utf-8")
    (tmp_path / "statement.txt").symlink_to(outside)

    draft, facts = begun({})

    assert draft.left == (("statement.txt", "it leads out of the folder"),)
    assert facts.statements == ()


def test_of_several_cvs_the_newest_is_taken(begun):
    """The others are named."""
    draft, facts = begun({"cv-2024.txt": CV, "cv-2026.txt": CV, "old cv.txt": CV})

    assert facts.files.cv == "cv-2026.txt"
    assert {name for name, _ in draft.left} == {"cv-2024.txt", "old cv.txt"}


def test_the_sample_application(rules):
    """Every document of the sample is told as what its own application.toml says."""
    home = folder("samples") / "application"
    with Reader() as reader:
        draft = draft_application(home, rules, reader)

    assert 'name = "Imani Castellow"' in draft.text
    assert draft.found == (
        "statement: statement-ir.docx (last season's: statement-2025.pdf)",
        "statement: statement-dr.txt",
        "cv: cv.pdf",
        "experiences: experiences.docx",
        "programs: programs.csv",
        "letter, of which only the name is used: letter-armitage.docx",
        "letter, of which only the name is used: letter-renquist.pdf",
    )


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (True, "true"),
        (3, "3"),
        ('a "b" \\ \n', r'"a \"b\" \\ \n"'),
        (("x", "y"), '["x", "y"]'),
        ({"a": 1, "b": "c"}, '{ a = 1, b = "c" }'),
        ("\x7f", r'"\u007F"'),
    ],
)
def test_values_as_toml(value, text):
    """Each value is written as TOML writes it."""
    assert toml_value(value) == text
