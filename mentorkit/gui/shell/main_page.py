"""The open vault as one page: the sidebar and the place that is shown, each place built at its first visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.people import initials, tint_of
from mentorkit.domain.rhythm import RhythmState, due_day, state_on
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.pills import Tone
from mentorkit.gui.shell.sidebar import Sidebar
from mentorkit.gui.shell.sidebar_rows import Act, Pinned
from mentorkit.gui.shell.titles import title_of
from mentorkit.gui.texts import rhythm_word, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.features import Entry
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.navigation import Place
    from mentorkit.gui.shell.registry import Registry

WIDE = 1280
"""Logical width at the normal text size from which the sidebar shows words."""
FOOT_GROUP = 9
"""Places of this group stand at the foot of the sidebar, after Lock."""


class MainPage(QWidget):
    """Shows places as the navigator opens them, and keeps sidebar, counts and pinned people right."""

    def __init__(self, tools: Tools, registry: Registry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools, self.registry = tools, registry
        self.setObjectName("main_page")
        self.setAccessibleName("mentorkit")
        self.sidebar = Sidebar(tools.theme, self._groups())
        self.content = Ground(tools.theme, "content")
        self.notices = QVBoxLayout()
        self.notices.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        self.stack.setObjectName("places")
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.notices)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addWidget(self.content, 1)
        self._pages: dict[Callable[[Tools], QWidget], QWidget] = {}
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.timeout.connect(self.refresh_sidebar)
        tools.navigator.moved.connect(self._move)
        tools.changes.happened.connect(self._changed)
        tools.theme.changed.connect(self._fit)
        registry.loaded.connect(self._loaded)

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self.stack.currentWidget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the sidebar into a rail where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def add_notice(self, name: str, words: str, act: str = "", tone: Tone = Tone.DUE) -> Banner:
        """Put a banner above the place that is shown; its cross takes it away."""
        theme = self.tools.theme
        banner = Banner(theme, name, words, act, tone, closable=True)
        edge = theme.space(3)
        self.notices.setContentsMargins(edge, edge, edge, 0)
        self.notices.setSpacing(theme.space(2))
        self.notices.addWidget(banner)
        banner.closed.connect(self._fit_notices)
        return banner

    def take_notice(self, name: str) -> None:
        """Take a banner away, if it is there."""
        banner = self.findChild(Banner, name)
        if banner is not None:
            banner.close_banner()
            banner.setParent(None)
            banner.deleteLater()

    def refresh_sidebar(self) -> None:
        """Read counts and pinned people again."""
        self._refresh.stop()
        self.sidebar.set_counts(self.registry.counts())
        queries, clock = self.tools.services.queries, self.tools.services.clock
        lines = queries.lines(queries.pinned(), clock.today())
        self.sidebar.set_pinned([self._pinned(line) for line in lines])
        self._mark_here()

    def focus_page(self) -> None:
        """Give the focus to what is most likely used first on the page that is shown."""
        page = self.page
        if page is not None:
            page.focus_first()  # type: ignore[attr-defined]  # every page satisfies Page
        focused = self.focusWidget()
        if focused is None or self.sidebar.isAncestorOf(focused):
            self.sidebar.focus_here(Qt.FocusReason.OtherFocusReason)

    def _groups(self) -> list[list[Act]]:
        names = {entry.name for entry in self.registry.entries}
        first = [Act("search", self.tr("Search or jump to"), "search", "Ctrl+K")]
        if "contacts" in names:
            first.append(Act("log_contact", self.tr("Log a contact"), "plus", "Ctrl+L"))
        numbers = sorted({entry.group for entry in self.registry.entries if entry.icon} - {FOOT_GROUP})
        places = [[_act(entry) for entry in self._in_group(number)] for number in numbers]
        foot = [Act("lock", self.tr("Lock"), "lock", "Ctrl+Shift+L")]
        return [first, *places, [*foot, *(_act(entry) for entry in self._in_group(FOOT_GROUP))]]

    def _in_group(self, number: int) -> list[Entry]:
        return [entry for entry in self.registry.entries if entry.icon and entry.group == number]

    def _move(self, place: Place) -> None:
        page = self._page_of(place.kind)
        if page is None:
            return
        page.show_place(place.id)  # type: ignore[attr-defined]  # every page satisfies Page
        self.stack.setCurrentWidget(page)
        self.fit_sidebar()
        self._mark_here()
        # Who walks along the sidebar stays there; every other way leads into the page.
        if not getattr(self.focusWidget(), "is_here", False):
            self.focus_page()
        lead = getattr(page, "show_part", None)
        if place.part and lead is not None:
            lead(place.part)

    def _page_of(self, kind: str) -> QWidget | None:
        build = self.registry.builder(kind)
        if build is None:
            return None
        # A list and what is chosen in it may be one page: it is built once for both kinds of places.
        if build not in self._pages:
            self._pages[build] = build(self.registry.given())
            self.stack.addWidget(self._pages[build])
        return self._pages[build]

    def _mark_here(self) -> None:
        here = self.tools.navigator.here
        entry = self.registry.entry_of(here.kind) if here else None
        pinned = f"pinned_{here.id}" if here and here.id else ""
        shown = pinned if any(row.act.name == pinned for row in self.sidebar.rows) else ""
        self.sidebar.set_here(shown or (entry.under or entry.name if entry else ""))

    def _changed(self) -> None:
        self._refresh.start(0)

    def _loaded(self, name: str) -> None:
        if self.registry.has_count(name):
            self._refresh.start(0)

    def _fit_notices(self) -> None:
        """Leave no empty edge once every banner is closed."""
        if all(banner.isHidden() for banner in self.content.findChildren(Banner)):
            self.notices.setContentsMargins(0, 0, 0, 0)

    def _fit(self) -> None:
        self.fit_sidebar()

    def fit_sidebar(self) -> None:
        """Make the sidebar a rail where there is little room, or where the page shown wants all of it."""
        wants = bool(getattr(self.page, "needs_room", False))
        self.sidebar.set_rail(is_rail=wants or self.width() < self.tools.theme.scaled(WIDE))

    def _pinned(self, line: PersonLine) -> Pinned:
        today = self.tools.services.clock.today()
        state = state_on(today, due_day(line.clocks.contact, line.rhythm_days))
        parts = [line.shown]
        if line.rhythm_days:
            parts.append(rhythm_word(line.rhythm_days))
        if state is not RhythmState.NONE:
            parts.append(word(state))
        return Pinned(
            line.id,
            line.shown,
            initials(line.shown),
            tint_of(line.id),
            "" if state is RhythmState.NONE else state.value,
            ", ".join(parts),
        )

    def event(self, event: QEvent) -> bool:
        """Follow the direction of the layout."""
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._fit()
        return super().event(event)


def _act(entry: Entry) -> Act:
    return Act(entry.name, title_of(entry.name), entry.icon, entry.keys)
