"""Typing errors: whether what was typed is almost the beginning of a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LETTERS_AN_ERROR = 5
SHORTEST = 4
"""Letters below which a word is not taken for another one."""


def is_almost(typed: Iterable[str], name: Iterable[str]) -> bool:
    """Whether each word typed almost begins some word of a name; all are folded.

    One error in five letters is forgiven: a letter too many, too few, another one, or two changed round.
    """
    words = tuple(name)
    return all(any(_begins(word, other, _errors(word)) for other in words) for word in typed)


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
