"""One stage of the board: its heading, its cards, and what is dropped or carried into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.people import Stage
from mentorkit.gui import texts
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.tables import Table
from mentorkit.gui.people.menus import STAGE_ICONS

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QMouseEvent

    from mentorkit.gui.kit.rows import RowPainter
    from mentorkit.gui.kit.table_models import TableModel
    from mentorkit.gui.theme import Theme

CARD = "application/x-mentorkit-card"
"""The kind of what is dragged: the row of one person, as digits."""


class BoardTable(Table):
    """The cards of one stage. Left and Right go to the next column, with Ctrl they take the card along."""

    sideways = Signal(int, bool)
    """How many columns further, in reading order, and whether with the card."""

    def __init__(self, theme: Theme, model: TableModel, painter: RowPainter, name: str, words: str) -> None:
        super().__init__(theme, model, painter, name, words)
        self._pressed: QPoint | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go or carry sideways."""
        if event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
            return
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        forward = (event.key() == Qt.Key.Key_Right) != mirrored
        carries = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        self.sideways.emit(1 if forward else -1, carries)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a card was taken hold of."""
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint() if event.button() == Qt.MouseButton.LeftButton else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the card once the pointer has moved far enough."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        moved = event.position().toPoint() - self._pressed
        if moved.manhattanLength() >= QApplication.startDragDistance():
            self._drag(self._pressed)
            self._pressed = None

    def _drag(self, point: QPoint) -> None:
        index = self.indexAt(point)
        key = self.table_model.id_at(index.row()) if index.isValid() else None
        if key is None:
            return
        content = QMimeData()
        content.setData(CARD, str(key).encode())
        rect = self.visualRect(index)
        drag = QDrag(self)
        drag.setMimeData(content)
        drag.setPixmap(self.viewport().grab(rect))
        drag.setHotSpot(point - rect.topLeft())
        drag.exec(Qt.DropAction.MoveAction)


class BoardColumn(Ground):
    """A column for one stage. `dropped` tells the row of a card that was let go over it."""

    dropped = Signal(int)

    def __init__(self, theme: Theme, stage: Stage, model: TableModel, painter: RowPainter) -> None:
        name = f"board_{stage.value}"
        super().__init__(theme, name, "surface.sunken", radius="card")
        self.stage = stage
        words = texts.stage_word(stage)
        self.setAccessibleName(words)
        self.setAcceptDrops(True)
        self.table = BoardTable(theme, model, painter, f"{name}_cards", words)
        self.count = Label(theme, "", f"{name}_count", "small", "text.tertiary")
        self.nobody = Label(theme, _nobody(stage), f"{name}_nobody", "small", "text.tertiary", wrap=True)
        self._lay_out(words, name)
        self.show_count()

    def show_count(self) -> None:
        """Say how many stand here, or that nobody does."""
        count = sum(len(group.ids) for group in self.table.table_model.groups)
        self.count.set_text(self.locale().toString(count))
        self.nobody.setVisible(not count)
        self.table.setVisible(bool(count))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards, and show that they can be let go here."""
        if event.mimeData().hasFormat(CARD):
            self.set_fill("accent.tint")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        self.set_fill("surface.sunken")

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell whose card was let go."""
        self.set_fill("surface.sunken")
        event.acceptProposedAction()
        self.dropped.emit(int(bytes(event.mimeData().data(CARD).data())))

    def menu_point(self) -> QPoint:
        """Return where a menu about this column opens."""
        return self.mapToGlobal(QPoint(0, self.theme.space(10)))

    def _lay_out(self, words: str, name: str) -> None:
        theme, space = self.theme, self.theme.space
        top = QHBoxLayout()
        top.setSpacing(space(2))
        top.addWidget(Icon(theme, STAGE_ICONS[self.stage], f"{name}_icon"))
        top.addWidget(Label(theme, words, f"{name}_heading", "label"))
        top.addWidget(self.count)
        top.addStretch(1)
        column = QVBoxLayout(self)
        edge = space(2)
        column.setContentsMargins(edge, space(3), edge, 0)
        column.setSpacing(space(3))
        column.addLayout(top)
        column.addWidget(self.nobody)
        column.addWidget(self.table, 1)
        rest = QWidget()
        rest.setObjectName(f"{name}_rest")
        column.addWidget(rest)


def _nobody(stage: Stage) -> str:
    """Return what an empty column says."""
    return {
        Stage.TO_APPROACH: QCoreApplication.translate("people", "Nobody is waiting to be approached."),
        Stage.APPROACHED: QCoreApplication.translate("people", "Nobody was approached and has not answered."),
        Stage.IN_CONVERSATION: QCoreApplication.translate("people", "No conversation is going on."),
        Stage.MENTOR: QCoreApplication.translate("people", "No mentors yet. Small asks lead here."),
        Stage.PAST_MENTOR: QCoreApplication.translate("people", "No past mentors."),
    }.get(stage, QCoreApplication.translate("people", "Nobody is resting."))
