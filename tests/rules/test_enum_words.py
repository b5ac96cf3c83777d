"""Every enum a person meets has words for all its members in the window."""

from __future__ import annotations

import ast
import importlib
from collections import defaultdict
from enum import Enum
from typing import TYPE_CHECKING

from tests.rules.sources import Source, name_of, planted, python

if TYPE_CHECKING:
    from collections.abc import Iterable

WORDLESS = {
    "Cause": "tells views how a change came about",
    "Column": "what a column of a file means",
    "DateOrder": "how a file writes its days",
    "FieldName": "the name itself is kept and shown, like any custom field's",
    "Frequency": "is how calendars write what comes again",
    "Moment": "says when a question fits; what fits now stands first",
    "Nearness": "sorts what was found",
    "Precision": "shown as a shorter date",
    "Scope": "typed as a character",
    "Source": "says how much words about a person tell; the words themselves are shown",
    "Sharing": "read by exports, never shown",
    "Side": "the two columns of a comparison, which have headings",
    "Sort": "shown by the header of its column",
    "TaskAct": "the button says which message it writes or opens",
    "Version": "of a card that is written",
    "Where": "says in which file a setting lives",
}
"""Enums nobody reads, each with the reason."""


def worded(sources: Iterable[Source]) -> dict[str, set[str]]:
    """Return the members of each enum that are keys of some mapping in these modules."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for source in sources:
        keys = [key for node in source.nodes if isinstance(node, ast.Dict) for key in node.keys if key]
        for enum, _, member in (name_of(key).rpartition(".") for key in keys):
            found[enum.rsplit(".", 1)[-1]].add(member)
    return found


def enums(sources: Iterable[Source]) -> dict[str, set[str]]:
    """Return the enums that modules define, with the names of their members."""
    found: dict[str, set[str]] = {}
    for source in sources:
        module = importlib.import_module(source.path.removesuffix(".py").replace("/", "."))
        for name, value in vars(module).items():
            if not name.startswith("_") and is_enum_of(module.__name__, value):
                found[name] = set(value.__members__)
    return found


def is_enum_of(module: str, value: object) -> bool:
    return isinstance(value, type) and issubclass(value, Enum) and value.__module__ == module


def without_words(defined: dict[str, set[str]], words: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return the members of each enum that no mapping of the window names."""
    missing = {name: members - words.get(name, set()) for name, members in defined.items()}
    return {name: members for name, members in missing.items() if members and name not in WORDLESS}


def test_every_member_of_an_enum_has_words() -> None:
    defined = enums(
        one
        for one in python("mentorkit/domain", "mentorkit/services")
        if not one.path.endswith("__init__.py")
    )
    assert without_words(defined, worded(python("mentorkit/gui"))) == {}


def test_a_member_without_words_is_found() -> None:
    words = worded([planted("WORDS = {Stage.MENTOR: 'Mentor', people.Stage.RESTING: 'Resting'}")])
    assert without_words({"Stage": {"MENTOR", "RESTING", "KEPT"}}, words) == {"Stage": {"KEPT"}}
    assert without_words({"Sharing": {"PRIVATE"}}, words) == {}
