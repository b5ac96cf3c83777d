"""The passphrase field: hidden until shown, with a notice while Caps Lock is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from mentorkit.gui.kit.buttons import Height, IconButton
from mentorkit.gui.kit.fields import TextField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from mentorkit.gui.theme import Theme


class PassphraseField(TextField):
    """A passphrase: hidden until shown by the eye, with a notice while Caps Lock is on."""

    def __init__(self, theme: Theme, label: str, name: str, *, large: bool = True) -> None:
        line = _PassphraseEdit()
        super().__init__(theme, label, name, large=large, edit=line)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        line.setInputMethodHints(
            hints | Qt.InputMethodHint.ImhNoAutoUppercase | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._line = line
        self.eye = IconButton(theme, "eye", "", f"{name}_eye", height=Height.SMALL, parent=line)
        self.eye.setCursor(Qt.CursorShape.ArrowCursor)
        self.eye.clicked.connect(self._turn)
        line.inner = self.eye
        line.caps_lock_changed.connect(self._caps_lock)
        self._name_eye()

    def value(self) -> str:
        """Return the passphrase exactly as typed."""
        return self.edit.text()

    @property
    def is_shown(self) -> bool:
        """Whether the letters can be read."""
        return self.edit.echoMode() == QLineEdit.EchoMode.Normal

    def _turn(self) -> None:
        mode = QLineEdit.EchoMode.Password if self.is_shown else QLineEdit.EchoMode.Normal
        self.edit.setEchoMode(mode)
        self._name_eye()

    def _name_eye(self) -> None:
        self.eye.set_icon("eye-off" if self.is_shown else "eye")
        self.eye.set_words(
            self.tr("Hide the passphrase") if self.is_shown else self.tr("Show the passphrase")
        )

    def _caps_lock(self, is_on: bool) -> None:
        if is_on and not self.has_error:
            self.show_notice(self.tr("Caps Lock is on"))
        elif not self.has_error:
            self.clear_error()


class _PassphraseEdit(QLineEdit):
    """A line that notices Caps Lock from what letters come out, and makes room for one button."""

    caps_lock_changed = Signal(bool)
    inner: QWidget | None = None
    _caps_lock = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Compare a letter's case with Shift."""
        text = event.text()
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_CapsLock and self._caps_lock:
            self._tell(is_on=False)
        elif len(text) == 1 and text.upper() != text.lower():
            self._tell(is_on=text.isupper() != shifted)
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the end."""
        super().resizeEvent(event)
        if self.inner is not None:
            size, gap = self.inner.sizeHint(), (self.height() - self.inner.sizeHint().height()) // 2
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            x = gap if mirrored else self.width() - size.width() - gap
            self.inner.setGeometry(x, gap, size.width(), size.height())
            room = size.width() + gap
            self.setTextMargins(QMargins(room, 0, 0, 0) if mirrored else QMargins(0, 0, room, 0))

    def _tell(self, *, is_on: bool) -> None:
        if is_on != self._caps_lock:
            self._caps_lock = is_on
            self.caps_lock_changed.emit(is_on)
