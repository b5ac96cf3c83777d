"""The palette: one box to find everything and to do anything by a few letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mentorkit.domain.searching import Scope
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.shell.palette_entries import Found
from mentorkit.gui.shell.palette_rows import Entry, PaletteRows, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QHideEvent, QPaintEvent

    from mentorkit.gui.kit.features import Command, Tools
    from mentorkit.gui.theme import Theme
    from mentorkit.services.search import Search, Spelling

PAGE = 6
SOON_MS = 50
"""How long a key may wait for all it finds before the first of it is shown: one painting is enough then."""


class Palette(Overlay):
    """Shows what fits while somebody types. `>` begins commands only, `@` people, `#` tags and skills."""

    def __init__(self, tools: Tools, commands: Sequence[Command]) -> None:
        super().__init__(tools.theme, "", "palette", width=640, closes_outside=True, stands_still=True)
        self.setAccessibleName(self.tr("Search or jump to"))
        self._found = Found(tools, commands)
        self._search = self._found.begin("")
        self._spelling: Spelling | None = None
        self._left: Iterator[None] = iter(())
        """The turns that are left."""
        self._entry: Entry | None = None
        """Whose acts are shown; None while results are."""
        self._begun = QElapsedTimer()
        self._is_behind = False
        """What stands there is not of what was typed last."""
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.timeout.connect(self._go_on)
        self._fill()
        self.line.textEdited.connect(self._typed)
        self.rows.chosen.connect(self._run)
        self.rows.moved.connect(self.scroll_to)
        self._show()

    def _fill(self) -> None:
        theme, space = self.theme, self.theme.space
        self.line = PaletteLine(self._takes_key, self._shows_acts)
        self.line.setPlaceholderText(self.tr("Search or jump to"))
        self.line.setAccessibleName(self.tr("Search or jump to"))
        self._take_font()
        theme.changed.connect(self._take_font)
        self.count = Label(theme, "", "palette_count", "small", "text.tertiary")
        head = _Head(theme)
        self._head_row = row = QHBoxLayout(head)
        row.setContentsMargins(space(5), 0, space(5), 0)
        row.setSpacing(space(3))
        row.addWidget(Icon(theme, "search", "palette_icon", size=20))
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        self.set_head(head)
        self.rows = PaletteRows(theme)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.rows)
        self.hints = Label(theme, "", "palette_hints", "caption", "text.tertiary")
        self.prefix = Label(theme, "", "palette_prefix", "caption", "text.tertiary")
        self.footer.setContentsMargins(space(5), space(2), space(5), space(2))
        self.add_aside(self.hints)
        self.footer.addWidget(self.prefix)
        self._show_footer()

    def _take_font(self) -> None:
        self.line.setFont(self.theme.font("lead"))

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop what was still looked for."""
        self._next_turn.stop()
        super().hideEvent(event)

    def _typed(self) -> None:
        """Begin anew: whatever was still looked for is dropped."""
        self._entry = None
        self._spelling = None
        self._search = self._found.begin(self.line.text())
        self._begun.start()
        self._is_behind = True
        self._left = self._turns(self._search)
        self._next_turn.start(0)

    def _go_on(self) -> None:
        for _ in self._left:
            self._next_turn.start(0)
            return

    def _turns(self, search: Search) -> Iterator[None]:
        """Look and show what was found, else look for a name spelled almost so; keys and painting come between."""
        # What stands there stays until there is something to show instead: all of it where that comes soon.
        while search.go_on():
            if search.people and self._begun.elapsed() > SOON_MS:
                self._show_rows(self._found.rows(search))
            yield
        yield
        rows = self._found.rows(search)
        yield
        self._show_rows(rows)
        if rows or search.query.scope is Scope.COMMANDS or search.query.is_empty:
            return
        self._spelling = self._found.spelling(search.query.text)
        yield
        while self._spelling.go_on():
            yield
        self._show_rows([])

    def _catch_up(self) -> None:
        """Find at least something of what was typed, so that no key means what stood there before."""
        while self._is_behind and self._next_turn.isActive():
            self._next_turn.stop()
            self._go_on()

    def _show(self) -> None:
        self._show_rows(self._found.rows(self._search) if self._entry is None else [])

    def _show_rows(self, found: list[Row]) -> None:
        search, self._is_behind = self._search, False
        rows = found if self._entry is None else self._found.acts(self._entry)
        count = sum(isinstance(row, Entry) and not row.is_act for row in rows)
        is_asking = not search.query.is_empty and self._entry is None
        if is_asking and not count and search.query.scope is not Scope.COMMANDS:
            rows = self._found.instead(search, self._spelling.meant if self._spelling else "")
        self.rows.show_rows(rows, search.query.terms if self._entry is None else ())
        self.count.set_text(self._count_words(count) if is_asking else "")
        # Else the next picture may show more results in the room of fewer, cut.
        self._head_row.activate()
        self._say_hints()
        if self.isVisible():
            self._place()
            self.scroll_to(self.rows.rect().adjusted(0, 0, 0, 1 - self.rows.height()))

    def _count_words(self, count: int) -> str:
        if not count:
            return self.tr("Nothing found")
        return self.tr("1 result") if count == 1 else self.tr("{0} results").format(count)

    def _say_hints(self) -> None:
        if self._entry is not None:
            self.hints.set_text(self.tr("↑ ↓ choose      ↵ do it      Esc back"))
            self.prefix.set_text("")
            return
        self.hints.set_text(self.tr("↑ ↓ choose      ↵ open      Tab more actions"))
        self.prefix.set_text(self.tr("Type > for commands only"))

    def _takes_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -PAGE,
            Qt.Key.Key_PageDown: PAGE,
        }
        enter, tab = (Qt.Key.Key_Return, Qt.Key.Key_Enter), (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if key in (*steps, *enter, *tab):
            self._catch_up()
        if key in steps:
            self.rows.move_by(steps[Qt.Key(key)])
        elif key in enter:
            self._enter(with_control=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key in tab:
            self._show_acts()
        elif self._entry is not None and key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            self._entry = None
            self._show()
        else:
            return False
        return True

    def _shows_acts(self) -> bool:
        return self._entry is not None

    def _enter(self, *, with_control: bool) -> None:
        entry = self.rows.current
        if entry is None:
            return
        first = next(iter(entry.offers()), entry) if with_control else entry
        self._run(first)

    def _show_acts(self) -> None:
        entry = self.rows.current
        if self._entry is None and entry is not None and entry.offers():
            self._entry = entry
            self._show()

    def _run(self, entry: Entry) -> None:
        if entry.types:
            self.line.setText(entry.types)
            self._typed()
            return
        self.close_overlay()
        entry.run()


class PaletteLine(QLineEdit):
    """The line of the palette; it asks first what a key means there.

    While acts are shown (`is_inside`), Esc leads back to the results and does not close the palette.
    """

    def __init__(self, takes_key: Callable[[QKeyEvent], bool], is_inside: Callable[[], bool]) -> None:
        super().__init__()
        self._takes_key, self._is_inside = takes_key, is_inside
        self.setObjectName("palette_line")
        self.setProperty("bare", "true")

    def event(self, event: QEvent) -> bool:
        """Take Tab and Esc before anybody else where they mean something here."""
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and self._takes_key(event):
                return True
            is_back = event.key() == Qt.Key.Key_Escape and self._is_inside()
            if event.type() == QEvent.Type.ShortcutOverride and is_back:
                event.accept()
                return True
        return super().event(event)


class _Head(QWidget):
    """The row of the line, 56 high, with a hairline below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("palette_head")
        self._fit()
        theme.changed.connect(self._fit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hairline."""
        color = self.theme.color("border.subtle")
        painting.hairline(QPainter(self), 0, self.width(), self.height(), color)

    def _fit(self) -> None:
        self.setFixedHeight(self.theme.scaled(56))
