"""Rows of a LinkedIn export, and how tests read the import page and press on to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.imports.page import ImportPage

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ROSALIND = (
    "Rosalind,Achebe,https://www.linkedin.com/in/rosalind,,Copper Lane Bank,Finance Manager,14 Mar 2022"
)
BEATRIZ = (
    "Beatriz,Fontes,https://www.linkedin.com/in/bfontes,beatriz@fontes.example,Castell,Counsel,03 May 2024"
)


def said(page: QWidget, name: str) -> str:
    label = page.findChild(Label, name)
    assert label is not None
    return label.text()


def finish(page: ImportPage, qtbot: QtBot) -> None:
    """Press on until the import is done."""
    while not page._is_done:
        QTest.mouseClick(page.next, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: not page.work.is_running and not page.reading.is_busy)
