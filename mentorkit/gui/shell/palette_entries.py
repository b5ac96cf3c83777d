"""What the palette shows: what was found, what can be done with it, commands, and where somebody was last."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.domain.errors import Invalid, NotFound
from mentorkit.domain.folding import fold
from mentorkit.domain.matches import begins, excerpt, fits, is_meant
from mentorkit.domain.people import Person, PersonId, initials, tint_of
from mentorkit.domain.records import RecordId
from mentorkit.domain.searching import Scope
from mentorkit.gui.hit_texts import AIMED, NOTED, PLANNED, SENT, hit_icon, hit_title, places_of
from mentorkit.gui.shell.key_texts import keys_text
from mentorkit.gui.shell.palette_rows import Entry, Heading, Row
from mentorkit.gui.shell.titles import TITLES, title_of
from mentorkit.gui.texts import short_day
from mentorkit.services.search import MOST

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentorkit.domain.hits import Hit
    from mentorkit.domain.lines import Face
    from mentorkit.domain.searching import Term
    from mentorkit.gui.kit.features import Command, Tools
    from mentorkit.gui.kit.navigation import Place
    from mentorkit.services.search import Search, Spelling

FIRST = 5
"""Entries of a group before *Show all*."""
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
        self._said = [(command, fold(f"{command.label} {command.also}")) for command in self._commands]

    def begin(self, typed: str) -> Search:
        """Return the search for what was typed, to be done in turns."""
        return self._tools.services.search.begin(typed)

    def spelling(self, typed: str) -> Spelling:
        """Return the search for a name that was perhaps meant."""
        return self._tools.services.search.spelling(typed)

    def rows(self, search: Search) -> list[Row]:
        """Return the rows for what a search found so far."""
        query = search.query
        if query.scope is Scope.COMMANDS:
            return self._listed(self._fitting(query.terms))
        if query.scope is Scope.THEMES:
            return self._labels(query.terms)
        if query.is_empty:
            return self._recent() if query.scope is Scope.PEOPLE else self._at_first()
        people, hits = self._people(search), self._hits(search)
        if query.scope is not Scope.EVERYTHING or not query.terms:
            return [*people, *hits]
        fitting = self._fitting(query.terms)
        commands = self._listed(fitting)
        is_named = bool(fitting) and is_meant(fitting[0].label, query.terms)
        return [*people, *commands, *hits] if is_named else [*people, *hits, *commands]

    def instead(self, search: Search, meant: str) -> list[Row]:
        """Return what can be done where nothing was found; `meant` is a name spelled almost so."""
        rows: list[Row] = []
        if meant:
            rows.append(Entry(self.tr("Did you mean {0}?").format(meant), icon="search", types=meant))
        if search.query.text:
            rows.append(self._new_person(search.query.text))
        return rows

    def acts(self, entry: Entry) -> list[Row]:
        """Return everything that can be done with an entry."""
        acts = entry.offers()
        return [Heading(entry.text), *acts] if acts else []

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

    def _recent(self) -> list[Row]:
        lines = self._tools.services.search.recent(MOST)
        return [Heading(self.tr("People")), *map(self._person, lines)] if lines else []

    def _people(self, search: Search) -> list[Row]:
        if not search.people:
            return []
        lines = self._tools.services.search.faces(search.people[:FIRST])
        rows: list[Row] = [Heading(self.tr("People")), *map(self._person, lines)]
        rows += self._rest(search, len(search.people), is_cut=len(search.people) == MOST)
        if lines:
            first = lines[0]
            rows.append(Heading(self.tr("Do something")))
            rows += self._acts(first.id, first.shown, pinned=first.pinned, opens=False)
        return rows

    def _hits(self, search: Search) -> list[Row]:
        rows: list[Row] = []
        for title, kinds in (
            (self.tr("Found in your notes"), NOTED),
            (self.tr("Messages"), SENT),
            (self.tr("Meetings"), PLANNED),
            (self.tr("Goals"), AIMED),
        ):
            found = search.entries_of(kinds)
            hits = search.read(found[:FIRST]) if found else ()
            shown = [entry for hit in hits if (entry := self._hit(hit, search.query.terms))]
            if shown:
                rows += [Heading(title), *shown, *self._rest(search, len(found), is_cut=search.is_cut)]
        return rows

    def _hit(self, hit: Hit, terms: Sequence[Term]) -> Entry | None:
        navigator = self._tools.navigator
        place = next((place for place in places_of(hit) if navigator.can_show(place[0])), None)
        if place is None:
            return None
        whose = hit.person_id
        return Entry(
            hit_title(hit),
            partial(navigator.open, *place),
            hit_icon(hit),
            detail=self.tr("“{0}”").format(excerpt(hit.text, terms)),
            is_found=True,
            keys=short_day(hit.said_on, self._tools.services.clock.today()),
            offers=tuple if whose is None else partial(self._acts, whose, hit.shown),
        )

    def _rest(self, search: Search, count: int, *, is_cut: bool) -> list[Row]:
        """Return the row that leads to all that was found, where five are not all."""
        if count <= FIRST:
            return []
        words = self.tr("Show all") if is_cut else self.tr("Show all {0}").format(count)
        return [Entry(words, partial(self._tools.navigator.open, "search", search.typed), "ellipsis")]

    def _labels(self, terms: Sequence[Term]) -> list[Row]:
        """Return tags and skills in use; choosing one shows what belongs to the people who have it."""
        people = self._tools.services.people
        rows: list[Row] = []
        for title, name, icon, labels in (
            (self.tr("Skills"), "skill", "sprout", people.expertise_in_use()),
            (self.tr("Tags"), "tag", "tag", people.tags_in_use()),
        ):
            found = [label for label in labels if fits(label, terms)]
            if found:
                rows += [Heading(title), *(self._label(name, label, icon) for label in found[:MOST])]
        return rows

    def _label(self, name: str, label: str, icon: str) -> Entry:
        return Entry(label, partial(self._tools.navigator.open, "search", f'{name}:"{label}"'), icon)

    def _fitting(self, terms: Sequence[Term]) -> list[Command]:
        """Return the commands that fit: the one that is meant, those that begin so, last those of other words."""

        def place(command: Command) -> tuple[bool, ...]:
            nearer = (is_meant, begins, fits)
            return tuple(not fits_so(command.label, terms) for fits_so in nearer)

        # Few have all the letters, and only those are looked at word by word.
        words = [word for term in terms for word in term.words]
        near = ((command, said) for command, said in self._said if all(word in said for word in words))
        return sorted((command for command, said in near if fits(said, terms)), key=place)

    def _listed(self, commands: Sequence[Command]) -> list[Row]:
        return [Heading(self.tr("Commands")), *map(self._command, commands)] if commands else []

    def _person(self, line: Face) -> Entry:
        return Entry(
            line.shown,
            partial(self._tools.navigator.open, "person", line.id),
            detail=", ".join(part for part in (line.title, line.organisation) if part),
            initials=initials(line.shown),
            tint=tint_of(line.id),
            offers=partial(self._acts, line.id, line.shown, pinned=line.pinned),
        )

    def _acts(
        self, person_id: str, shown: str, *, pinned: bool | None = None, opens: bool = True
    ) -> list[Entry]:
        """Return what can be done with somebody; pinning only where it is known whether they are."""
        run, navigator = self._tools.surface.run_command, self._tools.navigator
        log, write = self.tr("Log a contact with {0}"), self.tr("Write to {0}")
        plan, there = self.tr("Plan a meeting with {0}"), partial(navigator.open, "person", person_id)
        offered: list[tuple[str, Callable[[], object], str]] = [
            (log, partial(run, "log_contact", person_id), "plus"),
            (write, partial(run, "write_message", person_id), "pen-line"),
            (plan, partial(run, "plan_meeting", person_id), "calendar-plus"),
        ]
        if pinned is not None:
            pin = self.tr("Unpin {0}") if pinned else self.tr("Pin {0} to the sidebar")
            offered.append((pin, partial(self._pin, person_id, shown, pinned=pinned), "contact"))
        if opens:
            offered.append((self.tr("Open {0}"), there, "users-round"))
        acts = [Entry(words.format(shown), does, icon, is_act=True) for words, does, icon in offered]
        return [replace(acts[0], keys=keys_text("Ctrl+Return")), *acts[1:]]

    def _command(self, command: Command) -> Entry:
        keys = keys_text(command.keys)
        return Entry(command.label, command.run, command.icon, detail=command.detail, keys=keys)

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
        return Entry(text, partial(self._add, words), "user-plus", waits=True)

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
