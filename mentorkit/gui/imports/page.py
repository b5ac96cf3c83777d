"""The import page: four steps, a header that says where one is, a footer that goes on."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentorkit.gui.imports import words
from mentorkit.gui.imports.duplicates import DuplicatesStep
from mentorkit.gui.imports.finish import FinishStep
from mentorkit.gui.imports.preview import PreviewStep
from mentorkit.gui.imports.source import SourceStep
from mentorkit.gui.imports.work import ImportWork
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.pictures import scaled_photo
from mentorkit.gui.kit.scroll import StepScroll
from mentorkit.gui.kit.stepper import Stepper
from mentorkit.services.files import Unreadable, read_file
from mentorkit.services.transfer import ImportOrder, plan_import

if TYPE_CHECKING:
    from mentorkit.domain.errors import Unsaved
    from mentorkit.domain.plans import ImportCounts, ImportPlan
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.jobs import Job
    from mentorkit.services.known import KnownPeople

SOURCE, PREVIEW, DUPLICATES, FINISH = range(4)


class ImportPage(QWidget):
    """Takes somebody from a file to new people, and back if they wish."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.setObjectName("import_page")
        self._plan: ImportPlan | None = None
        self._known: KnownPeople | None = None
        self._job: Job[object] | None = None
        self._is_done = False
        self._backs_up = True
        self.work = ImportWork(tools)
        theme = tools.theme
        self.source, self.preview = SourceStep(theme), PreviewStep(theme)
        self.duplicates, self.finish = DuplicatesStep(theme, tools.services.clock.today()), FinishStep(theme)
        self.source.chosen.connect(self.read)
        self.duplicates.decided.connect(self._show_buttons)
        self.work.progressed.connect(self.finish.show_progress)
        self.work.done.connect(self._done)
        self.work.refused.connect(self._refused)
        self.work.not_backed_up.connect(self._no_backup)
        self.finish.undo_wanted.connect(self._undo)
        self.finish.people_wanted.connect(self._show_people)
        self._build()
        self._go(SOURCE)

    def show_place(self, record: str) -> None:
        """Begin anew unless an import is under way; `record` may be the path of a file dropped."""
        if not self.work.is_running:
            self._restart()
            if record:
                self.read(record)

    def focus_first(self) -> None:
        """Give the focus to the way on."""
        (self.source.button if self._step == SOURCE else self.next).setFocus()

    def read(self, path: str) -> None:
        """Read a file beside the window, then show what it holds."""
        name = Path(path).name
        self.source.show_problem("")
        self.source.show_reading(name)
        known = self.tools.services.transfer.known()
        self._known = known
        self._job = self.tools.jobs.run(
            partial(_planned, Path(path), known), partial(self._show_plan, name), partial(self._failed, name)
        )

    @property
    def _step(self) -> int:
        return self.steps.currentIndex()

    def _build(self) -> None:
        theme, space = self.tools.theme, self.tools.theme.space
        titles = (self.tr("Source"), self.tr("Preview"), self.tr("Duplicates"), self.tr("Finish"))
        self.stepper = Stepper(theme, titles, "import_stepper")
        head = QHBoxLayout()
        head.setContentsMargins(space(10), 0, space(10), 0)
        head.setSpacing(space(3))
        head.addWidget(Icon(theme, "upload", "import_icon", size=20))
        title = Label(theme, self.tr("Import people"), "import_title", "page")
        title.setMinimumWidth(title.sizeHint().width())
        head.addWidget(title, 1)
        head.addWidget(self.stepper)
        bar = QWidget()
        bar.setObjectName("import_header")
        bar.setFixedHeight(theme.size("paneHeader"))
        bar.setLayout(head)
        self.steps = QStackedWidget()
        self.steps.setObjectName("import_steps")
        for step in (self.source, self.preview, self.duplicates, self.finish):
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

    def _footer(self) -> QWidget:
        theme, space = self.tools.theme, self.tools.theme.space
        footer = QWidget()
        footer.setObjectName("import_footer")
        footer.setFixedHeight(theme.size("footer.wizard"))
        self.cancel = Button(theme, self.tr("Cancel"), "import_cancel", Kind.GHOST, height=Height.LARGE)
        self.back = Button(theme, self.tr("Back"), "import_back", height=Height.LARGE)
        self.next = Button(theme, "", "import_next", Kind.PRIMARY, height=Height.LARGE)
        self.cancel.clicked.connect(self._cancel)
        self.back.clicked.connect(self._back)
        self.next.clicked.connect(self._next)
        on = QShortcut(QKeySequence("Ctrl+Return"), self)
        on.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        on.activated.connect(self._go_on)
        row = QHBoxLayout(footer)
        # The first act has no edge: its words, not its padding, stand on the margin.
        start, end = space(10) - space(3), space(10)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        row.setContentsMargins(end if mirrored else start, 0, start if mirrored else end, 0)
        row.setSpacing(space(2))
        row.addWidget(self.cancel)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        return footer

    def _go_on(self) -> None:
        if self.next.isVisible():
            self.next.click()

    def _restart(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._plan, self._job, self._is_done = None, None, False
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

    def _show_plan(self, name: str, plan: ImportPlan) -> None:
        self._job, self._plan = None, plan
        self.source.show_reading("")
        if not plan.total:
            self.source.show_problem(
                self.tr("{name} holds nobody that could be read. Nothing was changed.").format(name=name)
            )
            return
        self.preview.show_plan(plan, name)
        self.duplicates.show_plan(plan)
        self._go(PREVIEW)
        self.next.setFocus()

    def _failed(self, name: str, error: Exception) -> None:
        self._job = None
        self.source.show_reading("")
        if not isinstance(error, Unreadable):
            raise error
        self.source.show_problem(words.unreadable_sentence(error.why, name))

    def _next(self) -> None:
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
        if self._step == PREVIEW:
            self._restart()
        elif self._step == FINISH and self._plan is not None and self._plan.undecided:
            self._go(DUPLICATES)
        else:
            self._go(PREVIEW)

    def _begin(self) -> None:
        assert self._plan is not None, "a plan leads here"
        assert self._known is not None, "a plan leads here"
        order = ImportOrder(
            self._plan, self._known, self.duplicates.decisions, self.preview.options(), _shrunk
        )
        self.work.start(order, with_backup=self._backs_up)
        self._show_buttons()

    def _done(self, counts: ImportCounts) -> None:
        self._is_done = True
        self.finish.show_done(counts)
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
        self.tools.services.history.undo()
        self.finish.show_undone()

    def _show_people(self) -> None:
        self._restart()
        self.tools.surface.run_command("show_not_sorted")
        self.tools.navigator.open("people")

    def _leave(self) -> None:
        self._restart()
        self.tools.navigator.back() if self.tools.navigator.can_go_back else self.tools.navigator.open(
            "people"
        )


def _planned(path: Path, known: KnownPeople) -> ImportPlan:
    """Read and compare; runs beside the window."""
    return plan_import(read_file(path), known)


def _shrunk(content: bytes) -> bytes:
    """Make a photo small enough to keep; what is no picture stays as it is."""
    return scaled_photo(content) or content
