"""The menus of people: stage, rhythm, tag, rest, and everything for one row or page."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.domain.people import Stage
from mentorkit.domain.rhythm import CHOICES
from mentorkit.gui import texts
from mentorkit.gui.kit.menus import Entry, add, menu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu, QWidget

    from mentorkit.domain.goals import Goal
    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.people.acts import PeopleActs
    from mentorkit.gui.theme import Theme

STAGES: tuple[Stage | None, ...] = (
    Stage.TO_APPROACH,
    Stage.APPROACHED,
    Stage.IN_CONVERSATION,
    Stage.MENTOR,
    Stage.PAST_MENTOR,
    Stage.KEPT,
    None,
)
"""The stages that can be chosen, in the order of a relationship; Resting has a menu of its own."""

STAGE_ICONS = {
    Stage.TO_APPROACH: "circle-dashed",
    Stage.APPROACHED: "send",
    Stage.IN_CONVERSATION: "messages-square",
    Stage.MENTOR: "handshake",
    Stage.PAST_MENTOR: "flag",
    Stage.RESTING: "moon",
    Stage.KEPT: "contact",
    None: "circle-dashed",
}
ASKABLE = frozenset({Stage.TO_APPROACH, Stage.APPROACHED, Stage.IN_CONVERSATION})
"""Stages in which mentoring can be proposed."""
MOST_TAGS = 12
RESTS = (14, 30, 91)
"""Days offered for a rest."""
MOST_MERGED = 3


class PeopleMenus(QObject):
    """Builds menus for people; whoever opens one throws it away when it closes."""

    def __init__(
        self,
        theme: Theme,
        acts: PeopleActs,
        tags: Callable[[], Sequence[str]],
        goals: Callable[[], Sequence[Goal]],
    ) -> None:
        super().__init__(acts)
        self.setObjectName("people_menus")
        self._theme, self._acts, self._tags, self._goals = theme, acts, tags, goals

    def stages(self, ids: Sequence[PersonId], parent: QWidget) -> QMenu:
        """Return the menu of stages."""
        return self._menu("stage_menu", self.tr("Stage"), self.stage_entries(ids), parent)

    def stage_entries(self, ids: Sequence[PersonId]) -> list[Entry | None]:
        """Return the entries of the menu of stages."""
        return [
            Entry(
                texts.stage_word(stage),
                partial(self._acts.set_stage, ids, stage),
                STAGE_ICONS[stage],
            )
            for stage in STAGES
        ]

    def rhythms(self, ids: Sequence[PersonId], parent: QWidget) -> QMenu:
        """Return the menu of rhythms."""
        entries: list[Entry | None] = [
            Entry(texts.rhythm_word(days), partial(self._acts.set_rhythm, ids, days)) for days in CHOICES
        ]
        entries += [
            Entry(self.tr("Own number of days…"), partial(self._acts.ask_rhythm, ids)),
            None,
            Entry(texts.rhythm_word(None), partial(self._acts.set_rhythm, ids, None)),
        ]
        return self._menu("rhythm_menu", self.tr("Rhythm"), entries, parent)

    def goals(self, ids: Sequence[PersonId], parent: QWidget) -> QMenu:
        """Return the menu of the goals with which people may help, and of a new one."""
        entries: list[Entry | None] = [
            Entry(goal.title, partial(self._acts.link, ids, goal), name=goal.id) for goal in self._goals()
        ]
        if entries:
            entries.append(None)
        entries.append(Entry(self.tr("Write a goal…"), self._acts.write_goal, "target"))
        return self._menu("goal_menu", self.tr("Goal"), entries, parent)

    def tags(self, ids: Sequence[PersonId], parent: QWidget) -> QMenu:
        """Return the menu of the tags in use, and of a new one."""
        entries: list[Entry | None] = [
            Entry(tag, partial(self._acts.tag, ids, tag)) for tag in self._tags()[:MOST_TAGS]
        ]
        if entries:
            entries.append(None)
        entries.append(Entry(self.tr("New tag…"), partial(self._acts.ask_tag, ids)))
        return self._menu("tag_menu", self.tr("Tag"), entries, parent)

    def rests(self, ids: Sequence[PersonId], parent: QWidget) -> QMenu:
        """Return the menu of how long to rest."""
        words = (self.tr("Two weeks"), self.tr("A month"), self.tr("Three months"))
        entries: list[Entry | None] = [
            Entry(label, partial(self._acts.rest, ids, self._acts.today + timedelta(days=days)))
            for days, label in zip(RESTS, words, strict=True)
        ]
        entries += [
            Entry(self.tr("Until a day…"), partial(self._acts.ask_rest, ids)),
            None,
            Entry(self.tr("For good"), partial(self._acts.rest, ids, None)),
        ]
        return self._menu("rest_menu", self.tr("Rest"), entries, parent)

    def row(self, ids: Sequence[PersonId], line: PersonLine, parent: QWidget) -> QMenu:
        """Return the menu of a row: all acts for what is checked, or for the row's own person."""
        made = self._menu("person_menu", self.tr("More"), self._first(ids), parent)
        self._add_submenus(made, ids)
        self._fill(made, [*self._changes(ids, line), *self._last(ids)])
        return made

    def page(self, line: PersonLine, edit: Callable[[], object], parent: QWidget) -> QMenu:
        """Return the menu behind *More* on a person's page."""
        ids = (line.id,)
        entries: list[Entry | None] = [Entry(self.tr("Edit"), edit, "pen-line", "E")]
        made = self._menu("person_menu", self.tr("More"), entries, parent)
        self._add_submenus(made, ids)
        photos: list[Entry | None] = [
            Entry(self.tr("Set photo…"), partial(self._acts.photos.choose, line.id), "eye")
        ]
        if line.photo:
            photos.append(
                Entry(self.tr("Remove photo"), partial(self._acts.photos.remove, line.id), "eye-off")
            )
        forget = partial(self._acts.ask_forget, line.id)
        stage = line.shown_stage(self._acts.today)
        mentoring: list[Entry | None] = []
        if stage is Stage.MENTOR:
            end = partial(self._acts.end_mentoring, line)
            mentoring.append(Entry(self.tr("End mentoring…"), end, "flag", name="end_mentoring"))
        elif stage in ASKABLE:
            propose = partial(self._acts.propose_mentoring, line)
            mentoring.append(
                Entry(self.tr("Propose to meet regularly…"), propose, "handshake", name="propose")
            )
        self._fill(
            made,
            [
                *mentoring,
                *self._changes(ids, line),
                *photos,
                *self._last(ids),
                Entry(self.tr("Forget completely…"), forget, "trash-2", is_dangerous=True),
            ],
        )
        return made

    def _first(self, ids: Sequence[PersonId]) -> list[Entry | None]:
        if len(ids) > 1:
            return []
        write = Entry(self.tr("Write"), partial(self._acts.write, ids[0]), "pen-line", name="write")
        log = Entry(self.tr("Log contact"), partial(self._acts.log_contact, ids[0]), "plus")
        return [write, log, None]

    def _changes(self, ids: Sequence[PersonId], line: PersonLine) -> list[Entry | None]:
        entries: list[Entry | None] = []
        if len(ids) > 1 or line.shown_stage(self._acts.today) is Stage.RESTING:
            entries.append(Entry(self.tr("Wake"), partial(self._acts.wake, ids), "sun"))
        if len(ids) == 1 and line.pinned:
            entries.append(Entry(self.tr("Unpin"), partial(self._acts.unpin, ids[0]), "pin"))
        elif len(ids) == 1:
            entries.append(Entry(self.tr("Pin to the sidebar"), partial(self._acts.pin, ids[0]), "pin"))
        return entries

    def _last(self, ids: Sequence[PersonId]) -> list[Entry | None]:
        entries: list[Entry | None] = []
        if 1 < len(ids) <= MOST_MERGED:
            entries.append(Entry(self.tr("Merge"), partial(self._acts.merge, ids), "git-merge"))
        entries += [
            Entry(self.tr("Export…"), partial(self._acts.export, ids), "download"),
            None,
            Entry(self.tr("Delete"), partial(self._acts.delete, ids), "trash-2", is_dangerous=True),
        ]
        return entries

    def _add_submenus(self, made: QMenu, ids: Sequence[PersonId]) -> None:
        for sub, icon in (
            (self.stages(ids, made), "messages-square"),
            (self.goals(ids, made), "target"),
            (self.rhythms(ids, made), "repeat"),
            (self.tags(ids, made), "tag"),
            (self.rests(ids, made), "moon"),
        ):
            sub.setTitle(sub.accessibleName())
            sub.setIcon(self._theme.icon(icon))
            made.addMenu(sub)

    def _menu(self, name: str, words: str, entries: Sequence[Entry | None], parent: QWidget) -> QMenu:
        return menu(self._theme, name, words, entries, parent)

    def _fill(self, made: QMenu, entries: Sequence[Entry | None]) -> None:
        for entry in entries:
            add(made, self._theme, entry)
