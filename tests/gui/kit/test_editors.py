"""The editor holds plain text at a fixed line height and grows with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QTextBlockFormat
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout

from mentorkit.gui.kit.editors import LongField, ReadingEditor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def editor(theme: Theme, window: QWidget) -> ReadingEditor:
    made = ReadingEditor(theme, "said")
    column = QVBoxLayout(window)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    column.addStretch(1)
    made.show()
    window.grab()
    return made


def heights(editor: ReadingEditor) -> set[tuple[float, int]]:
    block, found = editor.document().begin(), set()
    while block.isValid():
        shape: QTextBlockFormat = block.blockFormat()
        found.add((shape.lineHeight(), shape.lineHeightType()))
        block = block.next()
    return found


def test_every_line_is_as_high_as_its_style(editor: ReadingEditor, qtbot: QtBot, theme: Theme) -> None:
    fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
    editor.set_text("One\nTwo")
    qtbot.keyClicks(editor, "Zero")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert heights(editor) == {(24, fixed)}
    theme.set_text_scale(2.0)
    assert heights(editor) == {(48, fixed)}
    assert editor.viewport().font() == theme.font("reading")
    editor.hint_in("small")
    assert editor.viewport().font() == theme.font("small")


def test_only_the_user_edits(editor: ReadingEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_text("Ten minutes by the lifts.")
        editor.set_text("Ten minutes by the lifts.")
    assert not editor.document().isUndoAvailable()
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor, "A")
    assert editor.text().startswith("A")


def test_pasting_brings_plain_text(editor: ReadingEditor) -> None:
    rich = QMimeData()
    rich.setHtml("<b>bold</b>")
    editor.insertFromMimeData(rich)
    assert "<b>" not in editor.text()
    plain = QMimeData()
    plain.setText("<b>tags</b>")
    editor.insertFromMimeData(plain)
    assert "<b>tags</b>" in editor.text()
    picture = QMimeData()
    picture.setData("image/png", b"")
    before = editor.text()
    editor.insertFromMimeData(picture)
    assert editor.text() == before


def test_it_grows_up_to_its_limit(editor: ReadingEditor) -> None:
    least = editor.sizeHint().height()
    editor.set_text("\n".join("line" for _ in range(6)))
    grown = editor.sizeHint().height()
    editor.set_text("\n".join("line" for _ in range(60)))
    assert least < grown < editor.sizeHint().height() == 12 * 24 + 16
    assert editor.minimumSizeHint().height() == least


def test_a_key_lays_the_page_out_anew_only_where_a_line_comes_or_goes(
    editor: ReadingEditor, window: QWidget, qtbot: QtBot
) -> None:
    editor.set_text("One")
    qtbot.keyClicks(editor, "a")
    layout = window.layout()
    assert layout is not None
    QApplication.sendPostedEvents()
    height = layout.sizeHint()
    asked = _Asked(window)
    qtbot.keyClicks(editor, " few words")
    QApplication.sendPostedEvents()
    assert asked.count == 0
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.keyClicks(editor, "1\r2\r3\r4")
    QApplication.sendPostedEvents()
    assert asked.count > 0
    assert layout.sizeHint().height() > height.height()


class _Asked(QObject):
    """Counts how often a window was asked to lay out anew."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("asked")
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False


def test_tab_leaves_and_tells_so(editor: ReadingEditor, qtbot: QtBot) -> None:
    editor.setFocus()
    with qtbot.waitSignal(editor.left):
        qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert not editor.hasFocus()
    assert "\t" not in editor.text()


def test_a_long_field_is_a_field(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    field = LongField(theme, "What was said", "said", placeholder="In your words")
    QVBoxLayout(window).addWidget(field)
    field.show()
    assert field.is_long
    assert field.editor.accessibleName() == "What was said"
    with qtbot.waitSignal(field.edited):
        qtbot.keyClicks(field.editor, " Yes ")
    assert field.value() == "Yes"
    field.set_value("No")
    assert field.value() == "No"


def test_a_bare_editor_has_no_frame(theme: Theme, window: QWidget) -> None:
    editor = ReadingEditor(theme, "letter", style="letter", framed=False, lines=1)
    editor.setParent(window)
    assert editor.minimumSizeHint().height() == theme.line("letter")
