"""Bringing a vault to this computer from a folder of its backups: what was found, where it goes, how far it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.choices import Radio
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.locked_pages import LockedPage
from mentorkit.gui.shell.opening import shown_folder
from mentorkit.gui.texts import moment_words
from mentorkit.gui.vault_texts import told_failure
from mentorkit.services.arriving import ArrivalService

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from mentorkit.gui.shell.opening import Opening
    from mentorkit.gui.theme import Theme
    from mentorkit.services.arriving import Origin
    from mentorkit.services.unlocked import UnlockedVault

LOOK_MS = 100
"""How often the page looks how far the work is."""


class ArrivingPage(LockedPage):
    """Says how old the copy is before anything is done, and how far it is while it is brought."""

    asked = Signal(object)
    """Bring this `Origin` here."""
    another_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, origins: Sequence[Origin], today: date) -> None:
        super().__init__(theme, "arriving", "", width=480)
        self.title.set_text(self.tr("Bring your vault here"))
        self.setAccessibleName(self.title.text())
        self._origins = tuple(origins)
        self.words = Label(theme, "", "arriving_words", wrap=True)
        self.choices = [
            Radio(theme, self._described(origin, today), f"arriving_vault_{at}")
            for at, origin in enumerate(self._origins)
        ]
        self.choices[0].setChecked(True)
        self.where = Label(theme, "", "arriving_where", "small", "text.secondary", wrap=True)
        self.progress = QProgressBar()
        self.progress.setObjectName("arriving_progress")
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.progress.setTextVisible(False)
        self.progress.hide()
        words = self.tr("Bring it here")
        self.act = Button(theme, words, "arriving_act", Kind.PRIMARY, height=Height.LARGE)
        self.act.clicked.connect(self._ask)
        space = theme.space
        self.column.addWidget(self.words)
        self.column.addSpacing(space(3))
        for choice in self.choices:
            self.column.addWidget(choice)
            choice.setVisible(len(self.choices) > 1)
        for widget, gap in ((self.where, 5), (self.progress, 2), (self.act, 5)):
            self.column.addSpacing(space(3) if widget is self.where else 0)
            self.column.addWidget(widget)
            self.column.addSpacing(space(gap))
        self.column.addLayout(self._links())
        self._say(today)

    def focus_first(self) -> None:
        """Put the focus on the act."""
        self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_places(self, chosen: str, folder: str, set_aside: str) -> None:
        """Say where it comes from, where it will live, and what becomes of what is there ("" for nothing)."""
        self.subtitle.set_text(chosen)
        words = self.tr("It will live in {0}. Nothing is changed where the backups are.").format(folder)
        if set_aside:
            kept = self.tr("The vault that is there now is not deleted: it is kept beside it, in {0}.")
            words += " " + kept.format(set_aside)
        self.where.set_text(words)

    def begin(self) -> None:
        """Say that it is being brought."""
        self._enable(enabled=False)
        self.words.set_text(self.tr("Copying it to this computer. Leave mentorkit open."))
        self.progress.show()
        self.show_share(0)

    def show_share(self, share: float) -> None:
        """Show how far it is, from 0 to 1."""
        self.progress.setValue(int(share * 100))

    def refuse(self, words: str) -> None:
        """Say why it could not be brought; it can be tried again."""
        self.progress.hide()
        self._enable(enabled=True)
        self.words.set_text(words)

    def _say(self, today: date) -> None:
        if len(self._origins) > 1:
            self.words.set_text(self.tr("There are backups of more than one vault. Which one is to come?"))
            return
        found = self._described(self._origins[0], today)
        words = self.tr("{0}. What was saved after it and brought there comes too.")
        self.words.set_text(words.format(found))

    def _described(self, origin: Origin, today: date) -> str:
        count = len(origin.backups)
        if not origin.made_at:
            one, many = self.tr("1 backup"), self.tr("{0} backups")
            return one if count == 1 else many.format(count)
        when = moment_words(origin.made_at, today)
        one, many = self.tr("1 backup: {when}"), self.tr("{count} backups, the newest: {when}")
        return (one if count == 1 else many).format(count=count, when=when)

    def _links(self) -> QHBoxLayout:
        theme = self.theme
        self.another = Button(theme, self.tr("Choose another folder"), "arriving_another", Kind.LINK)
        self.back = Button(theme, self.tr("Back"), "arriving_back", Kind.LINK)
        self.another.clicked.connect(self.another_asked)
        self.back.clicked.connect(self.back_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.space(6))
        row.addStretch(1)
        row.addWidget(self.another)
        row.addWidget(self.back)
        row.addStretch(1)
        return row

    def _enable(self, *, enabled: bool) -> None:
        widgets: tuple[QWidget, ...] = (self.act, self.another, self.back, *self.choices)
        for widget in widgets:
            widget.setEnabled(enabled)

    def _ask(self) -> None:
        chosen = next(at for at, choice in enumerate(self.choices) if choice.isChecked())
        self.asked.emit(self._origins[chosen])


class Arrival(QObject):
    """Looks into a chosen folder, brings what is found there, and hands over to unlocking it."""

    def __init__(self, opening: Opening, chosen: Path) -> None:
        super().__init__(opening)
        self.setObjectName("arrival")
        self._opening, self._chosen = opening, chosen
        self._folder = opening.application.folder
        self._service = ArrivalService(opening.application.vaults)
        self._page: ArrivingPage | None = None
        self._origin: Origin | None = None
        self._share = 0.0
        self._looking = QTimer(self)
        self._looking.setObjectName("arrival_timer")
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)

    def look(self) -> None:
        """Look what can be brought from the folder; where nothing can, it is taken for a vault's own."""
        self._opening.jobs.run(partial(self._service.found_in, self._chosen), self._found)

    def settle(self, vault: UnlockedVault) -> None:
        """Make the vault at home here, once it is open."""
        assert self._origin is not None, "it was brought"
        self._service.settle(vault, self._origin)

    def _found(self, origins: Any) -> None:
        opening = self._opening
        if not origins:
            opening.show_chosen(self._chosen)
            return
        self._page = page = ArrivingPage(opening.window.theme, origins, opening.application.clock.today())
        aside = self._service.set_aside(self._folder)
        there = shown_folder(aside) if aside is not None else ""
        page.show_places(shown_folder(self._chosen), shown_folder(self._folder), there)
        page.asked.connect(self._begin)
        page.another_asked.connect(opening.choose_existing)
        page.back_asked.connect(partial(opening.start, self._folder))
        opening.show(page)

    def _begin(self, origin: Origin) -> None:
        assert self._page is not None, "it asks"
        self._origin = origin
        self._page.begin()
        self._looking.start()
        work = partial(self._service.fetch, origin, self._folder, self._hear)
        self._opening.jobs.run(work, self._brought, self._failed)

    def _hear(self, share: float) -> None:
        """Take in, in the thread of the job, how far it is; the page looks by itself."""
        self._share = share

    def _look(self) -> None:
        assert self._page is not None, "the timer runs while it is shown"
        self._page.show_share(self._share)

    def _brought(self, _nothing: object) -> None:
        self._looking.stop()
        self._opening.start(self._folder, was_locked=True, arrival=self)

    def _failed(self, error: Exception) -> None:
        self._looking.stop()
        assert self._page is not None, "it asked"
        self._page.refuse(told_failure(error))
