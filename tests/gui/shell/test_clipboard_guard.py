from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from mentorkit.gui.shell.clipboard_guard import ClipboardGuard
from mentorkit.services.settings import CLIPBOARD_SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.services.settings import Settings


@pytest.fixture
def guard(qapp: object, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[ClipboardGuard]:
    # The screen in memory never says that a text is ours.
    monkeypatch.setattr(QGuiApplication.clipboard(), "ownsClipboard", lambda: True)
    made = ClipboardGuard(QGuiApplication.clipboard(), settings)
    yield made
    made.stop()


def test_copied_text_leaves_the_clipboard_after_its_time(guard: ClipboardGuard) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("ada@mail.example")
    assert guard.seconds_left >= 29
    guard._timer.timeout.emit()
    assert clipboard.text() == ""
    assert guard.seconds_left == 0


def test_text_of_another_program_is_left_alone(
    guard: ClipboardGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    clipboard = QGuiApplication.clipboard()
    monkeypatch.setattr(clipboard, "ownsClipboard", lambda: False)
    clipboard.setText("of another program")
    assert guard.seconds_left == 0
    guard.clear()
    assert clipboard.text() == "of another program"


def test_zero_seconds_leave_the_text_until_the_vault_closes(
    guard: ClipboardGuard, settings: Settings
) -> None:
    settings.set(CLIPBOARD_SECONDS, 0)
    QGuiApplication.clipboard().setText("ada@mail.example")
    assert guard.seconds_left == 0
    guard.clear()
    assert QGuiApplication.clipboard().text() == ""
