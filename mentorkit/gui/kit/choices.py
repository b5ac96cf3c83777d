"""Choices: one of a few words in a track, chips, switches and check marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.rows import paint_check
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from mentorkit.gui.theme import Theme


class _Painted(Ringed, QAbstractButton):
    """A button that shows words and perhaps an icon, centred, and remembers whether it is on."""

    def __init__(self, theme: Theme, text: str, name: str, icon: str = "") -> None:
        super().__init__()
        self.theme, self._icon = theme, icon
        self.setText(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for icon, words and padding, 28 high."""
        width = int(self.theme.metrics("smallStrong").horizontalAdvance(self.text())) + 1
        if self._icon:
            width += self.theme.icon_size(16) + self.theme.space(1)
        return QSize(width + 2 * self.theme.space(3), self.theme.size("control.small"))

    def minimumSizeHint(self) -> QSize:
        """Return the same: words are never cut."""
        return self.sizeHint()

    def _paint_content(self, painter: QPainter, color: str) -> None:
        side, gap = self.theme.icon_size(16), self.theme.space(1)
        before = side + gap if self._icon else 0
        width = int(self.theme.metrics("smallStrong").horizontalAdvance(self.text())) + 1
        x = (self.width() - width - before) // 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            box = QRect(x, (self.height() - side) // 2, side, side)
            box = painting.mirrored(box, self.rect(), right_to_left=mirrored)
            painting.icon(painter, self.theme, self._icon, (box.x(), box.y()), 16, color)
        text = QRect(x + before, 0, width, self.height())
        text = painting.mirrored(text, self.rect(), right_to_left=mirrored)
        ink = self.theme.color(color if self.isEnabled() else "text.disabled")
        painting.words(painter, self.theme, text, self.text(), "smallStrong", ink, painting.CENTRE)


class _Segment(_Painted):
    """One word of a segmented control. Where there is no room for it, its icon stands alone."""

    def minimumSizeHint(self) -> QSize:
        """Return room for the icon, or for the words where there is none."""
        hint = self.sizeHint()
        alone = self.theme.icon_size(16) + 2 * self.theme.space(2)
        return QSize(min(alone, hint.width()), hint.height()) if self._icon else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in a tip what has no room."""
        super().resizeEvent(event)
        self.setToolTip(escaped(self.text()) if self._is_tight() else "")

    def _is_tight(self) -> bool:
        return bool(self._icon) and self.width() < self.sizeHint().width() - 2 * self.theme.space(2)

    def _paint_content(self, painter: QPainter, color: str) -> None:
        if not self._is_tight():
            super()._paint_content(painter, color)
            return
        side = self.theme.icon_size(16)
        at = ((self.width() - side) / 2, (self.height() - side) / 2)
        painting.icon(painter, self.theme, self._icon, at, 16, color)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the thumb under the word that is on."""
        painter, color = QPainter(self), self.theme.color
        if self.isChecked():
            radius = self.theme.radius("control") - 1
            painting.frame(painter, self.rect(), radius, color("control.thumb"))
        on = self.isChecked() or self.underMouse()
        self._paint_content(painter, "text.primary" if on else "text.secondary")


class Segments(Ringed, QWidget):
    """A track of a few words of which one is on. One stop for Tab; arrows move inside.

    Options are (value, words) or (value, words, icon); icons stand alone where there is little room. `chosen` tells a value the user chose. `wide` lets
    the words share the whole width there is.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[Any, str] | tuple[Any, str, str]],
        name: str,
        words: str,
        parent: QWidget | None = None,
        *,
        wide: bool = False,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        across = QSizePolicy.Policy.Expanding if wide else QSizePolicy.Policy.Maximum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._values: list[Any] = []
        self._segments: list[_Segment] = []
        for value, text, *icon in options:
            segment = _Segment(theme, text, f"{name}_{len(self._values)}", icon[0] if icon else "")
            segment.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            segment.setAutoExclusive(True)
            segment.setSizePolicy(across, QSizePolicy.Policy.Fixed)
            segment.clicked.connect(self._clicked)
            row.addWidget(segment)
            self._values.append(value)
            self._segments.append(segment)
        if self._segments:
            self._segments[0].setChecked(True)
            self._describe()

    def value(self) -> Any:
        """Return the value that is on."""
        return self._values[self._at()]

    def set_value(self, value: Any) -> None:
        """Put a value on without telling `chosen`; ValueError when it is none of them."""
        self._segments[self._values.index(value)].setChecked(True)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward = Qt.Key.Key_Left if mirrored else Qt.Key.Key_Right
        backward = Qt.Key.Key_Right if mirrored else Qt.Key.Key_Left
        last, at = len(self._values) - 1, self._at()
        steps = {forward: at + 1, backward: at - 1, Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        to = steps.get(Qt.Key(event.key()))
        if to is None:
            super().keyPressEvent(event)
        elif to != at and 0 <= to <= last:
            self._segments[to].setChecked(True)
            self._clicked()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the track."""
        track = self.theme.color("control.track")
        painting.frame(QPainter(self), self.rect(), self.theme.radius("control") + 1, track)

    def _at(self) -> int:
        return next((at for at, segment in enumerate(self._segments) if segment.isChecked()), 0)

    def _clicked(self) -> None:
        self._describe()
        self.chosen.emit(self.value())

    def _describe(self) -> None:
        self.setAccessibleDescription(self._segments[self._at()].text())


class Chip(_Painted):
    """A word that is on or off."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it on or off."""
        painter, color, radius = QPainter(self), self.theme.color, self.theme.radius("control")
        if self.isChecked():
            painting.frame(painter, self.rect(), radius, color("surface.selected"))
            self._paint_content(painter, "accent.text")
            return
        surface = "pressed" if self.isDown() else "hover" if self.underMouse() else "raised"
        fill = color(f"surface.{surface}")
        painting.frame(painter, self.rect(), radius, fill, color("border.default"), self.theme.edge)
        self._paint_content(painter, "text.primary" if self.underMouse() else "text.secondary")


class _Checkable(Ringed):
    """What check marks and radio marks share: the mark, then the words."""

    enter_presses = False
    _mark = "checkSmall"
    _is_round = False

    def sizeHint(self) -> QSize:
        """Return room for mark and words, at least the smallest pointer target high."""
        width = int(self.theme.metrics("small").horizontalAdvance(self.text())) + 1 if self.text() else 0
        gap = self.theme.space(2) if width else 0
        return QSize(self.theme.size(self._mark) + gap + width + 2, self.theme.size("hitTarget"))

    def hitButton(self, position: Any) -> bool:
        """Whether a click at a point counts: anywhere on mark or words."""
        return bool(self.rect().contains(position))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark and words."""
        painter, side = QPainter(self), self.theme.size(self._mark)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        box = QRect(1, (self.height() - side) // 2, side, side)
        box = painting.mirrored(box, self.rect(), right_to_left=mirrored)
        paint_check(painter, self.theme, box, checked=self.isChecked(), round_=self._is_round)
        before = side + self.theme.space(2) + 1
        text = self.rect().adjusted(0, 0, -before, 0) if mirrored else self.rect().adjusted(before, 0, 0, 0)
        ink = self.theme.color("text.secondary" if self.isEnabled() else "text.disabled")
        painting.words(painter, self.theme, text, self.text(), "small", ink)

    if TYPE_CHECKING:

        def text(self) -> str: ...  # Qt's own
        def isChecked(self) -> bool: ...  # Qt's own


class Check(_Checkable, QCheckBox):
    """A square check mark with words."""

    def __init__(self, theme: Theme, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(text)


class TaskCheck(_Checkable, QCheckBox):
    """The round check mark of a task; its words are only spoken."""

    _mark, _is_round = "check", True

    def __init__(self, theme: Theme, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(words)


class Radio(_Checkable, QRadioButton):
    """One of a few choices written below each other."""

    _is_round = True

    def __init__(self, theme: Theme, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(text)


class Switch(Ringed, QAbstractButton):
    """Something that is on or off from now on, 36 x 20."""

    enter_presses = False
    ring_radius = "card"

    def __init__(self, theme: Theme, words: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return 36 x 20 at the present text size."""
        return QSize(self.theme.scaled(36), self.theme.scaled(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track and knob."""
        painter, on = QPainter(self), self.isChecked()
        name = "accent.solid" if on else "border.control"
        color = self.theme.color(name if self.isEnabled() else "border.default")
        painting.frame(painter, self.rect(), self.height() / 2, color)
        gap = self.theme.scaled(2)
        side = self.height() - 2 * gap
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - side - gap if on != mirrored else gap
        painter.setBrush(self.theme.color("control.knob"))
        painter.drawEllipse(QRectF(x, gap, side, side))
