"""Finding typed words in a text, accents and case apart: which words fit, and which letters to mark."""

from __future__ import annotations

import unicodedata


def fits(text: str, words: str) -> bool:
    """Whether every word typed begins a word of the text."""
    return all(_starts(text, word) for word in words.split())


def marked(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Return start and length of the letters of the text that the words typed stand for, in order."""
    found: set[tuple[int, int]] = set()
    for word in words.split():
        length = len(_folded(word))
        for start in _starts(text, word):
            found.add((start, _reach(text, start, length)))
    return tuple(sorted(found))


def _starts(text: str, word: str) -> list[int]:
    """Return where words of the text begin with a word typed."""
    wanted = _folded(word)
    if not wanted:
        return []
    beginnings = [
        at
        for at, letter in enumerate(text)
        if letter.isalnum() and (at == 0 or not text[at - 1].isalnum())
        if not unicodedata.combining(letter)
    ]
    return [at for at in beginnings if _folded(text[at:]).startswith(wanted)]


def _reach(text: str, start: int, length: int) -> int:
    """Return how many letters of the text make `length` folded ones, accents that follow included."""
    end = start
    while end < len(text) and len(_folded(text[start:end])) < length:
        end += 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end - start


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))
