"""Step two: every row with its verdict, what goes for everyone, and what is worth knowing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.cards import SkipReason
from mentorkit.domain.people import Stage
from mentorkit.domain.plans import ImportOptions, Verdict
from mentorkit.gui import texts
from mentorkit.gui.imports import words
from mentorkit.gui.imports.note_words import note_sentence
from mentorkit.gui.imports.notes import NotesList
from mentorkit.gui.imports.rows import FITS, PreviewPainter, chosen_rows, preview_columns, preview_row
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.table_headers import TableHeader
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table
from mentorkit.gui.kit.tabs import Tabs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.cards import SkippedRow
    from mentorkit.domain.plans import ImportPlan, PlannedRow
    from mentorkit.gui.imports.rows import PreviewRow
    from mentorkit.gui.theme import Theme

STAGES = (None, Stage.TO_APPROACH, Stage.APPROACHED, Stage.IN_CONVERSATION, Stage.KEPT)
"""Stages a whole file may be given; Mentor is decided person by person."""

MOST_NOTES = 5
SKIPPED, LOOK = "skipped", "look"


class PreviewStep(QWidget):
    """Shows an import plan before anything of it is kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("import_preview")
        self._plan: ImportPlan | None = None
        self._rows: list[PlannedRow | SkippedRow] = []
        self._model = TableModel(self._fetch, lambda row: row.sentence, lambda row: row.name, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(2))
        self._build_heading()
        self._build_table()
        self._build_options()

    @property
    def rows(self) -> tuple[PreviewRow, ...]:
        """The rows in the list, as they are shown."""
        return tuple(map(preview_row, self._rows))

    def show_plan(self, plan: ImportPlan, file_name: str, problems: Sequence[str] = ()) -> None:
        """Show what files would change; `problems` are sentences about files that could not be read."""
        self._plan = plan
        self.title.set_text(self._headline(plan))
        self.file.set_text(file_name)
        kind = self.tr("{kind}, {rows}").format(kind=words.word(plan.format), rows=words.rows(plan.total))
        self.file_kind.set_text(kind)
        self.tag.set_value("")
        self._show_tabs(plan)
        self._show_notes(plan, problems)
        self._show_rows(None)

    def options(self) -> ImportOptions:
        """Return what goes for everyone in the file."""
        return ImportOptions(stage=self.stage.value(), tag=self.tag.value().strip())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns for the width."""
        super().resizeEvent(event)
        width = self.width() / self.theme.text_scale
        self._columns.fit(next(widths for least, widths in FITS if width >= least))
        self._header.place_titles()
        self.table.viewport().update()

    def _headline(self, plan: ImportPlan) -> str:
        new, maybe = plan.count(Verdict.NEW), plan.count(Verdict.MAYBE)
        if not plan.rows:
            return self.tr("Nobody in this file can be added")
        if not new and not maybe and not plan.count(Verdict.CHANGED):
            return self.tr("Everybody in this file is here already")
        if maybe:
            said = self.tr("{people} to add, {others} perhaps here already")
            return said.format(people=words.people_in_heading(new), others=self.locale().toString(maybe))
        return self.tr("{people} to add").format(people=words.people_in_heading(new))

    def _build_heading(self) -> None:
        theme = self.theme
        self.title = Label(theme, "", "import_preview_title", "title")
        self._column.addWidget(self.title)
        sentence = self.tr("Nothing is saved until the last step, and the whole import can be undone.")
        self._column.addWidget(
            Label(theme, sentence, "import_preview_sentence", "body", "text.secondary", wrap=True)
        )
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        self.file = Label(theme, "", "import_file", "smallStrong")
        self.file_kind = Label(theme, "", "import_file_kind", "small", "text.secondary")
        row.addWidget(Icon(theme, "file-text", "import_file_icon"))
        row.addWidget(self.file)
        row.addWidget(self.file_kind)
        row.addStretch(1)
        self._column.addSpacing(theme.space(2))
        self._column.addLayout(row)

    def _build_table(self) -> None:
        theme = self.theme
        self._columns = columns = preview_columns(theme)
        options: list[tuple[Any, str]] = [(None, self.tr("All"))]
        options += [(verdict, words.word(verdict)) for verdict in Verdict]
        options += [(SKIPPED, self.tr("Not added")), (LOOK, self.tr("Needs a look"))]
        self.tabs = Tabs(theme, options, "import_tabs", self.tr("Rows"))
        self.tabs.chosen.connect(self._show_rows)
        self._header = TableHeader(theme, columns, "import_header")
        self.table = Table(
            theme, self._model, PreviewPainter(theme, columns), "import_rows", self.tr("Rows of the file")
        )
        self.table.setMinimumHeight(3 * theme.size("row.person"))
        self._column.addWidget(self.tabs)
        self._column.addWidget(self._header)
        self._column.addWidget(self.table, 1)

    def _build_options(self) -> None:
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space(10))
        everyone, notes = QVBoxLayout(), QVBoxLayout()
        for column in (everyone, notes):
            column.setSpacing(theme.space(2))
        everyone.addWidget(Label(theme, self.tr("For everyone new"), "import_everyone", "label"))
        fields = QHBoxLayout()
        fields.setSpacing(theme.space(4))
        options = [(stage, texts.word(stage) if stage else self.tr("Not sorted")) for stage in STAGES]
        self.stage = ComboField(theme, self.tr("Stage"), "import_stage", options, small=True)
        self.stage.set_value(None)
        self.tag = TextField(theme, self.tr("Tag"), "import_tag")
        fields.addWidget(self.stage, 1)
        fields.addWidget(self.tag, 1)
        everyone.addLayout(fields)
        everyone.addStretch(1)
        self.notes = NotesList(theme, "import_note")
        notes.addWidget(self.notes)
        notes.addStretch(1)
        row.addLayout(everyone, 1)
        row.addLayout(notes, 1)
        self._column.addSpacing(theme.space(3))
        self._column.addLayout(row)

    def _show_tabs(self, plan: ImportPlan) -> None:
        counts: dict[Any, int] = {verdict: plan.count(verdict) for verdict in Verdict}
        counts[SKIPPED] = len(plan.skipped)
        counts[LOOK] = sum(1 for row in plan.rows if row.card.oddities)
        self.tabs.set_count(None, plan.total)
        for value, count in counts.items():
            self.tabs.set_count(value, count)
        self.tabs.set_value(None)
        self.tabs.show_only([None, *(value for value, count in counts.items() if count)])

    def _show_notes(self, plan: ImportPlan, problems: Sequence[str]) -> None:
        sentences = [("circle-dashed", problem) for problem in problems[:MOST_NOTES]]
        sentences += [("check", note_sentence(note)) for note in plan.notes[:MOST_NOTES]]
        news = sum(
            1 for row in plan.rows if row.verdict is Verdict.CHANGED and row.candidates[0].has_new_role
        )
        if news:
            said = self.tr("1 person has a new role") if news == 1 else self.tr("{people} have a new role")
            sentences.append(("check", said.format(people=words.people(news))))
        joined = sum(1 for row in plan.skipped if row.reason is SkipReason.REPEATED)
        if joined:
            said = self.tr("{rows} joined with another of the same person.")
            sentences.append(("check", said.format(rows=words.rows(joined))))
        if len(plan.skipped) > joined:
            said = self.tr("{rows} left out, each with its reason in the list.")
            sentences.append(("circle-dashed", said.format(rows=words.rows(len(plan.skipped) - joined))))
        self.notes.show_notes(sentences)

    def _show_rows(self, chosen: Any) -> None:
        if self._plan is None:
            return
        self._rows = chosen_rows(self._plan, chosen)
        self._model.refresh()
        self._model.show([Group("rows", "", range(len(self._rows)))])

    def _fetch(self, ids: Sequence[Any]) -> Sequence[PreviewRow | None]:
        count = len(self._rows)
        return [preview_row(self._rows[number]) if number < count else None for number in ids]
