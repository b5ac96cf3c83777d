"""Step two of a table: what each of its columns means, with the first rows below it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from mentorkit.domain.drafting.meanings import Meaning
from mentorkit.domain.sheets.reading import column_notes
from mentorkit.domain.sheets.sheets import PREVIEWED
from mentorkit.gui.imports import words
from mentorkit.gui.imports.note_words import note_sentence
from mentorkit.gui.imports.notes import NotesList
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label, escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPaintEvent

    from mentorkit.domain.cards import Note
    from mentorkit.domain.sheets.sheets import Sheet
    from mentorkit.gui.theme import Theme

LEAST_WIDTH = 148
"""Logical pixels of a column; more of them than fit scroll sideways."""

MOST_NOTES = 5


class ColumnsStep(QWidget):
    """Shows a table's own names above, what they mean as menus below, and seven rows as they are read."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("import_columns")
        self.sheet: Sheet | None = None
        self.fields: dict[int, ComboField] = {}
        """The menu of each column shown, by its place in the file."""
        self._grid: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        column.addWidget(Label(theme, self.tr("Match the columns"), "import_columns_title", "title"))
        sentence = self.tr(
            "Each column already has a best guess. Change any that look wrong. Nothing is saved until the last step."
        )
        column.addWidget(
            Label(theme, sentence, "import_columns_sentence", "body", "text.secondary", wrap=True)
        )
        column.addSpacing(theme.space(2))
        column.addLayout(self._file_line())
        column.addWidget(self._table())
        self.count = Label(theme, "", "import_columns_count", "small", "text.tertiary")
        column.addWidget(self.count)
        column.addSpacing(theme.space(3))
        self.notes = NotesList(theme, "import_columns_note")
        column.addWidget(self.notes)
        column.addStretch(1)

    def show_sheet(self, sheet: Sheet, file_name: str) -> None:
        """Show a table with its columns as they are meant now."""
        self.sheet = sheet
        self.file.set_text(file_name)
        kind = self.tr("{kind}, {rows}").format(
            kind=words.word(sheet.format), rows=words.rows(len(sheet.rows))
        )
        self.file_kind.set_text(kind)
        said = self.tr("First {count} of {rows}")
        shown = self.locale().toString(min(PREVIEWED, len(sheet.rows)))
        self.count.set_text(said.format(count=shown, rows=words.rows(len(sheet.rows))))
        self._build_columns(sheet)
        self._show_reading()

    def _file_line(self) -> QHBoxLayout:
        theme, row = self.theme, QHBoxLayout()
        row.setSpacing(theme.space(2))
        self.file = Label(theme, "", "import_columns_file", "smallStrong")
        self.file_kind = Label(theme, "", "import_columns_kind", "small", "text.secondary")
        row.addWidget(Icon(theme, "file-text", "import_columns_icon"))
        row.addWidget(self.file)
        row.addWidget(self.file_kind)
        row.addStretch(1)
        return row

    def _table(self) -> Ground:
        ground = Ground(
            self.theme, "import_columns_ground", "surface.raised", edge="border.default", radius="card"
        )
        outer = QVBoxLayout(ground)
        # The corners of the frame stay free of what scrolls in it.
        outer.setContentsMargins(1, self.theme.space(1), 1, self.theme.space(1))
        self.area = QScrollArea()
        self.area.setObjectName("import_columns_area")
        self.area.setAccessibleName(self.tr("Columns of the file"))
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        self.area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self.area)
        return ground

    def _build_columns(self, sheet: Sheet) -> None:
        """Make a menu for every column that holds anything; empty ones need no decision."""
        theme = self.theme
        places = [place for place in range(len(sheet.columns)) if _is_filled(sheet, place)]
        self.fields = {}
        grid = QWidget()
        grid.setObjectName("import_columns_grid")
        heads = QHBoxLayout()
        heads.setContentsMargins(0, 0, 0, 0)
        heads.setSpacing(0)
        for place in places:
            heads.addWidget(self._head(sheet, place), 1)
        self.rows = PreviewedRows(theme, places)
        column = QVBoxLayout(grid)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(heads)
        column.addWidget(self.rows)
        self._grid = grid
        self.area.setWidget(grid)

    def _head(self, sheet: Sheet, place: int) -> QWidget:
        theme, head = self.theme, QWidget()
        head.setObjectName(f"import_column_head_{place}")
        head.setMinimumWidth(theme.scaled(LEAST_WIDTH))
        # The chosen word may be long; every column is as wide as its neighbours all the same.
        head.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        name = sheet.names[place] or self.tr("Column {number}").format(number=place + 1)
        column = sheet.columns[place]
        offered = [
            meaning for meaning in Meaning if meaning is not Meaning.LABEL or column.meaning is meaning
        ]
        options = [(meaning, words.word(meaning)) for meaning in offered]
        field = ComboField(theme, name, f"import_column_{place}", options, small=True)
        field.set_value(column.meaning)
        field.edited.connect(self._changed)
        self.fields[place] = field
        box = QVBoxLayout(head)
        box.setContentsMargins(theme.space(2), theme.space(2), theme.space(2), theme.space(2))
        box.addWidget(field)
        return head

    def _changed(self) -> None:
        """Take the meanings chosen and read the rows again at once."""
        if self.sheet is None:
            return
        for place, field in self.fields.items():
            if field.value() is not self.sheet.columns[place].meaning:
                self.sheet = self.sheet.meaning(place, field.value())
        self._show_reading()
        self.changed.emit()

    def _show_reading(self) -> None:
        if self.sheet is None or self._grid is None:
            return
        self.rows.show_rows(self.sheet)
        self.area.setFixedHeight(self._grid.sizeHint().height() + self.theme.space(3))
        self.notes.show_notes(list(_sentences(self.sheet)))


def _sentences(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield what is worth knowing: what was done silently, and whom nobody would know."""
    told: Iterator[Note] = chain(sheet.notes, column_notes(sheet))
    for note, _number in zip(told, range(MOST_NOTES), strict=False):
        yield "check", note_sentence(note)
    if not sheet.names_somebody:
        yield "circle-dashed", words.choose_a_name()
    elif sheet.nameless:
        yield "circle-dashed", words.nameless(sheet.nameless)


def _is_filled(sheet: Sheet, place: int) -> bool:
    return any(place < len(row.cells) and row.cells[place].strip() for row in sheet.rows)


class PreviewedRows(QWidget):
    """The first rows of a table under its columns. Long values are elided, their tooltip shows all."""

    def __init__(self, theme: Theme, places: list[int]) -> None:
        super().__init__()
        self.theme, self._places = theme, places
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._left_out: set[int] = set()
        self.setObjectName("import_columns_rows")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, sheet: Sheet) -> None:
        """Show the first rows as they are read; columns left out turn grey."""
        self._rows = sheet.preview()
        self._left_out = {
            place for place, column in enumerate(sheet.columns) if column.meaning is Meaning.LEAVE_OUT
        }
        lines = (", ".join(cell for cell in row if cell) for row in self._rows)
        self.setAccessibleName(". ".join(lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all rows."""
        return QSize(self.theme.scaled(LEAST_WIDTH) * len(self._places), self._height() * len(self._rows))

    def cell_at(self, x: int, y: int) -> str:
        """Return the whole value under a point, "" for none."""
        for number, row in enumerate(self._rows):
            for at, place in enumerate(self._places):
                if self._cell(number, at).contains(x, y):
                    return row[place]
        return ""

    def event(self, event: QEvent) -> bool:
        """Show a value that does not fit whole in its tooltip, plainly."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.cell_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), escaped(text), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cells, a hairline above each row and before each column but the first."""
        painter, theme = QPainter(self), self.theme
        line, gap = theme.color("border.default"), theme.space(3)
        for number, row in enumerate(self._rows):
            painting.hairline(painter, 0, self.width(), number * self._height() + 1, line)
            for at, place in enumerate(self._places):
                is_out, text = place in self._left_out, row[place]
                color = theme.color("text.tertiary" if is_out or not text else "text.primary")
                cell = self._cell(number, at).adjusted(gap, 0, -gap, 0)
                painting.words(painter, theme, cell, text or self.tr("empty"), "small", color)

    def _height(self) -> int:
        return self.theme.size("control.large")

    def _cell(self, row: int, at: int) -> QRect:
        count = max(len(self._places), 1)
        left, right = self.width() * at // count, self.width() * (at + 1) // count
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left, right = self.width() - right, self.width() - left
        return QRect(left, row * self._height(), right - left, self._height())
