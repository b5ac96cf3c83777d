"""Writes what is looked for as FTS5 reads it. Words are letters and digits only and quoted: nothing leaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.searching import terms_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.searching import Term


def quoted(words: Iterable[str]) -> str:
    """Return words as neighbours."""
    return f'"{" ".join(words)}"'


def beginning(words: Iterable[str]) -> str:
    """Return words as neighbours of which the last may go on."""
    return f"{quoted(words)} *"


def matching(terms: Iterable[Term]) -> list[str]:
    """Return each term as an expression of its own."""
    return [quoted(term.words) if term.is_whole else beginning(term.words) for term in terms]


def all_of(expressions: Iterable[str]) -> str:
    """Return the expression that asks for all of these."""
    return " AND ".join(f"({expression})" for expression in expressions)


def match_of(typed: str) -> str:
    """Return what finds everything typed, filters taken as text; it finds nothing where no word was typed."""
    return all_of(matching(terms_of(typed))) or quoted(())
