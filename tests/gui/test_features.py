"""Every place of the sidebar leads to a feature that can show it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence

from mentorkit.gui.features import ENTRIES, Entry
from tests.gui.conftest import RESOURCES


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_entry_has_a_feature_with_the_pages_it_names(entry: Entry) -> None:
    pages = set(entry.feature().pages)
    named = {entry.name, *entry.kinds} if entry.icon else set(entry.kinds)
    assert named <= pages


@pytest.mark.parametrize("entry", [entry for entry in ENTRIES if entry.icon], ids=lambda entry: entry.name)
def test_every_row_of_the_sidebar_has_an_icon_of_ours(entry: Entry) -> None:
    assert Path(RESOURCES / "icons" / f"{entry.icon}.svg").is_file()


def test_no_two_entries_share_a_name_a_place_or_keys() -> None:
    places = [place for entry in ENTRIES for place in (entry.name, *entry.kinds)]
    keys = [QKeySequence(entry.keys).toString() for entry in ENTRIES if entry.keys]
    assert len(places) == len(set(places))
    assert len(keys) == len(set(keys))
    assert all(keys)
