"""The page Feedback: the notes and the story of one of them beside its pattern, or all themes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.errors import NotFound
from mentorkit.domain.feedback import Feedback, FeedbackId
from mentorkit.domain.goals import Goal
from mentorkit.domain.messages import Message
from mentorkit.domain.people import Person
from mentorkit.domain.records import RecordId
from mentorkit.gui.feedback.listing import FeedbackListPane
from mentorkit.gui.feedback.pattern import PatternPane
from mentorkit.gui.feedback.themes import ThemesView
from mentorkit.gui.feedback.view import FeedbackView
from mentorkit.gui.feedback_views import THEMES
from mentorkit.gui.kit.buttons import Button, IconButton, Kind
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.scroll import BELOW_ACTS, ReadingScroll
from mentorkit.gui.kit.three_panes import ThreePanes
from mentorkit.gui.pane_widths import keep_widths

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools

NAME = "feedback"
WIDTHS = (292, 296)
"""Of the list and of the pattern, in pixels at 100 %, until somebody moves an edge."""

FOLLOWED = (Feedback, Person, Goal, Message)
"""What a story and its pattern are made of."""


class FeedbackPage(QWidget):
    """All feedback. The piece shown stays while another place is looked at."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.setObjectName("feedback_page")
        self.setAccessibleName(self.tr("Feedback"))
        self.list = FeedbackListPane(tools)
        self.view = FeedbackView(tools)
        self.pattern = PatternPane(tools)
        self.themes = ThemesView(tools)
        self.empty = EmptyState(tools.theme, "message-square-quote", "", "", "feedback_empty")
        self.middle, self.views = QStackedWidget(), QStackedWidget()
        self.middle.setObjectName("feedback_middle")
        self.views.setObjectName("feedback_stack")
        self.middle.addWidget(self.empty.in_the_middle("feedback_nothing"))
        self.middle.addWidget(self._story())
        self.three = ThreePanes(tools.theme, NAME, self.list, self.middle, self.pattern)
        self.views.addWidget(self.three)
        self.views.addWidget(self.themes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.views)
        keep_widths(self.three, tools.services.settings, WIDTHS)
        self._connect()
        keys = self.three.set_keys({"Ctrl+Return": self.view.press_primary})
        self.view.acts.freed.connect(keys["Ctrl+Return"].setEnabled)
        self._show_nothing()

    @property
    def panes(self) -> list[QWidget]:
        """The panes that F6 goes through."""
        return [self.list, self.middle, self.pattern] if self.views.currentWidget() is self.three else []

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """What the keys of the page do, for F1."""
        return (
            ("Ctrl+N", self.tr("Write down feedback")),
            ("Ctrl+Return", self.tr("Do what the filled button says")),
            ("Ctrl+\\", self.tr("Show or hide the list")),
            ("Ctrl+Shift+\\", self.tr("Show or hide the pattern")),
        )

    def show_place(self, record: str) -> None:
        """Show the feedback with this id, the themes, or for "" what was shown before or comes first."""
        self.views.setCurrentWidget(self.themes if record == THEMES else self.three)
        if record == THEMES:
            self.themes.refresh()
            return
        self.list.read()
        if record:
            self._open(record)
        elif self.three.is_list_beside and (shown := self._shown() or self.list.first):
            self._open(shown)
        else:
            self._show_nothing()

    def focus_first(self) -> None:
        """Give the focus to the list, to the act of the story that was opened, or to the first act."""
        here = self.tools.navigator.here
        if self.views.currentWidget() is self.themes:
            self.themes.focus_first()
        elif here is not None and here.id and here.id == self._shown():
            self.view.focus_act()
        else:
            target: QWidget = self.empty.button if self.list.is_empty else self.list.table
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self) -> None:
        """Ask for feedback."""
        self.tools.surface.run_command("ask_feedback")

    def write_down(self) -> None:
        """Write down what somebody said."""
        self.tools.surface.run_command("hear_feedback")

    def delete(self, feedback_id: str) -> None:
        """Delete a piece of feedback; it can be taken back."""
        if feedback_id == self._shown():
            self.view.acts.delete()
            return
        service = self.tools.services.feedback
        service.remove(service.get(_id(feedback_id)))
        self.tools.surface.toast(self.tr("Feedback deleted"), undo=True)

    def _shown(self) -> str:
        return str(self.view.feedback.id) if self.view.is_filled else ""

    def _open(self, record: str) -> None:
        service = self.tools.services.feedback
        try:
            line = service.line(_id(record))
        except NotFound:
            self._show_nothing()
            return
        self.view.show_line(line)
        self.pattern.show_feedback(line.feedback)
        self.middle.setCurrentIndex(1)
        self.three.show_chosen(chosen=True)
        self.list.show_current(record)

    def _show_nothing(self) -> None:
        if self.list.is_empty:
            sentence = self.tr("One specific question to one person is enough.")
            self.empty.tell(self.tr("No feedback yet"), sentence, self.tr("Ask for feedback"))
        else:
            words = self.tr("Choose a piece of feedback, or ask for some.")
            self.empty.tell(self.tr("Nothing chosen"), words, self.tr("Ask"))
        self.middle.setCurrentIndex(0)
        self.three.show_chosen(chosen=False, empty=self.list.is_empty)
        self.list.show_current("")

    def _changed(self, change: Change) -> None:
        if not any(change.touches(kind) for kind in FOLLOWED):
            return
        if self.views.currentWidget() is self.themes:
            self.themes.refresh()
        shown = self._shown()
        if not shown:
            if self.three.is_empty is not self.list.is_empty:
                self._show_nothing()
        elif self.tools.services.store.has(Feedback, shown):
            line = self.tools.services.feedback.line(_id(shown))
            self.view.show_line(line)
            self.pattern.show_feedback(line.feedback)
            self.list.show_current(shown)
        else:
            self.view.let_go()
            self._show_nothing()
            self.tools.navigator.leave("feedback", shown)

    def _connect(self) -> None:
        open_one = partial(self.tools.navigator.open, "feedback")
        self.list.opened.connect(open_one)
        self.list.new_wanted.connect(self.ask)
        self.list.delete_wanted.connect(self.delete)
        self.list.write_button.clicked.connect(self.write_down)
        self.pattern.opened.connect(open_one)
        self.themes.opened.connect(open_one)
        self.empty.acted.connect(self.ask)
        self.back.clicked.connect(partial(self.tools.navigator.open, "feedback"))
        self.side.clicked.connect(self.three.toggle_side)
        self.three.changed.connect(self._panes_changed)
        self.tools.changes.happened.connect(self._changed)

    def _panes_changed(self) -> None:
        self.back.setVisible(not self.three.is_list_beside)
        self.side.setVisible(self.pattern.isHidden() and self.three.has_side)
        self.list.opens_by_arrow = self.three.is_list_beside

    def _story(self) -> QWidget:
        theme, space = self.tools.theme, self.tools.theme.space
        self.back = Button(theme, self.tr("Feedback"), "feedback_back", Kind.LINK, "arrow-left")
        self.side = IconButton(
            theme, "chart-line", self.tr("The pattern"), "feedback_side", kind=Kind.OUTLINE
        )
        scroll = ReadingScroll(theme, "feedback_scroll", self.tr("One piece of feedback"), most=600)
        # The title stands on the line of the page's name.
        scroll.outer.setContentsMargins(space(10), theme.scaled(17), space(10), theme.scaled(BELOW_ACTS))
        scroll.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        scroll.column.addWidget(self.view)
        self.view.add_beside_more(self.side)
        return scroll


def _id(record: str) -> FeedbackId:
    return FeedbackId(RecordId(record))
