"""What the palette finds: people, what can be done with them, commands, and where somebody was last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.domain.errors import Invalid, NotFound
from mentorkit.domain.people import Person, PersonId, initials, tint_of
from mentorkit.domain.records import RecordId
from mentorkit.gui.shell.key_texts import keys_text
from mentorkit.gui.shell.matches import fits
from mentorkit.gui.shell.palette_rows import Entry, Heading, Row
from mentorkit.gui.shell.titles import TITLES, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.features import Command, Tools
    from mentorkit.gui.kit.navigation import Place

FIRST = 5
"""Entries of a group before *Show all*."""
MOST = 50
ICONS = {"today": "sun", "people": "users-round", "messages": "mail", "settings": "settings"}


class Found(QObject):
    """Answers what stands in the palette for what was typed."""

    def __init__(self, tools: Tools, commands: Sequence[Command]) -> None:
        super().__init__()
        self.setObjectName("palette_found")
        self._tools = tools
        self._commands = [
            command
            for command in commands
            if command.in_palette and (command.is_enabled is None or command.is_enabled())
        ]

    def rows(self, words: str, *, people_only: bool, commands_only: bool, all_people: bool) -> list[Row]:
        """Return the rows for words; people and commands may each be left out."""
        if not words and not commands_only and not people_only:
            return self._at_first()
        rows: list[Row] = []
        if not commands_only:
            rows += self._people(words, shows_all=all_people)
        if not people_only:
            rows += self._fitting_commands(words)
        return rows

    def instead(self, words: str) -> list[Row]:
        """Return what can be done where nothing was found."""
        return [self._new_person(words)]

    def acts(self, entry: Entry) -> list[Row]:
        """Return everything that can be done with an entry."""
        return [Heading(entry.text), *entry.acts] if entry.acts else []

    def _at_first(self) -> list[Row]:
        rows: list[Row] = []
        places = [self._place(place) for place in self._tools.navigator.recent(FIRST)]
        shown = [entry for entry in places if entry is not None]
        if shown:
            rows += [Heading(self.tr("Where you were")), *shown]
        rows += self._here()
        recent = self._tools.services.search.recent(FIRST)
        if recent:
            rows += [Heading(self.tr("Last in contact")), *(self._person(line) for line in recent)]
        return rows

    def _here(self) -> list[Row]:
        here = self._tools.navigator.here
        person = self._known(here.id) if here is not None and here.kind == "person" else None
        if person is not None:
            return [
                Heading(self.tr("Do something")),
                *self._acts(person.id, person.shown, pinned=person.pinned),
            ]
        named = [command for command in self._commands if command.menu == "people"]
        if not named:
            return []
        return [Heading(self.tr("Do something")), *(self._command(command) for command in named)]

    def _people(self, words: str, *, shows_all: bool) -> list[Row]:
        search = self._tools.services.search
        lines = search.people(words, MOST) if words else search.recent(MOST)
        if not lines:
            return []
        shown = lines if shows_all else lines[:FIRST]
        rows: list[Row] = [Heading(self.tr("People")), *(self._person(line) for line in shown)]
        if len(lines) > len(shown):
            rows.append(Entry(self._all_words(len(lines)), partial(self._nothing), "ellipsis", stays=True))
        if words:
            first = lines[0]
            rows.append(Heading(self.tr("Do something")))
            rows += self._acts(first.id, first.shown, pinned=first.pinned, opens=False)
        return rows

    def _all_words(self, count: int) -> str:
        if count >= MOST:
            return self.tr("Show the first {0}").format(count)
        return self.tr("Show all {0}").format(count)

    def _fitting_commands(self, words: str) -> list[Row]:
        found = [self._command(command) for command in self._commands if fits(command.label, words)]
        return [Heading(self.tr("Commands")), *found] if found else []

    def _person(self, line: PersonLine) -> Entry:
        return Entry(
            line.shown,
            partial(self._tools.navigator.open, "person", line.id),
            detail=", ".join(part for part in (line.title, line.organisation) if part),
            initials=initials(line.shown),
            tint=tint_of(line.id),
            acts=tuple(self._acts(line.id, line.shown, pinned=line.pinned)),
        )

    def _acts(self, person_id: str, shown: str, *, pinned: bool, opens: bool = True) -> list[Entry]:
        run, navigator = self._tools.surface.run_command, self._tools.navigator
        pin = self.tr("Unpin {0}") if pinned else self.tr("Pin {0} to the sidebar")
        acts = [
            Entry(
                self.tr("Log a contact with {0}").format(shown),
                partial(run, "log_contact", person_id),
                "plus",
                keys=keys_text("Ctrl+Return"),
            ),
            Entry(pin.format(shown), partial(self._pin, person_id, shown, pinned=pinned), "contact"),
        ]
        if opens:
            there = partial(navigator.open, "person", person_id)
            acts.append(Entry(self.tr("Open {0}").format(shown), there, "users-round"))
        return acts

    def _command(self, command: Command) -> Entry:
        return Entry(command.label, command.run, command.icon, keys=keys_text(command.keys))

    def _place(self, place: Place) -> Entry | None:
        opens = partial(self._tools.navigator.open, place.kind, place.id)
        if place.kind == "person":
            person = self._known(place.id)
            if person is None:
                return None
            tint = tint_of(person.id)
            return Entry(person.shown, opens, initials=initials(person.shown), tint=tint)
        if place.id or place.kind not in TITLES:
            return None
        return Entry(title_of(place.kind), opens, ICONS.get(place.kind, "chevron-right"))

    def _known(self, person_id: str) -> Person | None:
        try:
            return self._tools.services.people.get(PersonId(RecordId(person_id)))
        except NotFound:
            return None

    def _new_person(self, words: str) -> Entry:
        text = self.tr("Add “{0}” as a person").format(words)
        return Entry(text, partial(self._add, words), "user-plus")

    def _add(self, name: str) -> None:
        try:
            person = self._tools.services.people.add(name)
        except Invalid:
            self._tools.surface.toast(self.tr("This name is too long to be kept."))
            return
        self._tools.navigator.open("person", person.id)
        self._tools.surface.toast(self.tr("{0} added.").format(person.shown), undo=True)

    def _pin(self, person_id: str, shown: str, *, pinned: bool) -> None:
        people, known = self._tools.services.people, PersonId(RecordId(person_id))
        if pinned:
            people.unpin(known)
            self._tools.surface.toast(self.tr("{0} is no longer pinned.").format(shown), undo=True)
            return
        try:
            people.pin(known)
        except Invalid:
            self._tools.surface.toast(self.tr("Seven people are pinned. Unpin one of them first."))
            return
        self._tools.surface.toast(self.tr("{0} is pinned.").format(shown), undo=True)

    def _nothing(self) -> None:
        """Stand for *Show all*, which the palette does itself."""
