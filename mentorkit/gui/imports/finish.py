"""Step four: the counts, the work itself with its progress, and the way back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from mentorkit.domain.plans import Answer, Verdict
from mentorkit.gui.imports import words
from mentorkit.gui.imports.news import RoleNewsList
from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_all_away
from mentorkit.gui.kit.pills import Tone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mentorkit.domain.plans import Decision, ImportCounts, ImportPlan, RoleNews
    from mentorkit.gui.theme import Theme


class FinishStep(QWidget):
    """Says what will happen, then what did."""

    undo_wanted = Signal()
    next_wanted = Signal(str)
    """The command of a way on was clicked."""
    person_wanted = Signal(str)
    """The id of somebody whose new role was clicked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("import_finish")
        self.title = Label(theme, "", "import_finish_title", "title")
        self.sentence = Label(theme, "", "import_finish_sentence", "body", "text.secondary", wrap=True)
        self.done = Banner(theme, "import_done", tone=Tone.GOOD)
        self.done.acted.connect(self.undo_wanted)
        self.progress = QProgressBar()
        self.progress.setObjectName("import_progress")
        self.progress.setAccessibleName(self.tr("Progress of the import"))
        self.progress.setTextVisible(False)
        self.progress.setMaximumWidth(theme.scaled(520))
        self.sort = Button(theme, self.tr("Sort ten"), "import_sort", icon="list-checks")
        self.people = Button(theme, self.tr("See the new people"), "import_see_people", icon="users-round")
        self.twice = Button(theme, self.tr("Find duplicates"), "import_find_duplicates", icon="git-merge")
        ways = ((self.sort, "sort_people"), (self.people, "show_not_sorted"), (self.twice, "find_duplicates"))
        for button, command in ways:
            button.clicked.connect(partial(self.next_wanted.emit, command))
        self._ways = tuple(button for button, _command in ways)
        self._counts = QGridLayout()
        self._counts.setHorizontalSpacing(theme.space(4))
        self._counts.setVerticalSpacing(theme.space(2))
        self._counts.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(3))
        for widget in (self.title, self.sentence, self.done, self.progress):
            column.addWidget(widget)
        column.addLayout(self._counts)
        self.news = RoleNewsList(theme)
        self.news.opened.connect(self.person_wanted)
        column.addWidget(self.news)
        acts = QHBoxLayout()
        acts.setSpacing(theme.space(2))
        for button in self._ways:
            acts.addWidget(button)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)

    def show_plan(self, plan: ImportPlan, decisions: Mapping[int, Decision]) -> None:
        """Show what would happen, with rows nobody decided about kept apart."""
        answers = [decision.answer for decision in decisions.values()]
        apart = answers.count(Answer.KEEP_BOTH) + len(plan.undecided) - len(decisions)
        twice = sum(
            1
            for number, decision in decisions.items()
            if decision.answer is Answer.MERGE and plan.rows[number].is_twice
        )
        added = plan.count(Verdict.NEW) + apart
        merged = plan.count(Verdict.CHANGED) + answers.count(Answer.MERGE) - twice
        left = len(plan.skipped) + answers.count(Answer.SKIP) + twice
        self.title.set_text(self.tr("Ready to import"))
        self.sentence.set_text(self.tr("One step: it can be undone as a whole."))
        self._show_counts((added, merged, plan.count(Verdict.SAME), left), plan.total, is_done=False)
        self._hide_outcome()

    def show_begun(self, *, undoing: bool = False) -> None:
        """Say what is under way."""
        self.done.hide()
        self.title.set_text(self.tr("Undoing the import") if undoing else self.tr("Importing"))
        sentence = self.tr("Nothing is kept until all of it is. Cancel leaves everything as it was.")
        self.sentence.set_text("" if undoing else sentence)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the work is."""
        self.progress.setRange(0, max(total, 1))
        self.progress.setValue(done)
        self.progress.show()

    def show_no_backup(self) -> None:
        """Say that the backup before the import could not be made; nothing was begun."""
        self.progress.hide()
        self.title.set_text(self.tr("No backup could be made"))
        self.sentence.set_text(
            self.tr(
                "Nothing was imported. Free some space on the disk and go back, or import without a backup:"
                " it can still be undone as a whole."
            )
        )

    def show_done(self, counts: ImportCounts, news: Sequence[RoleNews] = ()) -> None:
        """Show what happened, with the way back, and who of those known has a new role."""
        self.news.show_news(news)
        self.progress.hide()
        self.title.set_text(self.tr("Imported"))
        self.sentence.set_text(self.tr("Every row is accounted for."))
        numbers = (counts.added, counts.merged, counts.same, counts.skipped)
        self._show_counts(numbers, counts.total, is_done=True)
        changed = bool(counts.added or counts.merged)
        said = self.tr("{people} added.") if changed else self.tr("Nothing was new, so nothing was changed.")
        said = said.format(people=words.people(counts.added))
        if counts.look:
            look = self.tr("{people} worth a second look: something in the file was odd.")
            said = f"{said} {look.format(people=words.people(counts.look))}"
        act = self.tr("Undo import") if changed else ""
        self.done.tell(said, act, Tone.GOOD)
        self.done.show()
        for button in self._ways:
            button.setVisible(counts.added > 0)
        (self.sort if counts.added else self.done.button).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_undone(self, sentence: str) -> None:
        """Say that the import was taken back, and who stays."""
        self.title.set_text(self.tr("Import undone"))
        self.sentence.set_text(sentence)
        self._hide_outcome()

    def _hide_outcome(self) -> None:
        for widget in (self.done, self.progress, *self._ways, self.news):
            widget.hide()

    def _show_counts(self, numbers: tuple[int, int, int, int], total: int, *, is_done: bool) -> None:
        take_all_away(self._counts)
        will = (self.tr("will be added"), self.tr("are here already and gain something new"))
        did = (self.tr("added"), self.tr("were here already and gained something new"))
        sentences = (
            *(did if is_done else will),
            self.tr("are here already, unchanged"),
            self.tr("left out, or joined with another row of the same person"),
            self.tr("rows in all"),
        )
        lines = tuple(zip((*numbers, total), sentences, strict=True))
        for row, (count, sentence) in enumerate(lines):
            style = "bodyStrong" if row < len(lines) - 1 else "label"
            number = Label(self.theme, self.locale().toString(count), f"import_count_{row}", style)
            self._counts.addWidget(number, row, 0)
            self._counts.addWidget(
                Label(self.theme, sentence, f"import_count_words_{row}", "body", "text.secondary"), row, 1
            )
