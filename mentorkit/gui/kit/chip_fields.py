"""The chip field: a line that suggests while somebody types and keeps what was chosen as chips before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.announcements import announce
from mentorkit.gui.kit.chips import ChipLine, ChosenChip
from mentorkit.gui.kit.fields import Field
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.suggestions import Suggestion, Suggestions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent

    from mentorkit.gui.theme import Theme

_KEEP_SELECTED = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Shift, Qt.Key.Key_Control})


class ChipField(Field):
    """Several things chosen by typing. `suggest` returns what fits a text, the likeliest first.

    Enter or Tab takes the suggestion that is marked, Backspace in the empty line marks the last chip
    and then removes it. Enter in the empty line goes on to the next field, or does what `when_done` says.
    """

    def __init__(
        self,
        theme: Theme,
        label: str,
        name: str,
        suggest: Callable[[str], Sequence[Suggestion]],
        *,
        placeholder: str = "",
        more: str = "",
        when_done: Callable[[], object] | None = None,
    ) -> None:
        self.box = _ChipBox(theme, name, suggest, placeholder, more)
        self.box.when_done = when_done
        super().__init__(theme, label, name, self.box)
        self.box.line.setAccessibleName(label or placeholder)
        self.label.setBuddy(self.box.line)
        self.box.changed.connect(self.edited)

    @property
    def line(self) -> QLineEdit:
        """Where somebody types."""
        return self.box.line

    @property
    def suggestions(self) -> Suggestions:
        """What is suggested now."""
        return self.box.suggestions

    def value(self) -> tuple[Suggestion, ...]:
        """Return what was chosen, in the order of choosing."""
        return self.box.chosen

    def set_value(self, value: Iterable[Suggestion]) -> None:
        """Show chips without telling `edited`."""
        self.box.show_chips(value)

    def take_typed(self) -> None:
        """Choose the suggestion that is marked for what stands in the line, if anything does."""
        self.box.take_marked()


@dataclass(slots=True)
class _Chosen:
    suggestion: Suggestion
    chip: ChosenChip


class _ChipBox(QWidget):
    """Chips and a line, flowing over as many rows as they need, in the frame of a field."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        suggest: Callable[[str], Sequence[Suggestion]],
        placeholder: str,
        more: str,
    ) -> None:
        super().__init__()
        self.theme, self._suggest = theme, suggest
        self._placeholder, self._more = placeholder, more
        self._all: list[_Chosen] = []
        self._marked = False
        self.when_done: Callable[[], object] | None = None
        self.suggestions = Suggestions(theme, f"{name}_suggestions", self)
        self.line = ChipLine(self, self.takes_key, self.suggestions.isVisible)
        self.line.focus_changed.connect(self._focus_changed)
        self.line.setObjectName(f"{name}_line")
        self.line.setFrame(False)
        self.line.setProperty("bare", "true")
        self.line.textEdited.connect(self._typed)
        self.suggestions.chosen.connect(self._choose)
        self.setFocusProxy(self.line)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._lay_out)
        self._say_placeholder()

    @property
    def chosen(self) -> tuple[Suggestion, ...]:
        """What the chips stand for."""
        return tuple(chosen.suggestion for chosen in self._all)

    def show_chips(self, suggestions: Iterable[Suggestion]) -> None:
        """Replace all chips."""
        take_away(*(chosen.chip for chosen in self._all))
        self._all = []
        for suggestion in suggestions:
            self._add(suggestion)
        self._after_change()

    def take_marked(self) -> None:
        """Choose what is marked for the text typed."""
        text = self.line.text().strip()
        if not text:
            return
        if not self.suggestions.isVisible():
            self.suggestions.show_all(self._fitting(text))
        self.suggestions.choose_marked()

    def takes_key(self, event: QKeyEvent) -> bool:
        """Do what a key means in this field; return whether it meant something."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key not in _KEEP_SELECTED:
            self._mark_last(marked=False)
        if held:
            return False
        if key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and not self.line.text():
            return self._take_back(removes_only=key == Qt.Key.Key_Delete)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
            return True
        return self._takes_suggestion_key(key)

    def sizeHint(self) -> QSize:
        """Return the room for all chips at a usual width."""
        width = self.width() if self.isVisible() else self.theme.scaled(480)
        return QSize(self.theme.scaled(320), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the room for one row."""
        return QSize(self.theme.scaled(160), self.heightForWidth(max(self.width(), self.theme.scaled(160))))

    def heightForWidth(self, width: int) -> int:
        """Return the height all rows take."""
        return self._flow(width)[1]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Flow again."""
        super().resizeEvent(event)
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go on typing after a click beside the chips."""
        self.line.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame of a field."""
        edge, width = "border.control", self.theme.edge
        if self.line.hasFocus():
            edge, width = "focus.ring", self.theme.size("focusRing")
        elif self.property("failed"):
            edge = "danger.text"
        fill, color = self.theme.color("surface.raised"), self.theme.color(edge)
        painting.frame(QPainter(self), self.rect(), self.theme.radius("control"), fill, color, width)

    def _focus_changed(self) -> None:
        self.update()
        if not self.line.hasFocus():
            self._mark_last(marked=False)
            self.suggestions.hide()

    def _typed(self) -> None:
        text = self.line.text().strip()
        if not text:
            self.suggestions.hide()
            return
        self.suggestions.show_all(self._fitting(text))
        self.suggestions.open_below(self)

    def _fitting(self, text: str) -> list[Suggestion]:
        taken = {suggestion.key for suggestion in self.chosen if suggestion.key}
        return [found for found in self._suggest(text) if found.key not in taken]

    def _enter(self) -> None:
        if self.suggestions.isVisible() or self.line.text().strip():
            self.take_marked()
        else:
            (self.when_done or self.focusNextChild)()

    def _takes_suggestion_key(self, key: int) -> bool:
        if not self.suggestions.isVisible():
            return False
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.suggestions.move_mark(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Tab:
            self.take_marked()
        elif key == Qt.Key.Key_Escape:
            self.suggestions.hide()
        else:
            return False
        return True

    def _take_back(self, *, removes_only: bool) -> bool:
        if not self._all:
            return False
        if self._marked:
            self._remove(self._all[-1])
        elif not removes_only:
            self._mark_last(marked=True)
        return True

    def _mark_last(self, *, marked: bool) -> None:
        self._marked = marked and bool(self._all)
        for chosen in self._all:
            chosen.chip.set_marked(marked=self._marked and chosen is self._all[-1])
        if self._marked:
            words = self.tr("{0} is selected. Backspace removes.")
            announce(self, words.format(self._all[-1].suggestion.text))

    def _choose(self, suggestion: Suggestion) -> None:
        self._add(suggestion)
        self.line.clear()
        self.suggestions.hide()
        self._after_change()
        announce(self, self.tr("{0} added.").format(suggestion.text))
        self.changed.emit()

    def _add(self, suggestion: Suggestion) -> None:
        chip = ChosenChip(self.theme, suggestion, f"{self.objectName()}_chip", self)
        chip.clicked.connect(self._chip_clicked)
        chip.show()
        self._all.append(_Chosen(suggestion, chip))

    def _chip_clicked(self) -> None:
        for chosen in tuple(self._all):
            if chosen.chip is self.sender():
                self._remove(chosen)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, chosen: _Chosen) -> None:
        self._all.remove(chosen)
        take_away(chosen.chip)
        self._marked = False
        self._after_change()
        announce(self, self.tr("{0} removed.").format(chosen.suggestion.text))
        self.changed.emit()

    def _after_change(self) -> None:
        self._say_placeholder()
        self._lay_out()
        self.updateGeometry()

    def _say_placeholder(self) -> None:
        self.line.setPlaceholderText(self._more if self._all else self._placeholder)

    def _lay_out(self) -> None:
        places, _ = self._flow(self.width())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        widgets = [*(chosen.chip for chosen in self._all), self.line]
        for widget, place in zip(widgets, places, strict=True):
            widget.setGeometry(painting.mirrored(place, self.rect(), right_to_left=mirrored))

    def _flow(self, width: int) -> tuple[list[QRect], int]:
        """Return the place of every chip and of the line, and the height, for a width."""
        edge, gap, height = self.theme.scaled(6), self.theme.scaled(6), self.theme.size("control.small")
        least = min(self.theme.scaled(140), max(width - 2 * edge, 1))
        places, x, y = [], edge, edge
        for chosen in self._all:
            wide = min(chosen.chip.sizeHint().width(), max(width - 2 * edge, 1))
            if x > edge and x + wide > width - edge:
                x, y = edge, y + height + gap
            places.append(QRect(x, y, wide, height))
            x += wide + gap
        if x > edge and x + least > width - edge:
            x, y = edge, y + height + gap
        x += 0 if self._all else self.theme.scaled(3)  # where the words of other fields begin
        places.append(QRect(x, y, max(width - edge - x, 1), height))
        return places, y + height + edge
