"""What deciding about two people takes: the row of a look-alike, and merge, keep both or skip by key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mentorkit.domain.plans import Answer
from mentorkit.gui.imports import words
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.rows import RowPainter, RowState

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter, QResizeEvent

    from mentorkit.gui.imports.comparison import Comparison
    from mentorkit.gui.theme import Theme

KEYS = {"M": Answer.MERGE, "B": Answer.KEEP_BOTH, "S": Answer.SKIP}
ICONS = {Answer.MERGE: "git-merge", Answer.KEEP_BOTH: "users-round", Answer.SKIP: "x"}


class Look(NamedTuple):
    """How a look-alike is drawn: `icon` is the mark of what was decided, "" for nothing yet."""

    name: str
    reason: str
    icon: str = ""


class LookAlikePainter(RowPainter):
    """Draws look-alikes."""

    def __init__(self, theme: Theme, look: Callable[[Any], Look]) -> None:
        super().__init__(theme, height="row.meeting", rounded=True)
        self._look = look

    def paint_row(self, painter: QPainter, rect: QRect, record: Any, state: RowState) -> None:
        """Draw name and reason, and the mark at the end."""
        theme, look, mirrored = self.theme, self._look(record), state.right_to_left
        box = rect.adjusted(theme.space(3), theme.space(2), -theme.space(8), -theme.space(2))
        box = painting.mirrored(box, rect, right_to_left=mirrored)
        first, second = box.adjusted(0, 0, 0, 0), box.adjusted(0, 0, 0, 0)
        first.setHeight(box.height() // 2)
        second.setTop(box.top() + box.height() // 2)
        painting.words(painter, theme, first, look.name, "bodyStrong", theme.color("text.primary"))
        painting.words(painter, theme, second, look.reason, "small", theme.color("text.secondary"))
        if look.icon:
            side = theme.icon_size(16)
            mark = box.adjusted(0, 0, 0, 0)
            mark.setLeft(rect.right() - theme.space(3) - side)
            mark.setWidth(side)
            mark = painting.mirrored(mark, rect, right_to_left=mirrored)
            painting.icon(painter, theme, look.icon, (mark.left(), first.top() + 2), 16, "status.good.line")


class DecisionActs(QWidget):
    """The three buttons, merge at the end. `decided` tells the answer, from a button or from its key."""

    decided = Signal(object)

    def __init__(self, theme: Theme, skip: str) -> None:
        super().__init__()
        self.setObjectName("import_decision_acts")
        self._row = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addStretch(1)
        self.buttons: dict[Answer, Button] = {}
        for key, answer in reversed(KEYS.items()):
            kind = Kind.PRIMARY if answer is Answer.MERGE else Kind.OUTLINE
            text = skip if answer is Answer.SKIP else words.word(answer)
            button = Button(theme, text, f"import_{answer.value}", kind, ICONS[answer], keys=key)
            button.clicked.connect(partial(self.decided.emit, answer))
            self.buttons[answer] = button
            row.addWidget(button)

    def turn(self) -> None:
        """Put the buttons below each other, or beside each other again."""
        way = QBoxLayout.Direction
        is_beside = self._row.direction() is way.LeftToRight
        self._row.setDirection(way.TopToBottom if is_beside else way.LeftToRight)

    def shortcuts(self, page: QWidget) -> list[QShortcut]:
        """Return the keys of the acts for a page, which says where they count."""
        made = []
        for key, answer in KEYS.items():
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.activated.connect(partial(self.decided.emit, answer))
            made.append(shortcut)
        return made


class DecisionPane(QScrollArea):
    """The comparison with its acts below it, scrolled where it is long and never sideways.

    `refitted` tells that the choices were built anew for another width.
    """

    refitted = Signal()

    def __init__(self, theme: Theme, comparison: Comparison, acts: DecisionActs) -> None:
        super().__init__()
        self._comparison, self._acts = comparison, acts
        self.setObjectName("import_comparison_scroll")
        self.setAccessibleName(self.tr("Comparison"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        inner = QWidget()
        inner.setObjectName("import_comparison_page")
        inner.setProperty("page", "true")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(4))
        column.addWidget(comparison)
        column.addWidget(acts)
        column.addStretch(1)
        self.setWidget(inner)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the comparison and the answers stand below each other."""
        super().resizeEvent(event)
        bar = self.verticalScrollBar().sizeHint().width()
        if self._comparison.fit(self.width() - bar):
            self._acts.turn()
            self.refitted.emit()
