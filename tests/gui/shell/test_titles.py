from __future__ import annotations

from mentorkit.gui.features import ENTRIES
from mentorkit.gui.shell.titles import TITLES, title_of


def test_every_place_of_the_sidebar_has_a_title_and_no_title_is_left_over() -> None:
    assert set(TITLES) == {entry.name for entry in ENTRIES if entry.icon}
    assert all(title_of(name) for name in TITLES)
