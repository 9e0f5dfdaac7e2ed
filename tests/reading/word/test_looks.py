"""How paragraphs are set, and the cells they stand in."""

from made_files import paragraph, read_word
from made_files import run as word_run


def cell(*paragraphs):
    """Return a cell of a table."""
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def test_equal_type_has_an_equal_look():
    """Bold is told from plain, and two bold paragraphs look alike."""
    bold = "<w:b/><w:sz w:val='28'/>"
    document = read_word(
        paragraph(word_run("Education", bold))
        + paragraph(word_run("MD, Lake College"))
        + paragraph(word_run("Training", bold))
    )
    looks = [block.look for block in document.blocks]

    assert looks[0] == looks[2] != looks[1]


def test_cells_know_their_row():
    """Blocks of a table know table, row and column; those of running text do not."""
    row = f"<w:tr>{cell(paragraph(word_run('when')))}{cell(paragraph(word_run('what')))}</w:tr>"
    document = read_word(paragraph(word_run("before")) + f"<w:tbl>{row}{row}</w:tbl>")
    cells = [block.cell for block in document.blocks]

    assert cells[0] is None
    assert [(c.table, c.row, c.column) for c in cells[1:]] == [
        (0, 0, 0),
        (0, 0, 1),
        (0, 1, 0),
        (0, 1, 1),
    ]


def test_items_of_lists_are_told_in_cells():
    """The look of an item of a list begins with "list", wherever it stands."""
    item = "<w:p><w:pPr><w:numPr/></w:pPr>" + word_run("placed lines") + "</w:p>"
    document = read_word(f"<w:tbl><w:tr>{cell(paragraph(word_run('Intern')), item)}</w:tr></w:tbl>")

    assert [block.look.startswith("list") for block in document.blocks] == [False, True]
