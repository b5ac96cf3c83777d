"""The studio: a window of the app in which one screen after the other is set up and drawn."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from looks import CONNECTIONS, LIGHT, LOOKS, SECTIONS, Look
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QApplication
from waiting import wait

from mentorkit.gui.features import ENTRIES
from mentorkit.gui.imports.look_alikes import LookAlikesPage
from mentorkit.gui.imports.page import ImportPage
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.meetings.page import MeetingsPage
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.messages.coach import CoachPane
from mentorkit.gui.people.fit_check import FitCheck
from mentorkit.gui.people.page import PeoplePage
from mentorkit.gui.settings.leaving import ProofRow
from mentorkit.gui.shell.palette import Palette
from mentorkit.gui.shell.shell import Shell
from mentorkit.gui.shell.unlock_page import UnlockPage
from mentorkit.services.demo_vaults import make_demo_vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from PySide6.QtGui import QPixmap

    from mentorkit.gui.shell.desk import Desk
    from mentorkit.gui.theme import Theme
    from mentorkit.services.sessions import Application
    from mentorkit.services.unlocked import UnlockedVault

QUIET_MS = 120


class Studio:
    """A window of the app in which one screen after the other is set up and drawn."""

    def __init__(self, folder: Path, application: Application, theme: Theme, name: str = "") -> None:
        self._folder, self._application, self._theme, self._name = folder, application, theme, name
        self._file = application.folder.parent / "Connections.csv"
        self._file.write_text(CONNECTIONS, encoding="utf-8")
        self._dress_application(LIGHT)
        self.shell = self._new_shell()

    def draw_all(self) -> int:
        """Draw every screen in every look and return how many there are."""
        drawn = 0
        for look in LOOKS:
            self._dress(look)
            for name in self.visit():
                picture = self._picture()
                path = self._folder / look.name / f"{name}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                if not picture.save(str(path)):
                    raise OSError(str(path))
                drawn += 1
        return drawn

    def visit(self) -> Iterator[str]:
        """Set up one screen after the other, and yield the name of each while it is shown."""
        for name, set_up in self._screens():
            set_up()
            self._settle()
            yield name
            self._close_overlays()

    def _new_shell(self) -> Shell:
        return Shell(self._application, self._theme, ENTRIES, lambda _leaving: None, self._make_demo)

    def _make_demo(self) -> UnlockedVault:
        folder = self._application.folder.parent / "demo"
        return make_demo_vault(folder, self._application.resources, self._application.clock)

    def _picture(self) -> QPixmap:
        """Return the window with the menu that is open over it; the menu is closed."""
        picture, menu = self.shell.window.grab(), QApplication.activePopupWidget()
        if menu is not None:
            painter = QPainter(picture)
            painter.drawPixmap(self.shell.window.mapFromGlobal(menu.pos()), menu.grab())
            painter.end()
            menu.close()
        return picture

    def _dress_application(self, look: Look) -> None:
        direction = Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        QApplication.setLayoutDirection(direction)
        self._theme.set_scheme(look.scheme)
        self._theme.set_text_scale(look.text_scale)

    def _dress(self, look: Look) -> None:
        self._dress_application(look)
        self.shell.window.resize(look.width, look.height)
        self._settle()

    def _screens(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Yield the screens by name with what sets each up, in the order in which people meet them."""
        if self.shell.desk is None:
            yield self._name, self._settle
        elif self._name:
            yield self._name, lambda: self._go("today")
        else:
            yield from self._open_screens()
        for page in self.shell.window.findChildren(UnlockPage):
            yield "unlock-refused", page.refuse

    def _open_screens(self) -> Iterator[tuple[str, Callable[[], object]]]:
        run = self._run
        yield "today", lambda: self._go("today")
        yield "people", lambda: self._go("people")
        yield "people-board", lambda: self._go("people", "board")
        yield "people-selection", self._check_people
        yield "person", self._open_person
        yield "person-menu", lambda: self._press("person_more")
        yield "fit-check", self._check_fit
        yield "person-edit", lambda: self._press("section_channels_act")
        yield "messages", lambda: self._go("messages")
        yield "message", self._open_draft
        yield from self._screens_of_meetings()
        yield from self._screens_of_feedback()
        yield "agreement", lambda: self._open_agreement("Tomasz Wiśniewski")
        yield "agreement-share", lambda: self._press("agreement_share")
        yield "agreement-proposal", lambda: self._open_agreement("Priya Raman")
        yield "sort", lambda: run("sort_people")
        yield "reconnect", lambda: run("reconnect")
        yield "goals", lambda: self._go("goals")
        yield "coverage", lambda: self._go("coverage")
        yield "goals-again", lambda: self._go("goals")
        yield "goals-who-could-help", lambda: run("who_could_help")
        yield "goals-new", lambda: run("add_goal")
        yield "goals-edit", lambda: self._press("goal_edit")
        yield "log-a-contact", lambda: run("log_contact")
        yield "search", lambda: run("search")
        yield "search-typed", lambda: self._search("lei")
        yield "search-found", lambda: self._search("team")
        yield "search-all", partial(self._go, "search", "team")
        yield "keys", lambda: run("show_keys")
        yield from self._screens_of_files()
        for section in SECTIONS:
            yield f"settings-{section}", partial(self._go, "settings", section)
        yield "exit-drill", self._prove
        yield "toast", self._delete_people
        yield "recently-deleted", lambda: run("recently_deleted")
        yield "recently-deleted-none", self._undo

    def _screens_of_meetings(self) -> Iterator[tuple[str, Callable[[], object]]]:
        yield "meetings", partial(self._hold, Phase.PREPARE)
        yield "meetings-plan", lambda: self._run("plan_meeting")
        yield "meetings-who-to-ask", lambda: self._press("question_1_about")
        yield "meetings-room", partial(self._hold, Phase.ROOM)
        yield "meetings-wrap-up", partial(self._hold, Phase.WRAP_UP)

    def _screens_of_feedback(self) -> Iterator[tuple[str, Callable[[], object]]]:
        go, run = self._go, self._run
        yield "feedback", lambda: go("feedback")
        yield "feedback-themes", lambda: go("feedback", "themes")
        yield "feedback-ask", lambda: run("ask_feedback")
        yield "feedback-write-down", lambda: run("hear_feedback")
        yield "advice", lambda: go("advice")
        yield "advice-keep", lambda: run("hear_advice")

    def _screens_of_files(self) -> Iterator[tuple[str, Callable[[], object]]]:
        run = self._run
        yield "import", lambda: self._go("import")
        yield "import-columns", self._read_file
        yield "import-preview", self._match_columns
        yield "import-duplicates", lambda: self._press("import_next")
        yield "import-finish", lambda: self._press("import_next")
        yield "find-duplicates", self._look_for_duplicates
        yield "recent-imports", lambda: run("recent_imports")
        yield "export", lambda: run("export_people")

    def _check_people(self) -> None:
        (page,) = self.shell.window.findChildren(PeoplePage)
        page.table.table_model.clear_checks()
        page.table.table_model.check(page.table.table_model.groups[0].ids[1:3], checked=True)

    def _delete_people(self) -> None:
        self._go("people")
        self._check_people()
        self._press("people_selection_delete")

    def _undo(self) -> None:
        self._desk.undo()
        self._desk.surface.toast_card.leave()

    def _search(self, typed: str) -> None:
        self._run("search")
        self._settle()
        (palette,) = [found for found in self.shell.window.findChildren(Palette) if found.isVisible()]
        palette.line.insert(typed)
        wait(lambda: bool(palette.count.text()))

    def _read_file(self) -> None:
        (page,) = self.shell.window.findChildren(ImportPage)
        page.show_place(str(self._file))
        wait(page.columns.isVisible)

    def _match_columns(self) -> None:
        (page,) = self.shell.window.findChildren(ImportPage)
        page.next.click()
        wait(page.preview.isVisible)

    def _look_for_duplicates(self) -> None:
        """Add somebody who is there already under another spelling, once, and look for duplicates."""
        desk = self._desk
        name = "Tomasz Wisniewski"
        if all(line.shown != name for line in desk.services.search.people(name)):
            desk.services.people.add(name, email="tomasz@tarnwick.example")
        self._run("find_duplicates")
        (page,) = self.shell.window.findChildren(LookAlikesPage)
        wait(lambda: not page.is_looking)

    def _prove(self) -> None:
        self._go("settings", "transfer")
        self._settle()
        (row,) = self.shell.window.findChildren(ProofRow)
        row.start()
        wait(row.button.isEnabled)

    def _press(self, name: str) -> None:
        button = self.shell.window.findChild(QAbstractButton, name)
        assert button is not None, name
        # Menus and dialogs may run a loop of their own, in which the picture would never be taken.
        QTimer.singleShot(0, button.click)

    def _go(self, kind: str, record: str = "") -> None:
        self._desk.tools.navigator.open(kind, record)

    def _open_person(self) -> None:
        (line, *_others) = self._desk.services.search.people("Tomasz Wiśniewski")
        self._go("person", line.id)

    def _hold(self, phase: Phase) -> None:
        """Show the next meeting in a phase: it is prepared, held, or wrapped up."""
        self._go("meetings")
        (page,) = self.shell.window.findChildren(MeetingsPage)
        page.acts.phase_wanted.emit(phase)

    def _open_agreement(self, name: str) -> None:
        (line, *_others) = self._desk.services.search.people(name)
        self._go("agreement", line.id)

    def _check_fit(self) -> None:
        """Ask about the first person with whom there were two talks."""
        (kwame, *_others) = self._desk.services.search.people("Kwame Asante")
        (line,) = self._desk.services.people.lines_of([kwame.id])
        self._desk.surface.show_overlay(FitCheck(self._desk.tools, line))

    def _open_draft(self) -> None:
        """Open the draft with a blank in it, to Leila Mansour."""
        drafts = self._desk.services.messages.list().drafts
        self._go("message", next(line.id for line in drafts if line.blanks))
        (coach,) = self.shell.window.findChildren(CoachPane)
        wait(lambda: bool(coach.open_notes))

    def _run(self, command: str) -> None:
        self._desk.surface.run_command(command)

    @property
    def _desk(self) -> Desk:
        desk = self.shell.desk
        assert desk is not None, "the demo is open"
        return desk

    def _close_overlays(self) -> None:
        if self.shell.desk is not None:
            self._desk.surface.close_overlays()

    def open_demo(self) -> None:
        """Open the demo and wait until every subject is there."""
        self.shell.open_demo()
        ready: list[bool] = []
        self._desk.ready.connect(lambda: ready.append(True))
        wait(lambda: bool(ready))
        for banner in self.shell.window.findChildren(Banner):
            banner.close_banner()
        self._settle()

    def open_locked(self) -> None:
        """Show what there is before a vault is open: the first run, or the locked page of a vault."""
        self.shell.start(was_locked=True)
        self._settle()

    def close(self) -> None:
        """Take the window away."""
        self.shell.window.hide()
        self.shell.jobs.close()

    def _settle(self) -> None:
        """Let layouts, idle work and animations come to rest."""
        wait(lambda: False, QUIET_MS)
