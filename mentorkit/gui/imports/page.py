"""The import page: five steps, a header that says where one is, a footer that goes on."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.cards import ReadFile
from mentorkit.gui.imports import words
from mentorkit.gui.imports.columns import ColumnsStep
from mentorkit.gui.imports.duplicates import DuplicatesStep
from mentorkit.gui.imports.edges import Footer, Header
from mentorkit.gui.imports.finish import FinishStep
from mentorkit.gui.imports.preview import PreviewStep
from mentorkit.gui.imports.reading import FileReading
from mentorkit.gui.imports.source import SourceStep
from mentorkit.gui.imports.work import ImportWork, shrunk
from mentorkit.gui.kit.buttons import Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.scroll import StepScroll
from mentorkit.services.transfer import ImportOrder

if TYPE_CHECKING:
    from mentorkit.domain.errors import Unsaved
    from mentorkit.domain.plans import ImportPlan
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.files import Found
    from mentorkit.services.taking_back import TakingBack
    from mentorkit.services.transfer import ImportRun

SOURCE, COLUMNS, PREVIEW, DUPLICATES, FINISH = range(5)
BETWEEN_PATHS = "\n"
"""Parts the paths of several files where one text names them all."""


class ImportPage(QWidget):
    """Takes somebody from a file to new people, and back if they wish."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.setObjectName("import_page")
        self._plan: ImportPlan | None = None
        self._files: list[Found] = []
        self._table = -1
        """Which of the files is the table whose columns are matched; -1 for none."""
        self._problems: list[str] = []
        self._is_done = False
        self._backs_up = True
        self.work = ImportWork(tools)
        theme = tools.theme
        self.reading = FileReading(tools)
        self.source, self.columns, self.preview = SourceStep(theme), ColumnsStep(theme), PreviewStep(theme)
        self.duplicates, self.finish = DuplicatesStep(theme, tools.services.clock.today()), FinishStep(theme)
        self.source.chosen.connect(self.read)
        self.reading.found.connect(self._show_found)
        self.reading.planned.connect(self._show_plan)
        self.columns.changed.connect(self._show_buttons)
        self.duplicates.decided.connect(self._show_buttons)
        self.work.progressed.connect(self.finish.show_progress)
        self.work.done.connect(self._done)
        self.work.undone.connect(self._undone)
        self.work.refused.connect(self._refused)
        self.work.not_backed_up.connect(self._no_backup)
        self.finish.undo_wanted.connect(self._undo)
        self.finish.next_wanted.connect(self._go_on_with)
        self.finish.person_wanted.connect(partial(tools.navigator.open, "person"))
        self._build()
        self._go(SOURCE)

    def show_place(self, record: str) -> None:
        """Begin anew unless an import is under way; `record` may hold the paths of files dropped."""
        if not self.work.is_running:
            self._restart()
            if record:
                self.read(record)

    def focus_first(self) -> None:
        """Give the focus to the way on."""
        (self.source.button if self._step == SOURCE else self.next).setFocus()

    def read(self, paths: str) -> None:
        """Read files beside the window, then show what they hold."""
        chosen = paths.split(BETWEEN_PATHS)
        self.source.show_problem("")
        self.source.show_reading(Path(chosen[0]).name)
        self.reading.start(chosen)

    @property
    def _step(self) -> int:
        return self.steps.currentIndex()

    def _build(self) -> None:
        theme, space = self.tools.theme, self.tools.theme.space
        titles = (self.tr("Source"), self.tr("Columns"), self.tr("Preview"), self.tr("Duplicates"))
        bar = Header(theme, (*titles, self.tr("Finish")))
        self.stepper = bar.stepper
        self.steps = QStackedWidget()
        self.steps.setObjectName("import_steps")
        for step in (self.source, self.columns, self.preview, self.duplicates, self.finish):
            self.steps.addWidget(StepScroll(theme, step, self.tr("Import people")))
        body = QVBoxLayout()
        # Steps reach 4 px further out, for the rings of what has the focus.
        body.setContentsMargins(space(10) - space(1), space(2), space(10) - space(1), space(3))
        body.addWidget(self.steps)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addLayout(body, 1)
        column.addWidget(Rule(theme))
        column.addWidget(self._footer())

    def _footer(self) -> Footer:
        footer = Footer(self.tools.theme)
        self.cancel, self.back, self.next = footer.cancel, footer.back, footer.next
        self.cancel.clicked.connect(self._cancel)
        self.back.clicked.connect(self._back)
        self.next.clicked.connect(self._next)
        on = QShortcut(QKeySequence("Ctrl+Return"), self)
        on.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        on.activated.connect(self._go_on)
        return footer

    def _go_on(self) -> None:
        if self.next.isVisible():
            self.next.click()

    def _restart(self) -> None:
        self.reading.cancel()
        self._plan, self._is_done, self._files, self._table = None, False, [], -1
        self._backs_up = True
        self.source.show_reading("")
        self._go(SOURCE)

    def _go(self, step: int) -> None:
        self.steps.setCurrentIndex(step)
        self.stepper.show_step(step)
        self._show_buttons()

    def _show_buttons(self) -> None:
        working = self.work.is_running
        self.back.setVisible(self._step > SOURCE and not working and not self._is_done)
        self.cancel.setVisible(not self._is_done)
        self.next.setVisible(self._step > SOURCE and not working)
        self.next.set_text(self._next_words())
        sheet = self.columns.sheet
        is_matched = self._step != COLUMNS or (sheet is not None and sheet.names_somebody)
        self.next.setEnabled(is_matched and not self.reading.is_busy)
        open_rows = self._step == DUPLICATES and not self.duplicates.is_decided
        self.next.set_kind(Kind.OUTLINE if open_rows else Kind.PRIMARY)

    def _next_words(self) -> str:
        if self._step == PREVIEW and self._plan is not None and self._plan.undecided:
            return self.tr("Check for duplicates")
        if self._step == DUPLICATES and not self.duplicates.is_decided:
            return self.tr("Continue, keep the rest apart")
        if self._step != FINISH:
            return self.tr("Continue")
        if self._is_done:
            return self.tr("Done")
        return self.tr("Import") if self._backs_up else self.tr("Import without a backup")

    def _show_found(self, files: list[Found], problems: list[str]) -> None:
        self._files, self._problems = files, problems
        if not files:
            self.source.show_reading("")
            self.source.show_problem(problems[0])
        elif not self._show_table(0):
            self.reading.plan(files)

    def _show_table(self, start: int) -> bool:
        """Match the columns of the next table from a file on; return whether there is one."""
        for number, one in enumerate(self._files[start:], start):
            if not isinstance(one.content, ReadFile):
                self._table = number
                self.source.show_reading("")
                self.columns.show_sheet(one.content, one.name)
                self._go(COLUMNS)
                self.next.setFocus()
                return True
        return False

    def _match(self) -> None:
        """Keep what the columns of the table shown mean, and go on to the next one or to the plan."""
        assert self.columns.sheet is not None, "shown when a table is"
        self._files[self._table] = replace(self._files[self._table], content=self.columns.sheet)
        if not self._show_table(self._table + 1):
            self.reading.plan(self._files)
            self._show_buttons()

    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.source.show_reading("")
        name = self._file_name()
        if not plan.total:
            self._restart()
            self.source.show_problem(
                self.tr("{name} holds nobody that could be read. Nothing was changed.").format(name=name)
            )
            return
        self.preview.show_plan(plan, name, self._problems)
        self.duplicates.show_plan(plan)
        self._go(PREVIEW)
        self.next.setFocus()

    def _file_name(self) -> str:
        if len(self._files) == 1:
            return self._files[0].name
        return self.tr("{count} files").format(count=self.locale().toString(len(self._files)))

    def _next(self) -> None:
        if self._step == COLUMNS:
            self._match()
            return
        if self._plan is None:
            return
        if self._step == FINISH:
            self._leave() if self._is_done else self._begin()
            return
        skips = self._step == PREVIEW and not self._plan.undecided
        self._go(FINISH if skips or self._step == DUPLICATES else DUPLICATES)
        if self._step == FINISH:
            self.finish.show_plan(self._plan, self.duplicates.decisions)
            self.next.setFocus()
        else:
            self.duplicates.list.setFocus()

    def _back(self) -> None:
        if self._step == PREVIEW and self._table >= 0:
            self._go(COLUMNS)
        elif self._step in (COLUMNS, PREVIEW):
            self._restart()
        elif self._step == FINISH and self._plan is not None and self._plan.undecided:
            self._go(DUPLICATES)
        else:
            self._go(PREVIEW)

    def _begin(self) -> None:
        assert self._plan is not None, "a plan leads here"
        assert self.reading.known is not None, "a plan leads here"
        order = ImportOrder(
            self._plan,
            self.reading.known,
            self.duplicates.decisions,
            self.preview.options(),
            shrunk,
            files=len(self._files),
        )
        self.finish.show_begun()
        self.work.start(order, with_backup=self._backs_up)
        self._show_buttons()

    def _done(self, run: ImportRun) -> None:
        self._is_done = True
        self.finish.show_done(run.counts, run.news)
        self._show_buttons()

    def _refused(self, why: Unsaved) -> None:
        self._go(SOURCE)
        self.source.show_problem(words.unsaved_sentence(why))

    def _no_backup(self) -> None:
        """Leave it to the user: once more without a backup, or not at all."""
        self._backs_up = False
        self.finish.show_no_backup()
        self._show_buttons()

    def _cancel(self) -> None:
        if not self.work.is_running:
            self._leave()
            return
        self.work.cancel()
        self._go(PREVIEW)
        self.tools.surface.toast(self.tr("Import cancelled. Nothing was changed."))

    def _undo(self) -> None:
        self.finish.show_begun(undoing=True)
        self.work.take_back_last()
        self._show_buttons()

    def _undone(self, run: TakingBack) -> None:
        self.finish.show_undone(self.work.undone_sentence(run))
        self._show_buttons()

    def _go_on_with(self, command: str) -> None:
        self._restart()
        self.tools.surface.run_command(command)
        self.tools.navigator.forget_before()

    def _leave(self) -> None:
        self._restart()
        self.tools.navigator.back_or_open("people")
