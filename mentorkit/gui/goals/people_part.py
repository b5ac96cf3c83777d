"""The people of a goal: who is linked with it, a line to name more, and who of all could help."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.fit_texts import because_words, fit_words
from mentorkit.gui.goals.help_menu import help_menu
from mentorkit.gui.goals.people_rows import PeoplePainter, PeopleRow
from mentorkit.gui.goals.where_to_look import WhereToLook
from mentorkit.gui.kit.chip_fields import ChipField
from mentorkit.gui.kit.fitted_tables import FittedModel, FittedTable
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import open_at
from mentorkit.gui.kit.rows import QuickAct
from mentorkit.gui.kit.suggestions import Suggestion
from mentorkit.gui.kit.turns import Turns
from mentorkit.gui.people_field import suggestion_of

if TYPE_CHECKING:
    from mentorkit.domain.fit import Fit
    from mentorkit.domain.goals import Goal, Skill, SkillId
    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.goals import GoalPage, LinkedPerson

MOST_SUGGESTED = 5
MOST_FOUND = 6
ADD = "add"


class PeoplePart(QWidget):
    """Shows and changes who helps with the goal shown."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._page: GoalPage | None = None
        self._skills: dict[PersonId, SkillId | None] = {}
        """With which skill each of those suggested could help."""
        self.setObjectName("goal_people")
        self.heading = Label(theme, self.tr("People for this goal"), "goal_people_heading", "label")
        self.nobody = Label(theme, self.tr("Nobody yet."), "goal_people_nobody", "small", "status.due.text")
        self.linked = FittedModel(_spoken)
        self.linked_table = FittedTable(
            theme, self.linked, PeoplePainter(theme), "goal_people_rows", self.heading.text()
        )
        self.field = ChipField(
            theme, "", "goal_people_field", self._suggest, placeholder=self.tr("Who could help? Type a name")
        )
        self.could = Label(theme, "", "goal_could_heading", "label")
        self._told = self.tr("From your contacts, by role, skills and what you value.")
        self.could_note = Label(theme, self._told, "goal_could_note", "small", "text.secondary", wrap=True)
        self.found = FittedModel(_spoken)
        act = QuickAct(ADD, "plus", self.tr("Add"))
        self.found_table = FittedTable(
            theme, self.found, PeoplePainter(theme, act), "goal_could_rows", self.tr("Who could help")
        )
        self.found_table.keys = {Qt.Key.Key_Plus: ADD, Qt.Key.Key_Insert: ADD}
        self.look = WhereToLook(tools)
        self._turns = Turns(self)
        self._connect()
        self._lay_out()

    def show_page(self, page: GoalPage) -> None:
        """Show who helps with a goal, and who could."""
        self._page = page
        rows = [self._linked_row(one, page.goal) for one in page.linked]
        self.linked.show_rows(rows)
        self.linked_table.setVisible(bool(rows))
        self.nobody.setVisible(not rows)
        self.look.show_page(page)
        self._look_through(page)

    def _look_through(self, page: GoalPage) -> None:
        """Look through everybody for whoever could help, in as many turns as it takes."""
        goal, alone = page.goal, _skill_alone(page)
        asked = [(goal, alone.name), (goal, "")] if alone is not None else [(goal, "")]
        looking = self._tools.services.fit.look(asked)
        self._turns.begin(looking.step, partial(self._show_found, page))
        if self._turns.are_left:
            self.could.set_text(self.tr("Could help"))
            self.could_note.set_text(self.tr("Looking through everybody…"))
            self.could.show()
            self.could_note.show()
            self.found_table.hide()

    def _show_found(self, page: GoalPage) -> None:
        """Show who could help: with a skill nobody helps with yet, else with any."""
        linked, alone = [one.line.id for one in page.linked], _skill_alone(page)
        best = self._tools.services.fit.best
        fits = best(page.goal, MOST_SUGGESTED, linked, alone.name) if alone is not None else ()
        words = self.tr("Could help with {0}").format(alone.name) if fits and alone else self.tr("Could help")
        fits = fits or best(page.goal, MOST_SUGGESTED, linked)
        self.could.set_text(words)
        self.could_note.set_text(self._told)
        wanted = {skill.name: skill.id for skill in page.skills}
        self._skills = {one.person_id: wanted.get(one.parts[0].wanted) for one in fits}
        found = self._tools.services.people.lines_of([one.person_id for one in fits])
        self.found.show_rows([_found_row(line, one) for line, one in zip(found, fits, strict=True)])
        for part in (self.could, self.could_note, self.found_table):
            part.setVisible(bool(fits))

    def _linked_row(self, one: LinkedPerson, goal: Goal) -> PeopleRow:
        line = one.line
        stage = texts.stage_word(line.shown_stage(self._tools.services.clock.today()))
        parts = [stage]
        if line.rhythm_days:
            parts.append(texts.rhythm_word(line.rhythm_days).lower())
        fit = self._tools.services.fit.fit_of(line.id, goal)
        return PeopleRow(line.id, line.shown, ", ".join(parts), fit_words(fit) if fit is not None else "")

    # Naming people

    def _suggest(self, text: str) -> list[Suggestion]:
        found = [suggestion_of(line) for line in self._tools.services.search.people(text, MOST_FOUND)]
        name = " ".join(text.split())
        if any(person.text.casefold() == name.casefold() for person in found):
            return found
        new = self.tr("Add “{0}” as a new person").format(name)
        return [*found, Suggestion("", name, icon="user-plus", label=new)]

    def _named(self) -> None:
        chosen = self.field.value()
        if not chosen or self._page is None:
            return
        self.field.set_value(())
        for one in chosen:
            goal_id = self._page.goal.id
            if one.key:
                self._tools.services.helping.link(goal_id, [PersonId(RecordId(one.key))])
            else:
                self._tools.services.helping.link_new(goal_id, one.text)
            self._tools.surface.toast(self.tr("{0} added to the goal").format(one.text), undo=True)

    def _acted(self, _act: str, key: object) -> None:
        row = self.found.row(key)
        if row is not None and self._page is not None:
            person_id = PersonId(RecordId(row.id))
            skill = self._skills.get(person_id)
            self._tools.services.helping.link(self._page.goal.id, [person_id], [skill] if skill else [])
            self._tools.surface.toast(self.tr("{0} added to the goal").format(row.shown), undo=True)

    # Acts on who is linked

    def _open_menu(self, key: object, point: QPoint) -> None:
        page = self._page
        one = next((o for o in page.linked if o.line.id == key), None) if page is not None else None
        if one is None or page is None:
            return
        open_at(help_menu(self._tools, one.line.shown, one.help, page.skills, self), point)

    def _open(self, key: object) -> None:
        self._tools.navigator.open("person", str(key))

    # Building

    def _connect(self) -> None:
        self.field.edited.connect(self._named)
        for table in (self.linked_table, self.found_table):
            table.opened.connect(self._open)
            table.open_by_click()
        self.linked_table.menu_wanted.connect(self._open_menu)
        self.found_table.acted.connect(self._acted)

    def _lay_out(self) -> None:
        space = self._tools.theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(3))
        for parts in (
            (self.heading, self.nobody),
            (self.linked_table,),
            (self.field,),
            (self.could, self.could_note),
            (self.found_table,),
            (self.look,),
        ):
            # Tables reach 12 px further out on both sides, for the ring of their focus.
            edge = 0 if isinstance(parts[0], FittedTable) else space(3)
            inset = QVBoxLayout()
            inset.setContentsMargins(edge, 0, edge, 0)
            inset.setSpacing(space(1))
            for part in parts:
                inset.addWidget(part)
            column.addLayout(inset)
        column.addStretch(1)


def _skill_alone(page: GoalPage) -> Skill | None:
    """Return the first skill that nobody helps with, of a goal that somebody helps with."""
    helped = {skill_id for one in page.linked for skill_id in one.help.skills}
    return next((skill for skill in page.skills if page.linked and skill.id not in helped), None)


def _found_row(line: PersonLine, fit: Fit) -> PeopleRow:
    role = ", ".join(part for part in (line.title, line.organisation) if part)
    because = because_words(fit.parts[0])
    detail = role or because
    whole = QCoreApplication.translate("goals", "{0}\n\n{1}").format(because, fit_words(fit))
    return PeopleRow(line.id, line.shown, detail, whole)


def _spoken(row: PeopleRow) -> str:
    return row.spoken
