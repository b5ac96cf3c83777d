"""The toast: one sentence about what was just done, with the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from mentorkit.gui.kit.announcements import announce
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.page_feet import FOOT_PLACED, feet_in, is_typed_into

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QEnterEvent

    from mentorkit.gui.theme import Theme


class _InverseLink(Button):
    """The act of a toast, in the colour made for its dark ground."""

    def _word_color(self) -> str:
        return "text.onInverseAction"

    def _style(self) -> str:
        return "bodyStrong"


class Toast(Ground):
    """Shown at the bottom of `host` for eight seconds, longer while hovered or focused; the newest replaces.

    It never lies over the acts at the foot of a page, nor over the line that is typed into: it rests above them.
    """

    gone = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(theme, "toast", "surface.inverse", radius="row", parent=host)
        self._act: Callable[[], object] | None = None
        self._icon = Icon(theme, "check", "toast_icon", color="text.onInverse")
        self._sentence = Label(theme, "", "toast_sentence", "body", "text.onInverse")
        self.button = _InverseLink(theme, "", "toast_act", Kind.LINK)
        self._keys = Label(theme, "", "toast_keys", "body", "text.onInverseAction")
        self.button.clicked.connect(self._take)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(4), 0, theme.space(4), 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        row.addSpacing(theme.space(1))
        row.addWidget(self.button)
        row.addWidget(self._keys)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.leave)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        host.installEventFilter(self)
        self.button.installEventFilter(self)
        self.hide()

    def tell(
        self,
        sentence: str,
        act: str = "",
        do: Callable[[], object] | None = None,
        *,
        keys: str = "",
        icon: str = "check",
    ) -> None:
        """Show a sentence; `do` is called when the act (usually *Undo*) is clicked."""
        self._act = do
        self._icon.set_icon(icon)
        self._sentence.set_text(sentence)
        self.setAccessibleName(sentence)
        self.button.set_text(act)
        self.button.setVisible(bool(act))
        self._keys.set_text(keys)
        self._keys.setVisible(bool(keys))
        self._appear()
        announce(self, sentence)
        self._timer.start(round(self.theme.tokens.number("motion.toast.stay")))

    def leave(self) -> None:
        """Take the toast away."""
        self._timer.stop()
        self._act = None
        self.hide()
        self.gone.emit()

    @property
    def is_waiting(self) -> bool:
        """Whether the eight seconds are held up by the pointer or the focus."""
        return self.isVisible() and not self._timer.isActive()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is on it."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on when the pointer left, unless the focus is here."""
        self._resume()
        super().leaveEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size and its feet, and wait while the act has the focus."""
        kind = event.type()
        if watched is self.button:
            if kind == QEvent.Type.FocusIn:
                self._timer.stop()
            elif kind == QEvent.Type.FocusOut:
                self._resume()
        elif kind in (QEvent.Type.Resize, FOOT_PLACED) and self.isVisible():
            self._slide.stop()
            self.move(self._resting_place())
        return False

    def _resume(self) -> None:
        if self.isVisible() and not self.button.hasFocus() and not self.underMouse():
            self._timer.start(round(self.theme.tokens.number("motion.toast.stay")))

    def _take(self) -> None:
        act = self._act
        self.leave()
        if act is not None:
            act()

    def _appear(self) -> None:
        host = self.parentWidget()
        most = (host.width() if host else 0) - 2 * self.theme.space(6)
        self._row.activate()
        self.resize(min(self.sizeHint().width(), most), self.theme.scaled(44))
        place = self._resting_place()
        self.show()
        self.raise_()
        self._slide.stop()
        duration = self.theme.milliseconds("toast.in")
        if not duration:
            self.move(place)
            return
        self._slide.setDuration(duration)
        self._slide.setStartValue(place + QPoint(0, self.theme.space(2)))
        self._slide.setEndValue(place)
        self._slide.start()

    def _resting_place(self) -> QPoint:
        host = self.parentWidget()
        assert host is not None, "a toast lies in a window"
        below = host.height() - self.height() - self.theme.space(6)
        place = QRect(QPoint((host.width() - self.width()) // 2, below), self.size())
        gap = self.theme.space(3)
        kept_free = [*feet_in(host), *self._typed_into(host)]
        for rect in sorted(kept_free, key=QRect.top, reverse=True):
            if rect.adjusted(-gap, -gap, gap, gap).intersects(place):
                place.moveBottom(rect.top() - gap - 1)
        return place.topLeft()

    def _typed_into(self, host: QWidget) -> Iterator[QRect]:
        """Yield where the line with the caret lies; a long text scrolls and leaves room by itself."""
        focus = QApplication.focusWidget()
        if focus is not None and host.isAncestorOf(focus) and is_typed_into(focus):
            line = QRect(focus.mapTo(host, QPoint()), focus.size())
            if line.height() <= self.height():
                yield line
