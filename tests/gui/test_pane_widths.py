"""Panes have the width somebody gave them, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.three_panes import ThreePanes
from mentorkit.gui.pane_widths import keep_widths
from tests.gui.desks import settle

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools

USUAL = (280, 300)


def panes(tools: Tools, name: str, host: QWidget) -> ThreePanes:
    made = ThreePanes(tools.theme, name, Ground(tools.theme, "a"), QWidget(), Ground(tools.theme, "b"))
    made.setParent(host)
    made.resize(1400, 700)
    keep_widths(made, tools.services.settings, USUAL)
    made.show_chosen(chosen=True)
    made.show()
    settle()
    return made


def test_widths_are_kept_for_each_page(tools: Tools, host: QWidget) -> None:
    host.resize(1400, 700)
    host.show()
    notes = panes(tools, "notes", host)
    assert (notes.first.width(), notes.side.width()) == USUAL
    notes.splitter.moveSplitter(320, 1)
    notes.splitter.splitterMoved.emit(320, 1)
    assert panes(tools, "notes", host).first.width() == pytest.approx(320, abs=2)
    assert panes(tools, "letters", host).first.width() == USUAL[0]
