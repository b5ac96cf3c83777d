"""A field for people: found while their name is typed, and new ones by the name typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.people import PersonId, initials, tint_of
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.chip_fields import ChipField
from mentorkit.gui.kit.suggestions import Suggestion

if TYPE_CHECKING:
    from mentorkit.domain.lines import Face, PersonLine
    from mentorkit.gui.theme import Theme
    from mentorkit.services.search import SearchService

MOST = 6
"""People suggested; one more row offers to add the name as somebody new."""


class PeopleField(ChipField):
    """People, known or new; with `one` another name takes the place of the one before."""

    def __init__(
        self,
        theme: Theme,
        search: SearchService,
        name: str,
        placeholder: str,
        label: str = "",
        *,
        one: bool = False,
    ) -> None:
        self._search = search
        super().__init__(
            theme,
            label,
            name,
            self._suggest,
            placeholder=placeholder,
            more="" if one else self.tr("and someone else"),
        )
        if one:
            self.edited.connect(self._keep_last)
        self.setAccessibleName(self.tr("Who"))
        self.line.setAccessibleName(label or placeholder)

    @property
    def people(self) -> tuple[PersonId, ...]:
        """The people chosen who are known."""
        return tuple(PersonId(RecordId(chosen.key)) for chosen in self.value() if chosen.key)

    @property
    def new_people(self) -> tuple[str, ...]:
        """The names of those who are new."""
        return tuple(chosen.text for chosen in self.value() if not chosen.key)

    def new_person(self, name: str) -> Suggestion:
        """Return the chip of somebody who will be added."""
        words = self.tr("Add “{0}” as a new person").format(name)
        return Suggestion("", name, icon="user-plus", label=words)

    def known(self, text: str) -> list[Suggestion]:
        """Return the people whom a text may name."""
        return [suggestion_of(line) for line in self._search.people(text, MOST)]

    def _suggest(self, text: str) -> list[Suggestion]:
        found = self.known(text)
        name = " ".join(text.split())
        is_known = any(person.text.casefold() == name.casefold() for person in found)
        return found if is_known else [*found, self.new_person(name)]

    def _keep_last(self) -> None:
        if len(self.value()) > 1:
            self.set_value(self.value()[-1:])


def suggestion_of(line: Face | PersonLine) -> Suggestion:
    """Return a person as the chip field shows them."""
    detail = ", ".join(part for part in (line.title, line.organisation) if part)
    return Suggestion(line.id, line.shown, detail, initials(line.shown), tint_of(line.id))
