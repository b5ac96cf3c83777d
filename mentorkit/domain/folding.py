"""Texts as they are compared and searched: without case and accents, and parted where a script has no spaces."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OWN = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŋ": "n", "þ": "th", "æ": "ae", "œ": "oe"}
"""Letters of their own right, and what a keyboard without them writes."""


class _Kept(dict[int, str]):
    """What a rule says of each character, worked out when it is first met: none minds its neighbours."""

    def __init__(self, rule: Callable[[str], str]) -> None:
        super().__init__()
        self._rule = rule

    def __missing__(self, code: int) -> str:
        self[code] = found = self._rule(chr(code))
        return found


def _folded(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    return "".join(OWN.get(part, part) for part in plain if not unicodedata.combining(part))


def _spaced(letter: str) -> str:
    return letter if is_letter(letter) else " "


def _aligned(letter: str) -> str:
    found = parted(fold(letter)).translate(SPACED)
    return " " if found.isspace() else found if len(found) == 1 else UNALIGNED


FOLDS, SPACED, ALIGNED = _Kept(_folded), _Kept(_spaced), _Kept(_aligned)

UNALIGNED = "\0"

ASCII_WORD = re.compile("[a-z0-9]+")
"""A word of a folded text that has no other letters."""

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
    if text.isascii():
        return ASCII_WORD.findall(text.lower())
    return parted(fold(text)).translate(SPACED).split()


def aligned(text: str) -> str | None:
    """Return the words of a text with spaces for all else, each letter where it stands in the text.

    None where some letter folds to several, to none, or is a word of its own.
    """
    found = text.translate(ALIGNED)
    return None if UNALIGNED in found else found


def is_letter(letter: str) -> bool:
    """Whether a character is part of a word: letters, digits and the marks that stand on them."""
    return unicodedata.category(letter)[0] in "LNM"
