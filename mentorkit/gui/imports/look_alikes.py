"""The page of people of the whole book who may be one: merged, kept apart for good, or left for later."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.pairs import Apart
from mentorkit.domain.people import Person
from mentorkit.domain.plans import Answer
from mentorkit.gui import texts
from mentorkit.gui.imports import words
from mentorkit.gui.imports.comparison import Comparison, Heads
from mentorkit.gui.imports.deciding import DecisionActs, DecisionPane, Look, LookAlikePainter
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.lists import RowList, RowModel
from mentorkit.services.duplicates import look_alikes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.changes import Change
    from mentorkit.domain.pairs import Likeness, LookAlikes
    from mentorkit.domain.plans import Part, Side
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.jobs import Job

WIDEST = 720
MOST_SHOWN = 200
"""Pairs in the list at a time, the likeliest; more come as these are decided."""


class LookAlikesPage(QWidget):
    """Looks through everybody when it is opened, then asks about pair after pair."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.setObjectName("look_alikes")
        self.setAccessibleName(self.tr("Find duplicates"))
        self._pairs: list[LookAlikes] = []
        self._sides: dict[Part, Side] = {}
        self._read: list[Likeness] = []
        self._reading: Iterator[list[Likeness]] = iter(())
        self._job: Job[tuple[LookAlikes, ...]] | None = None
        self._is_mine = False
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_some)
        theme = tools.theme
        self._model = RowModel(self._describe, lambda pair: pair.shown, self)
        painter = LookAlikePainter(theme, self._look)
        self.list = RowList(theme, self._model, painter, "look_alike_rows", self.tr("Possible duplicates"))
        self.list.setFixedWidth(theme.size("listPane.default"))
        self.list.current_changed.connect(self._show_current)
        self.comparison = Comparison(theme, tools.services.clock.today())
        self.comparison.changed.connect(self._keep_sides)
        self.acts = DecisionActs(theme, self.tr("Skip"))
        self.acts.decided.connect(self._decide)
        for shortcut in self.acts.shortcuts(self):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._build()
        tools.changes.happened.connect(self._follow)

    def show_place(self, _record: str) -> None:
        """Look through everybody anew."""
        self._stop()
        self._pairs = []
        self._show_pairs()
        self.title.set_text(self.tr("Looking through everybody…"))
        self.sentence.set_text(self.tr("Names, addresses, numbers and pages are compared."))
        self.empty.hide()
        self._read = []
        self._reading = self.tools.services.duplicates.likenesses()
        self._timer.start()

    def focus_first(self) -> None:
        """Give the focus to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_looking(self) -> bool:
        """Whether everybody is being looked through."""
        return self._timer.isActive() or self._job is not None

    def _build(self) -> None:
        theme, space = self.tools.theme, self.tools.theme.space
        self.title = Label(theme, "", "look_alikes_title", "page")
        self.sentence = Label(theme, "", "look_alikes_sentence", "body", "text.secondary", wrap=True)
        self.empty = EmptyState(
            theme,
            "users-round",
            self.tr("Nobody is here twice"),
            self.tr("No two people share an address, a number or a page, or have names that look alike."),
            "look_alikes_empty",
        )
        self.empty.setMaximumSize(theme.scaled(WIDEST), self.empty.sizeHint().height())
        self.panes = QWidget()
        self.panes.setObjectName("look_alikes_panes")
        row = QHBoxLayout(self.panes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(space(6))
        row.addWidget(self.list)
        pane = DecisionPane(theme, self.comparison, self.acts)
        pane.refitted.connect(self._walk_choices)
        row.addWidget(pane, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(8), theme.scaled(18), space(8), space(3))
        column.setSpacing(space(1))
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addSpacing(space(4))
        column.addWidget(self.empty)
        column.addWidget(self.panes, 1)
        column.addStretch(0)

    def _read_some(self) -> None:
        """Read some people; the comparing itself runs beside the window."""
        some = next(self._reading, None)
        if some is not None:
            self._read += some
            return
        self._timer.stop()
        find = partial(look_alikes, self._read, self.tools.services.duplicates.apart())
        self._job = self.tools.jobs.run(find, self._found)

    def _found(self, pairs: tuple[LookAlikes, ...]) -> None:
        self._job, self._read = None, []
        self._pairs = list(pairs)
        self._show_pairs()
        if self._pairs:
            self.list.go_to(0)

    def _stop(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _show_pairs(self) -> None:
        self._model.show(self._pairs[:MOST_SHOWN])
        count = len(self._pairs)
        some = self.tr("One pair may be one person") if count == 1 else self.tr("{0} pairs may be one person")
        heading = some.format(self.locale().toString(count))
        self.title.set_text(heading if count else self.tr("Find duplicates"))
        choose = self.tr(
            "Choose the better value on each line. History is always kept; what you keep apart"
            " is not asked again."
        )
        self.sentence.set_text(choose if count else "")
        self.panes.setVisible(bool(count))
        self.empty.setVisible(not count)

    def _show_current(self, pair: LookAlikes | None) -> None:
        service = self.tools.services.duplicates
        if pair is None or not service.is_there(pair):
            return
        self._sides = {}
        second = self.tools.services.people.get(pair.second)
        stage = texts.stage_word(second.stage)
        candidate = service.compared(pair)
        spoken = (self.tr("of the first"), self.tr("of the second"))
        heads = Heads(candidate.shown, pair.shown, stage, *spoken)
        self.comparison.show_candidate(candidate, heads, {})
        self._walk_choices()

    def _walk_choices(self) -> None:
        """Let Tab go from the list to the choices: built anew, they would come last on the page."""
        for before, after in pairwise((self.list, *self.comparison.choices)):
            QWidget.setTabOrder(before, after)

    def _keep_sides(self) -> None:
        self._sides = self.comparison.sides()

    def _decide(self, answer: Answer) -> None:
        pair = self.list.current_record()
        if pair is None:
            return
        service, toast = self.tools.services.duplicates, self.tools.surface.toast
        at = self._pairs.index(pair)
        if answer is Answer.SKIP:
            self.list.go_to((at + 1) % min(len(self._pairs), MOST_SHOWN))
            return
        self._is_mine = True
        if answer is Answer.MERGE:
            service.merge(pair, self._sides)
            toast(self.tr("{0} merged").format(pair.shown), undo=True)
        else:
            service.keep_apart(pair)
            toast(self.tr("{0} kept apart").format(pair.shown), undo=True)
        self._is_mine = False
        self._pairs = [one for one in self._pairs if one != pair and service.is_there(one)]
        self._show_pairs()
        if self._pairs:
            self.list.go_to(min(at, len(self._pairs) - 1))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, change: Change) -> None:
        """Look anew when something else changed people while this page is seen, an undo above all."""
        is_about_this = change.touches(Person) or change.touches(Apart)
        if is_about_this and self.isVisible() and not self._is_mine and not self.is_looking:
            self.show_place("")

    def _look(self, pair: LookAlikes) -> Look:
        return Look(pair.shown, words.word(pair.match))

    def _describe(self, pair: Any) -> str:
        return f"{pair.shown}. {words.word(pair.match)}"
