"""What the characters of symbol fonts show, by the places the fonts themselves give them."""

_FIRST = 0x20
_LAST_BEFORE_SURROGATES = 0xD7FF
# Adobe's Symbol encoding (PDF 32000-1, annex D.5), 0x20 to 0x7E and 0xA0 to 0xE5.
_SYMBOL_LOW = (
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅"
    "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑"
_SYMBOL = dict(enumerate(_SYMBOL_LOW, _FIRST)) | dict(enumerate(_SYMBOL_HIGH, 0xA0))
# The characters of Wingdings that documents use: ticks, boxes, arrows, bullets, post and telephone.
_WINGDINGS = {
    0x28: "☎",
    0x29: "☎",
    0x2A: "✉",
    0x6C: "●",
    0x6E: "■",
    0x6F: "□",
    0x71: "□",
    0x72: "□",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "□",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE8: "➔",
    0xF0: "→",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
# Symbol fonts lie in this part of the private area.
_PRIVATE = 0xF000
_UNKNOWN = "\ue000"


def shown(font: str, code: str) -> str:
    """Return what the character *code*, hexadecimal, of *font* shows; else a private character."""
    try:
        number = int(code, 16)
    except ValueError:
        return _UNKNOWN
    place = number - _PRIVATE if number >= _PRIVATE else number
    table = _FONTS.get(font.lower())
    if table is not None:
        return table.get(place, _UNKNOWN)
    return chr(number) if _FIRST <= number <= _LAST_BEFORE_SURROGATES else _UNKNOWN
