"""Typing errors: whether what was typed is almost the beginning of a name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTERS_AN_ERROR = 5
SHORTEST = 4
"""Letters below which a word is not taken for another one."""


class Typed:
    """Words typed, folded, and which words of names they almost begin: most names have words of others."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = [(word, _errors(word)) for word in words]
        self._begins = cache(_begins)

    def is_almost(self, name: Iterable[str]) -> bool:
        """Whether each word typed almost begins some word of a name, folded.

        One error in five letters is forgiven: a letter too many, too few, another one, or two changed round.
        """
        words = tuple(name)
        return all(any(self._begins(word, other, errors) for other in words) for word, errors in self._words)


def _errors(word: str) -> int:
    return 0 if len(word) < SHORTEST else max(len(word) // LETTERS_AN_ERROR, 1)


def _begins(typed: str, word: str, errors: int) -> bool:
    at = 0
    while at < len(typed) and at < len(word) and typed[at] == word[at]:
        at += 1
    typed, word = typed[at:], word[at:]
    if len(typed) <= errors:
        return True
    if not errors or not word:
        return False
    others = [(typed[1:], word), (typed[1:], word[1:]), (typed, word[1:])]
    if len(word) > 1 and typed[:2] == word[1::-1]:
        others.append((typed[2:], word[2:]))
    return any(_begins(rest, left, errors - 1) for rest, left in others)
