"""Which words of a text are worth looking up in a dictionary, and where they stand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

SCRIPTS = {
    "ar": "ARABIC",
    "be": "CYRILLIC",
    "bg": "CYRILLIC",
    "el": "GREEK",
    "fa": "ARABIC",
    "he": "HEBREW",
    "hi": "DEVANAGARI",
    "ka": "GEORGIAN",
    "kk": "CYRILLIC",
    "mk": "CYRILLIC",
    "ru": "CYRILLIC",
    "sr": "CYRILLIC",
    "uk": "CYRILLIC",
}
"""Languages not written in Latin letters, as Unicode names their script."""
LATIN = "LATIN"
LONGEST_WORD = 60
"""Letters; longer ones are keys and codes."""

_SKIPPED = re.compile(
    r"(?:https?://|www\.)\S+"  # addresses of pages
    r"|\S+@\S+"  # and of people
    r"|\{[^{}\n]*\}"  # blanks
    r"|[@#]\w+"  # handles and tags
    r"|\S*(?:\w\.\w{2,}|[\\/]\w)\S*"  # names of hosts and files
    r"|^>.*$",  # what somebody else wrote
    re.MULTILINE,
)
_LETTERS = r"(?:[^\W_][\u0300-\u036f]*)+"
_WORD = re.compile(rf"{_LETTERS}(?:['’]{_LETTERS})*")


def words_to_check(text: str, script: str = LATIN) -> Iterator[tuple[int, str]]:
    """Yield the words of a text with their places: none in capitals, with digits, or of another script.

    Addresses, blanks in braces, names of files and quoted lines are passed over.
    """
    plain = _SKIPPED.sub(lambda found: " " * len(found[0]), text)
    for found in _WORD.finditer(plain):
        word = found[0]
        if len(word) <= LONGEST_WORD and not word.isupper() and _is_of(word, script):
            yield found.start(), word


def words_known_by(names: Iterable[str]) -> frozenset[str]:
    """Return every word of these names in small letters, read at once: a vault may hold thousands."""
    return frozenset(_WORD.findall(looked_up("\n".join(names)).casefold()))


def looked_up(word: str) -> str:
    """Return a word as dictionaries write it: composed letters and a straight apostrophe."""
    return unicodedata.normalize("NFC", word).replace("’", "'")


def without_possessive(word: str) -> str:
    """Return a word without "'s" at its end: whose name it is decides, not that something is theirs."""
    plain = looked_up(word)
    return plain[:-2] if plain.endswith("'s") else plain.removesuffix("'")


def _is_of(word: str, script: str) -> bool:
    letters = [letter for letter in word if letter not in "'’"]
    return all(
        unicodedata.name(letter, "").startswith(script) or unicodedata.combining(letter) for letter in letters
    )
