"""The tokens of a text as the pattern matcher sees them."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

from eras_review.language.pattern import TokenTest

_NOT = {"n't", "n’t", "nt"}
_FULL = {"ca": "can", "wo": "will", "sha": "shall"}


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one item a token: its normal form, its text, the word lists it stands in.

    *numbers* and *titles* say whether it looks like a number and whether only its first letter is a
    capital.
    """

    norms: Sequence[str]
    texts: Sequence[str]
    numbers: Sequence[bool]
    titles: Sequence[bool]
    vocabularies: Sequence[frozenset[str]]

    @classmethod
    def of(cls, doc: Doc) -> "Tokens":
        """Return the tokens of a spaCy document, in no word list yet."""
        # Every look at a document makes its tokens anew, so all is taken in one.
        seen = [(token.text, token.like_num, token.is_title) for token in doc]
        return cls(
            norms=normal_forms(doc),
            texts=[text for text, _, _ in seen],
            numbers=[number for _, number, _ in seen],
            titles=[title for _, _, title in seen],
            vocabularies=[frozenset()] * len(doc),
        )

    def passes(self, at: int, test: TokenTest) -> bool:
        """Say whether the token at *at* is what *test* asks for."""
        norm = self.norms[at]
        return (
            norm in test.words
            or (bool(test.capitals) and self.texts[at] in test.capitals)
            or (bool(test.prefixes) and norm.startswith(test.prefixes))
            or (bool(test.vocabularies) and not test.vocabularies.isdisjoint(self.vocabularies[at]))
            or (test.number and self.numbers[at])
            or (test.capitalised and self.titles[at])
        )


def normal_forms(doc: Doc) -> list[str]:
    """Return the tokens in lower case, contractions in full: spaCy takes "didn't" as do + not."""
    norms = [token.norm_.lower().replace("’", "'") for token in doc]
    for at, norm in enumerate(norms):
        if norm == "not" and at and doc[at].lower_ in _NOT:
            before = doc[at - 1].lower_
            norms[at - 1] = _FULL.get(before, before)
    return norms


def words_of(nlp: Language, special: AbstractSet[str], text: str) -> list[str]:
    """Tokenize a piece of a pattern as documents are, capitals kept where they matter.

    *special* are the words spaCy may split; any other word of letters alone is one token, which
    saves asking the tokenizer.
    """
    if text.isalpha() and text.lower() not in special:
        return [text if text.isupper() and len(text) > 1 else text.lower()]
    doc = nlp.make_doc(text)
    return [
        token.text if token.is_upper and len(token) > 1 else norm
        for token, norm in zip(doc, normal_forms(doc), strict=True)
    ]
