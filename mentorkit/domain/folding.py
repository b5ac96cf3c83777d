"""Texts as they are compared and searched: without case and accents, and parted where a script has no spaces."""

from __future__ import annotations

import re
import unicodedata

OWN = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŋ": "n", "þ": "th", "æ": "ae", "œ": "oe"}
"""Letters of their own right, and what a keyboard without them writes."""


class _Folds(dict[int, str]):
    """What each character folds to, worked out when it is first met: no character minds its neighbours."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        found = "".join(OWN.get(letter, letter) for letter in plain if not unicodedata.combining(letter))
        self[code] = found
        return found


FOLDS = _Folds()

UNSPACED = re.compile(
    "(["
    "\u0e00-\u0eff"  # Thai, Lao
    "\u1000-\u109f"  # Burmese
    "\u1780-\u17ff"  # Khmer
    "\u3005-\u3007\u3040-\u312f\u31f0-\u31ff"  # Kana, Bopomofo
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Han
    "])"
)
"""A character of a script that writes no spaces between words: any of them may begin one."""


def fold(text: str) -> str:
    """Return the text without case and accents. It may be longer or shorter than it was."""
    return text.lower() if text.isascii() else text.translate(FOLDS)


def parted(text: str) -> str:
    """Return a folded text with spaces around each character of scripts that have none.

    A word inside a Japanese, Chinese or Thai sentence is then a row of neighbours, which a phrase finds.
    """
    return text if text.isascii() else UNSPACED.sub(r" \1 ", text)


def words_of(text: str) -> list[str]:
    """Return the words of a text as the index has them: folded, parted, letters and digits only."""
    found = parted(fold(text))
    return "".join(letter if is_letter(letter) else " " for letter in found).split()


def is_letter(letter: str) -> bool:
    """Whether a character is part of a word: letters, digits and the marks that stand on them."""
    return unicodedata.category(letter)[0] in "LNM"
