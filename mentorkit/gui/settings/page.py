"""The page Settings: a list of sections, and the chosen one in a column beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.lists import RowList, RowModel
from mentorkit.gui.kit.rows import RowPainter
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.settings.about import About
from mentorkit.gui.settings.appearance import Appearance
from mentorkit.gui.settings.backups import Backups
from mentorkit.gui.settings.feature import SectionName, section_names
from mentorkit.gui.settings.follow_ups import FollowUps
from mentorkit.gui.settings.health import Health
from mentorkit.gui.settings.keyboard import Keyboard
from mentorkit.gui.settings.rows import Growing
from mentorkit.gui.settings.security import Security
from mentorkit.gui.settings.transfer import Transfer
from mentorkit.gui.settings.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from PySide6.QtGui import QPainter, QResizeEvent

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.settings.rows import Section
    from mentorkit.gui.theme import Theme
    from mentorkit.services.settings import Setting

BUILDERS: Mapping[str, Callable[[Tools], Section]] = {
    "appearance": Appearance,
    "writing": Writing,
    "follow_ups": FollowUps,
    "security": Security,
    "health": Health,
    "backups": Backups,
    "transfer": Transfer,
    "keyboard": Keyboard,
    "about": About,
}
LIST, WIDEST = 232, 720
RAIL_BELOW = 640
"""Below this width, in logical pixels, the list shows icons only."""


class PlacePainter(RowPainter):
    """Draws a section's name behind its icon; only the icon where there is no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height="row.nav", rounded=True)

    def row_height(self) -> int:
        """Return a row with a little air."""
        return self.theme.size(self.height) + self.theme.scaled(2)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        """Keep the section shown in the accent, wherever the focus is."""
        if state.selected:
            state.surface = self.theme.color("surface.selected")
        super()._paint_ground(painter, rect, state)

    def paint_row(self, painter: QPainter, rect: QRect, record: SectionName, state: RowState) -> None:
        """Draw a section."""
        theme, mirrored = self.theme, state.right_to_left
        side, color = theme.icon_size(16), "accent.text" if state.selected else "text.secondary"
        icon = QRect(rect.left() + theme.scaled(10), rect.center().y() - side // 2 + 1, side, side)
        place = painting.mirrored(icon, rect, right_to_left=mirrored)
        painting.icon(painter, theme, record.icon, (place.x(), place.y()), 16, color)
        text = rect.adjusted(icon.right() + theme.scaled(10) - rect.left(), 0, -theme.space(2), 0)
        if text.width() > theme.space(8):
            place = painting.mirrored(text, rect, right_to_left=mirrored)
            ink = theme.color("accent.text" if state.selected else "text.secondary")
            painting.words(painter, theme, place, record.title, "bodyStrong", ink)


class SettingsPage(QWidget):
    """Builds each section when it is first shown."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools, self._theme = tools, tools.theme
        self.setObjectName("settings")
        self.setAccessibleName(self.tr("Settings"))
        self.places = section_names()
        self._sections: dict[str, Section] = {}
        self._scrolls: dict[str, ReadingScroll] = {}
        self._build()
        self.show_place("")

    @property
    def section(self) -> Section:
        """The section shown."""
        return self._sections[self.list.current_record().name]

    def show_place(self, record: str) -> None:
        """Show a section by its name; the one shown last, or the first, for ""."""
        names = [place.name for place in self.places]
        at = names.index(record) if record in names else max(self.list.currentIndex().row(), 0)
        self.list.go_to(at)
        self._show(self.places[at])

    def show_part(self, record: str) -> None:
        """Lead to a setting of the section shown by the name of its row."""
        # What is new on a page gets its place in the next turn.
        lead = partial(QTimer.singleShot, 0, self, partial(self._lead_to, self.section, record))
        for growing in self.section.findChildren(Growing):
            growing.grown.connect(lead)
        lead()

    def focus_first(self) -> None:
        """Give the focus to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the list to its icons where the section needs the room."""
        super().resizeEvent(event)
        self._fit()

    def _build(self) -> None:
        theme, space = self._theme, self._theme.space
        self.side = Ground(theme, "settings_side")
        self.title = Label(theme, self.tr("Settings"), "settings_title", "page")
        self.model = RowModel(_title)
        words = self.tr("Sections of Settings")
        painter = PlacePainter(theme)
        self.list = RowList(theme, self.model, painter, "settings_list", words, by_click=True)
        self.model.show(self.places)
        column = QVBoxLayout(self.side)
        column.setContentsMargins(space(2), theme.scaled(18), space(2), space(2))
        column.setSpacing(space(5))
        head = QHBoxLayout()
        head.addSpacing(space(3))
        head.addWidget(self.title, 1)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.stack = QStackedWidget()
        self.stack.setObjectName("settings_stack")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        edge = Ground(theme, "settings_edge", "border.subtle")
        edge.setFixedWidth(1)
        row.addWidget(edge)
        row.addWidget(self.stack, 1)
        self.list.current_changed.connect(self._chosen)
        theme.changed.connect(self._fit)
        end = self._tools.services.settings.listen(self._setting_changed)
        self.destroyed.connect(end)
        self._fit()

    def _chosen(self, place: object) -> None:
        if isinstance(place, SectionName):
            self._show(place)

    def _show(self, place: SectionName) -> None:
        if place.name not in self._sections:
            section = BUILDERS[place.name](self._tools)
            scroll = ReadingScroll(
                self._theme, f"settings_scroll_{place.name}", place.title, most=WIDEST, padding=14
            )
            # Headings are centred 32 px below the edge, so the first line begins higher than elsewhere.
            edge, space = self._theme.scaled(18), self._theme.space
            scroll.widget().layout().setContentsMargins(space(14), edge, space(14), space(8))  # type: ignore[union-attr]  # a scroll has both
            scroll.column.addWidget(section)
            scroll.column.addStretch(1)
            self._sections[place.name], self._scrolls[place.name] = section, scroll
            self.stack.addWidget(scroll)
        else:
            self._sections[place.name].refresh()
        self.stack.setCurrentWidget(self._scrolls[place.name])

    def _lead_to(self, section: Section, name: str) -> None:
        """Bring a row of a section into view, and give the focus to what is to be pressed or chosen there."""
        row = section.findChild(QWidget, name)
        if row is None or section is not self.section:
            return
        scroll = self._scrolls[self.list.current_record().name]
        scroll.ensureWidgetVisible(row)
        control = next(filter(_takes_focus, row.findChildren(QWidget)), None)
        if control is not None:
            control.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _setting_changed(self, _setting: Setting[Any]) -> None:
        for section in self._sections.values():
            section.refresh()

    def _fit(self) -> None:
        is_rail = self.width() < self._theme.scaled(RAIL_BELOW)
        self.side.setFixedWidth(self._theme.size("rail") if is_rail else self._theme.scaled(LIST))
        self.title.setVisible(not is_rail)


def _title(place: SectionName) -> str:
    return place.title


def _takes_focus(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
