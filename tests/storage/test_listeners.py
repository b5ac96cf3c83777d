"""Tests of telling everybody in one order."""

from __future__ import annotations

import pytest

from mentorkit.domain.changes import Change
from mentorkit.storage.listeners import Listeners


def a_change(name: str) -> Change:
    return Change(name, "", "act", ())


def test_changes_made_while_telling_are_told_afterwards_to_all() -> None:
    listeners, heard = Listeners(), list[str]()

    def first(change: Change) -> None:
        heard.append(f"first {change.id}")
        if change.id == "one":
            listeners.tell(a_change("two"))

    listeners.add(first)
    listeners.add(lambda change: heard.append(f"second {change.id}"))
    listeners.tell(a_change("one"))
    assert heard == ["first one", "second one", "first two", "second two"]


def test_who_ends_listening_hears_nothing_more() -> None:
    listeners, heard = Listeners(), list[str]()
    end = listeners.add(lambda change: heard.append(change.id))
    end()
    end()
    listeners.tell(a_change("one"))
    assert heard == []


def test_a_listener_that_fails_stops_only_this_telling() -> None:
    listeners, heard = Listeners(), list[str]()

    def broken(change: Change) -> None:
        heard.append(change.id)
        raise LookupError

    listeners.add(broken)
    for name in ("one", "two"):
        with pytest.raises(LookupError):
            listeners.tell(a_change(name))
    assert heard == ["one", "two"]
