"""Every place of the sidebar leads to a feature that can show it."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QKeySequence

from mentorkit.gui.features import ENTRIES, Entry
from mentorkit.gui.shell.registry import Registry
from tests.gui.conftest import RESOURCES

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_entry_has_a_feature_with_the_pages_it_names(entry: Entry) -> None:
    pages = set(entry.feature().pages)
    named = {entry.name, *entry.kinds} if entry.icon else set(entry.kinds)
    assert named <= pages


def test_the_pieces_of_a_feature_are_there_and_come_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for entry in ENTRIES:
        for piece in entry.pieces:
            import_module(f"{entry.module.rpartition('.')[0]}.{piece}")
        assert entry.next_piece == ""
    waiting = Entry("other", "json.feature", pieces=("decoder", "tool"))
    monkeypatch.delitem(sys.modules, "json.tool", raising=False)
    assert waiting.next_piece == "json.tool"
    assert Registry((waiting,)).load_next()
    assert waiting.next_piece == ""


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry.icon], ids=lambda entry: entry.name)
def test_every_row_of_the_sidebar_has_an_icon_of_ours(entry: Entry) -> None:
    assert Path(RESOURCES / "icons" / f"{entry.icon}.svg").is_file()


def test_no_two_entries_share_a_name_a_place_or_keys() -> None:
    places = [place for entry in ENTRIES for place in (entry.name, *entry.kinds)]
    keys = [QKeySequence(entry.keys).toString() for entry in ENTRIES if entry.keys]
    assert len(places) == len(set(places))
    assert len(keys) == len(set(keys))
    assert all(keys)


def test_what_is_new_in_a_place_is_a_command_of_some_subject(tools: Tools) -> None:
    offered = (entry.feature().commands for entry in ENTRIES)
    commands = {command.name for commands in offered if commands is not None for command in commands(tools)}
    assert {entry.new for entry in ENTRIES} <= commands
