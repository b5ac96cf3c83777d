"""What somebody has not heard yet, chosen for a progress update."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.messages import MessageKind
from mentorkit.domain.slots import blanks
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.enter_keys import EnterKey
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.news_texts import news_word
from mentorkit.services.updates import NEWS_BLANK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.updates import News
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.messages.writing import WritingPane


class ChooseNews(Overlay):
    """Lists what there is to tell; what is ticked is put into the letter."""

    chosen = Signal(object)
    """The news to tell, the oldest first."""
    let_go = Signal(object)
    """One news they need not be told."""

    def __init__(self, tools: Tools, name: str, news: Sequence[News], before: Sequence[News]) -> None:
        super().__init__(tools.theme, "", "choose_news", width=600)
        title = self.tr("What {0} has not heard yet").format(name)
        self.heading.set_text(title)
        self.setAccessibleName(title)
        self._tools = tools
        self._rows: dict[News, tuple[QWidget, Check]] = {}
        told = self.tr("Tick what belongs into this update. What did not work belongs there too.")
        self.body.addWidget(
            Label(tools.theme, told, "choose_news_told", "small", "text.secondary", wrap=True)
        )
        for number, item in enumerate(news):
            self.body.addWidget(self._row(number, item, is_on=not before or item in before))
        cancel = Button(tools.theme, self.tr("Cancel"), "choose_news_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(tools.theme, self.tr("Put into the message"), "choose_news_act", Kind.PRIMARY)
        self.act.clicked.connect(self.go_on)
        self.add_act(cancel)
        self.add_act(self.act)
        EnterKey(self, self.go_on)

    def go_on(self) -> None:
        """Tell what is ticked."""
        wanted = [item for item, (_row, check) in self._rows.items() if check.isChecked()]
        self.close_overlay()
        self.chosen.emit(wanted)

    def _row(self, number: int, item: News, *, is_on: bool) -> QWidget:
        theme, name = self._tools.theme, f"news_{number}"
        row = QWidget()
        row.setObjectName(name)
        check = Check(theme, "", f"{name}_check")
        check.setAccessibleName(item.text)
        check.setChecked(is_on)
        words = Label(theme, item.text, f"{name}_words", "reading", wrap=True, most=3)
        day = texts.short_day(item.day, self._tools.services.clock.today())
        said = self.tr("{0}, {1}").format(news_word(item.kind), day)
        below = Label(theme, said, f"{name}_below", "caption", "text.tertiary")
        known = Button(theme, self.tr("They know already"), f"{name}_known", Kind.LINK, height=Height.SMALL)
        known.clicked.connect(partial(self._forget, item))
        texts_column = QVBoxLayout()
        texts_column.setSpacing(0)
        texts_column.addWidget(words)
        texts_column.addWidget(below)
        line = QHBoxLayout()
        line.setSpacing(theme.space(2))
        line.addWidget(check, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(texts_column, 1)
        line.addWidget(known, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(Rule(theme, f"{name}_rule"))
        self._rows[item] = (row, check)
        return row

    def _forget(self, item: News) -> None:
        row, _check = self._rows.pop(item)
        row.hide()
        self.let_go.emit(item)
        if not self._rows:
            self.close_overlay()


class Telling(QObject):
    """Offers the news of a progress update, at once and below its letter, and puts what is chosen into it."""

    def __init__(self, tools: Tools, pane: WritingPane) -> None:
        super().__init__(pane)
        self.setObjectName("telling")
        self._tools, self._pane = tools, pane
        pane.write_foot.news_wanted.connect(self.choose)
        pane.shown.connect(self.refresh)

    def refresh(self) -> None:
        """Show how much there is to tell, for a progress update only."""
        message = self._pane.message
        is_update = self._pane.is_draft and message is not None
        is_update = is_update and message is not None and message.what is MessageKind.PROGRESS_UPDATE
        count = len(self._tools.services.updates.untold(message.person_id)) if is_update and message else 0
        self._pane.write_foot.show_news(count)

    def offer(self) -> None:
        """Let the user pick at once, while the place for the news in an update is still empty."""
        message = self._pane.message
        if message is None or self._pane.write_foot.news.isHidden():
            return
        if any(blank.name == NEWS_BLANK for blank in blanks(message.body)):
            self.choose()

    def choose(self) -> None:
        """Let the user pick what to tell."""
        message, services = self._pane.message, self._tools.services
        if message is None or not self._pane.form.flush():
            return
        name = services.people.get(message.person_id).shown
        news, before = services.updates.untold(message.person_id), services.updates.chosen(message)
        dialog = ChooseNews(self._tools, name, news, before)
        dialog.chosen.connect(self._put_in)
        dialog.let_go.connect(partial(services.updates.let_go, message.person_id))
        dialog.closed.connect(self.refresh)
        self._tools.surface.show_overlay(dialog)

    def _put_in(self, news: Sequence[News]) -> None:
        message = self._pane.message
        if message is not None and self._pane.form.flush():
            self._tools.services.updates.choose(message, news)
            self._pane.letter.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pane.letter.go_to_blank()
            self._tools.surface.toast(self.tr("Put into the message"), undo=True)
