"""Story pages: a list and the story of what is chosen in it, one at a time where the page is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import BELOW_ACTS
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.changes import Change
    from mentorkit.domain.records import Record
    from mentorkit.gui.kit.empty import EmptyState
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.rows import RowPainter
    from mentorkit.gui.kit.scroll import ReadingScroll
    from mentorkit.gui.kit.table_models import Id

QWIDGETSIZE_MAX = (1 << 24) - 1
"""What Qt takes for no limit."""


class StoryPage(QWidget):
    """Lists rows and tells the story of one. A subclass reads the rows, tells the story and begins new ones.

    A row has what a screen reader says as `spoken`. The story stays chosen while the page is away.
    """

    kind: ClassVar[str]
    """The kind of place it is, after which its parts are named."""
    followed: ClassVar[tuple[type[Record], ...]]
    """What the page is made of: it is read anew when any of these changes."""
    list_width: ClassVar[int]
    both_from: ClassVar[int]
    """Width of the page at 100 % from which list and story stand side by side."""

    def __init__(
        self, tools: Tools, title: str, painter: RowPainter, story: ReadingScroll, empty: EmptyState
    ) -> None:
        super().__init__()
        self.theme, self.tools, kind = tools.theme, tools, self.kind
        self.rows: dict[Id, Any] = {}
        self.shown: Id = ""
        """What the story is about; "" for nothing."""
        self._wanted: Id = ""
        self._is_open = False
        self.setObjectName(f"{kind}_page")
        self.setAccessibleName(title)
        self.title = Label(tools.theme, title, f"{kind}_title", "page")
        self.add = Button(tools.theme, self.tr("Add"), f"{kind}_add", Kind.OUTLINE, "plus")
        self.model = TableModel(self._fetch, _spoken)
        self.table = Table(tools.theme, self.model, painter, f"{kind}_rows", title)
        self.back = Button(tools.theme, title, f"{kind}_back", Kind.LINK, "arrow-left")
        self.list_pane, self.list_column = QWidget(), QVBoxLayout()
        self.rule = Rule(tools.theme, f"{kind}_rule", upright=True)
        self.story_pane, self.empty = story, empty
        self.panes = QHBoxLayout()
        self._lay_out()
        self._connect()

    def read(self) -> list[Group]:
        """Set `rows` and return their ids in groups."""
        raise NotImplementedError

    def show_story(self, key: Id) -> None:
        """Show the story of a row."""
        raise NotImplementedError

    def begin(self) -> None:
        """Ask for something new."""
        raise NotImplementedError

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to list at all."""
        return not self.rows

    def show_place(self, record: str) -> None:
        """Show the story of an id, or the one shown last, or the first."""
        self._wanted, self._is_open = record, bool(record)
        self.refresh()

    def focus_first(self) -> None:
        """Give the focus to the list, or to the first act where there is nothing."""
        target: QWidget = self.table if self.rows else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read and show everything anew."""
        groups = self.read()
        self.model.show(groups)
        self.model.refresh()
        first = next((key for group in groups for key in group.ids), "")
        self._show(next((key for key in (self._wanted, self.shown, first) if key in self.rows), ""))
        self._wanted = ""
        self.empty.setVisible(self.is_empty)
        self.fit()

    def fit(self) -> None:
        """Show list and story side by side, or one of them where that has no room."""
        is_narrow = self.width() / self.theme.text_scale < self.both_from
        has_story = bool(self.shown) and (not is_narrow or self._is_open)
        has_list = not self.is_empty and not (is_narrow and has_story)
        width = QWIDGETSIZE_MAX if is_narrow else self.theme.scaled(self.list_width)
        self.list_pane.setMinimumWidth(0 if is_narrow else width)
        self.list_pane.setMaximumWidth(width)
        self.list_pane.setVisible(has_list)
        self.rule.setVisible(has_list and has_story)
        self.story_pane.setVisible(has_story)
        self.back.setVisible(is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one pane at a time where it is narrow."""
        super().resizeEvent(event)
        self.fit()

    def _show(self, key: Id) -> None:
        self.shown = key
        if key:
            self.show_story(key)
            self.table.go_to(key)

    def _open(self, key: object) -> None:
        self._is_open = True
        self.tools.navigator.open(self.kind, str(key))

    def _go_back(self) -> None:
        self._is_open = False
        self.fit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, key: Id | None) -> None:
        if key in self.rows and key != self.shown and self.table.hasFocus():
            self._show(key)
            self.fit()

    def _changed(self, change: Change) -> None:
        if self.isVisible() and any(change.touches(kind) for kind in self.followed):
            self.refresh()

    def _fetch(self, ids: Sequence[Id]) -> list[Any]:
        return [self.rows.get(key) for key in ids]

    def _connect(self) -> None:
        self.add.clicked.connect(self.begin)
        self.empty.acted.connect(self.begin)
        self.back.clicked.connect(self._go_back)
        self.table.opened.connect(self._open)
        self.table.open_by_click()
        self.table.current_changed.connect(self._chosen)
        self.tools.changes.happened.connect(self._changed)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        self._fill_list()
        # The first line of each pane stands on the line of the page's name.
        self.story_pane.outer.setContentsMargins(
            space(10), theme.scaled(17), space(10), theme.scaled(BELOW_ACTS)
        )
        self.story_pane.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.panes.setSpacing(0)
        self.panes.addWidget(self.list_pane, 1)
        self.panes.addWidget(self.rule)
        self.panes.addWidget(self.story_pane, 1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        self.empty.setFixedWidth(theme.scaled(520))
        middle.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(self.panes, 1)
        row.addLayout(middle)

    def _fill_list(self) -> None:
        space = self.theme.space
        head = QHBoxLayout()
        head.setContentsMargins(space(3), 0, space(1), 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        self.list_pane.setObjectName(f"{self.kind}_list_pane")
        self.list_pane.setLayout(self.list_column)
        self.list_column.setContentsMargins(space(2), self.theme.scaled(16), space(2), 0)
        self.list_column.setSpacing(space(4))
        self.list_column.addLayout(head)
        self.list_column.addWidget(self.table, 1)


def _spoken(row: Any) -> str:
    return str(row.spoken)
