"""Every element that python-docx loses, doubles or shows too much of, one by one."""

import pytest

from eras_review.model import Role, Status
from made_files import NAMES, left_out, paragraph, read_word, run

BOX = "<w:txbxContent>{}</w:txbxContent>"
PICTURE = "<w:drawing><pic:pic/></w:drawing>"
DROP_DOWN = (
    '<w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/>'
    '<w:listEntry w:val="yes"/></w:ddList></w:ffData></w:fldChar></w:r>'
)
MARKS = (
    "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>well</w:t><w:noBreakHyphen/>"
    "<w:t>re</w:t><w:softHyphen/><w:t>ad</w:t></w:r>"
)
EQUATION = (
    "<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num>"
    "<m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>"
)
SYMBOLS = (
    '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
)
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def cell(*inner, properties=""):
    """Return a cell of Word's XML."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(inner)}</w:tc>"


def table(*rows):
    """Return a table of Word's XML."""
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


INLINE = {
    "plain run": (run("plain"), "plain", []),
    "hyperlink": (f"<w:hyperlink>{run('link')}</w:hyperlink>", "link", []),
    "hyperlink in a hyperlink": (
        f"<w:hyperlink><w:hyperlink>{run('deep')}</w:hyperlink></w:hyperlink>",
        "deep",
        [],
    ),
    "smart tag": (f"<w:smartTag>{run('Ohio')}</w:smartTag>", "Ohio", []),
    "custom XML": (f"<w:customXml>{run('c')}</w:customXml>", "c", []),
    "content control": (f"<w:sdt><w:sdtContent>{run('in')}</w:sdtContent></w:sdt>", "in", []),
    "simple field": (f"<w:fldSimple>{run('May')}</w:fldSimple>", "May", []),
    "complex field": (
        FIELD.format("begin")
        + "<w:r><w:instrText>DATE</w:instrText></w:r>"
        + FIELD.format("separate")
        + run("7 May")
        + FIELD.format("end"),
        "7 May",
        [],
    ),
    "drop-down field": (
        DROP_DOWN,
        "yes",
        [],
    ),
    "direction": (f"<w:bdo>{run('a')}</w:bdo><w:dir>{run('b')}</w:dir>", "ab", []),
    "ruby keeps its base": (
        f"<w:r><w:ruby><w:rt>{run('small')}</w:rt><w:rubyBase>{run('base')}</w:rubyBase></w:ruby></w:r>",
        "base",
        [],
    ),
    "insertion": (
        f"<w:ins>{run('kept')}</w:ins>",
        "kept",
        ["tracked insertions, read as accepted"],
    ),
    "moved here": (
        f"<w:moveTo>{run('here')}</w:moveTo>",
        "here",
        ["tracked insertions, read as accepted"],
    ),
    "moved away": (f"<w:moveFrom>{run('old')}</w:moveFrom>{run('b')}", "b", ["tracked deletions"]),
    "deletion": (
        f"{run('a')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>",
        "a",
        ["tracked deletions"],
    ),
    "hidden": (run("seen") + run("unseen", "<w:vanish/>"), "seen", ["hidden text"]),
    "not hidden": (run("seen", '<w:vanish w:val="0"/>'), "seen", []),
    "white": (
        run("seen") + run("abc", '<w:color w:val="FFFFFF"/>'),
        "seenabc",
        ["characters white or too small to see, read like the rest"],
    ),
    "white on a shade": (
        run("abc", '<w:color w:val="ffffff"/><w:shd w:fill="000080"/>'),
        "abc",
        [],
    ),
    "tiny": (
        run("seen") + run("abc", '<w:sz w:val="2"/>'),
        "seenabc",
        ["characters white or too small to see, read like the rest"],
    ),
    "tab, break and hyphens": (
        MARKS,
        "a b\nwell-read",
        [],
    ),
    "symbol of a known font": (
        SYMBOLS,
        "α✓",
        [],
    ),
    "symbol of another font": (
        f'{run("a")}<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>',
        "a",
        ["symbols of a special font"],
    ),
    "equation": (
        EQUATION,
        "a/b",
        [],
    ),
    "picture": (run("a") + f"<w:r>{PICTURE}</w:r>", "a", ["pictures"]),
    "embedded object": (run("a") + "<w:r><w:object/></w:r>", "a", ["embedded objects"]),
    "chart": (
        run("a") + "<w:r><w:drawing><c:chart/></w:drawing></w:r>",
        "a",
        ["charts, diagrams and WordArt"],
    ),
    "letters in a drawing": (
        run("a") + "<w:r><w:drawing><a:t>drawn</a:t></w:drawing></w:r>",
        "a",
        ["charts, diagrams and WordArt"],
    ),
    "WordArt": ('<w:r><w:pict><v:textpath string="ART"/></w:pict></w:r>', "ART", []),
    "missing note": (
        run("a") + '<w:r><w:footnoteReference w:id="9"/></w:r>',
        "a",
        ["footnotes and endnotes"],
    ),
}


@pytest.mark.parametrize(("inner", "text", "gaps"), INLINE.values(), ids=INLINE)
def test_inline_element(inner, text, gaps):
    """What a page shows is read once; what is left out is named."""
    document = read_word(paragraph(inner))

    assert document.text == text
    assert left_out(document) == gaps


def test_text_box_is_read_once_after_its_paragraph():
    """Word writes a text box twice, for new and old programs; one of them is read."""
    box = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>"
        f"{BOX.format(paragraph(run('boxed')))}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{BOX.format(paragraph(run('boxed')))}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )

    document = read_word(paragraph(run("before"), f"<w:r>{box}</w:r>", run(" after")))

    assert document.text == "before after\nboxed"


def test_fallback_is_read_when_the_choice_holds_no_text():
    """The branch that holds the words is the one to read."""
    both = (
        "<mc:AlternateContent><mc:Choice Requires='x'><w:drawing/></mc:Choice>"
        f"<mc:Fallback>{paragraph(run('words'))}</mc:Fallback></mc:AlternateContent>"
    )

    assert read_word(both).text == "words"


def test_tables_each_cell_once():
    """Merged cells are read once, nested tables and cells in content controls too."""
    restart, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = '<w:gridSpan w:val="2"/>'
    inner = table(cell(paragraph(run("inner"))))
    controlled = f"<w:sdt><w:sdtContent>{cell(paragraph(run('held')))}</w:sdtContent></w:sdt>"
    row_control = (
        f"<w:sdt><w:sdtContent><w:tr>{cell(paragraph(run('row')))}</w:tr></w:sdtContent></w:sdt>"
    )
    body = (
        "<w:tbl>"
        f"<w:tr>{cell(paragraph(run('wide')), properties=wide)}</w:tr>"
        f"<w:tr>{cell(paragraph(run('tall')), properties=restart)}"
        f"{cell(paragraph(run('b')), inner)}</w:tr>"
        f"<w:tr>{cell(paragraph(run('copy')), properties=goes_on)}{controlled}</w:tr>{row_control}"
        "</w:tbl>"
    )

    document = read_word(body)

    assert document.text.split("\n") == ["wide", "tall", "b", "inner", "held", "row"]
    assert {block.role for block in document.blocks} == {Role.CELL}


def test_block_level_wrappers_are_walked_through():
    """Content controls, custom XML and insertions around whole paragraphs hide nothing."""
    body = (
        f"<w:sdt><w:sdtContent>{paragraph(run('one'))}</w:sdtContent></w:sdt>"
        f"<w:customXml>{paragraph(run('two'))}</w:customXml>"
        f"<w:ins>{paragraph(run('three'))}</w:ins>"
        f"<w:del>{paragraph(run('four'))}</w:del>"
    )

    document = read_word(body)

    assert document.text.split("\n") == ["one", "two", "three"]
    assert set(left_out(document)) == {"tracked insertions, read as accepted", "tracked deletions"}


def test_notes_follow_their_paragraph_and_are_read_once():
    """A footnote stands after the paragraph that points to it, even when it points to itself."""
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = (
        f"<w:footnotes {NAMES}><w:footnote w:id='0' w:type='separator'>{paragraph(run('-'))}"
        f"</w:footnote><w:footnote w:id='2'>{paragraph(run('note'), reference)}</w:footnote>"
        "</w:footnotes>"
    )
    ends = (
        f"<w:endnotes {NAMES}><w:endnote w:id='1'>{paragraph(run('end'))}</w:endnote></w:endnotes>"
    )

    document = read_word(
        paragraph(run("first"), reference)
        + paragraph(run("second"), reference, '<w:r><w:endnoteReference w:id="1"/></w:r>'),
        {"word/footnotes.xml": notes, "word/endnotes.xml": ends},
        [("footnotes", "footnotes.xml"), ("endnotes", "endnotes.xml")],
    )

    assert document.text.split("\n") == ["first", "note", "second", "end"]
    assert document.status is Status.READ
    assert document.blocks[1].origin.part == "word/footnotes.xml"


def test_headers_footers_and_comments_are_kept_apart():
    """They are not the text; they are kept beside it, each once."""
    head = f"<w:hdr {NAMES}>{table(cell(paragraph(run('A. Nobody'))))}</w:hdr>"
    foot = f"<w:ftr {NAMES}>{paragraph('<w:fldSimple>' + run('page 1') + '</w:fldSimple>')}</w:ftr>"
    comment = f"<w:comment w:id='1'>{paragraph(run('really?'))}</w:comment>"
    notes = f"<w:comments {NAMES}>{comment}</w:comments>"

    document = read_word(
        paragraph(run("body")),
        {
            "word/h1.xml": head,
            "word/h2.xml": head,
            "word/f.xml": foot,
            "word/c.xml": notes,
        },
        [("header", "h1.xml"), ("header", "h2.xml"), ("footer", "f.xml"), ("comments", "c.xml")],
    )

    assert document.text == "body"
    assert [(a.what, a.text) for a in document.asides] == [
        ("header", "A. Nobody"),
        ("footer", "page 1"),
        ("comment", "really?"),
    ]
    assert document.status is Status.READ


@pytest.mark.parametrize("element", ["w:altChunk", "w:subDoc"])
def test_embedded_documents_are_a_gap(element):
    """A part in another format is not read and says so, alone or beside text."""
    alone = read_word(f"<{element}/>")
    beside = read_word(paragraph(run("a")) + f"<{element}/>")

    assert alone.status is Status.NOTHING_READABLE
    assert "embedded documents" in alone.explanation
    assert (beside.status, left_out(beside)) == (Status.GAPS, ["embedded documents"])


def test_roles_come_from_the_paragraph_or_its_style():
    """Headings and list items keep their role, also through a style based on another."""
    styles = (
        f"<w:styles {NAMES}>"
        '<w:style w:styleId="Own"><w:name w:val="My own"/><w:basedOn w:val="H"/></w:style>'
        '<w:style w:styleId="H"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style>'
        '<w:style w:styleId="Loop"><w:name w:val="x"/><w:basedOn w:val="Loop"/></w:style>'
        '<w:style w:styleId="Ghost"><w:name w:val="g"/><w:rPr><w:vanish/></w:rPr></w:style>'
        "</w:styles>"
    )

    def styled(style, text):
        return paragraph(f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>', run(text))

    document = read_word(
        styled("Own", "Education")
        + styled("L", "item")
        + styled("Loop", "plain")
        + styled("None", "plain")
        + styled("Ghost", "unseen")
        + paragraph("<w:pPr><w:outlineLvl w:val='0'/></w:pPr>", run("Outlined"))
        + paragraph("<w:pPr><w:numPr/></w:pPr>", run("numbered"))
        + paragraph(run("• typed bullet")),
        {"word/styles.xml": styles},
        [("styles", "styles.xml")],
    )

    roles = [(document.text[b.start : b.end], b.role) for b in document.blocks]
    assert roles == [
        ("Education", Role.HEADING),
        ("item", Role.LIST_ITEM),
        ("plain", Role.PARAGRAPH),
        ("plain", Role.PARAGRAPH),
        ("Outlined", Role.HEADING),
        ("numbered", Role.LIST_ITEM),
        ("typed bullet", Role.LIST_ITEM),
    ]
    assert left_out(document) == ["hidden text"]
