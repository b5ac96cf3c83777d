"""The section about how somebody was met: when, where, through whom, and how you know them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.people import KnownAs, PersonId, initials, tint_of
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.chip_fields import ChipField
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.day_fields import PartialDayField
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.suggestions import Suggestion
from mentorkit.gui.people.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.fact_lines import Kept
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.forms import Form
    from mentorkit.services.people import PersonPage as PageRecord

MOST_SUGGESTED = 6


def met_facts() -> Facts:
    """Return the section."""
    title = QCoreApplication.translate("people", "How you met")
    return Facts("met", title, _knows_met, _read_met, _fill_met)


def _knows_met(person: Person) -> bool:
    through = person.met_through or person.met_through_id
    return bool(person.met_day or person.met_where or through or person.known_as)


def _read_met(tools: Tools, kept: Kept, page: PageRecord) -> list[QWidget]:
    person, theme, today = page.person, tools.theme, tools.services.clock.today()
    day = texts.known_day(person.met_day, today) if person.met_day else ""
    known = texts.word(person.known_as) if person.known_as else ""
    sentence = ", ".join(part for part in (person.met_where, day) if part)
    made: list[QWidget] = []
    for name, words in (("met_words", sentence), ("met_known", known)):
        if words:
            made.append(kept.words(theme, words, name))
    through = page.introduced_by
    introduced = QCoreApplication.translate("people", "introduced you")
    if through is not None:
        line = kept.next("met_through", partial(ThroughLine, tools))
        line.show_fact(through, through.shown, introduced)
        line.avatar.show_person(through.shown, initials(through.shown), tint_of(through.id))
        made.append(line)
    elif person.met_through:
        made.append(kept.words(theme, f"{person.met_through}, {introduced}", "met_through_words"))
    return made


class ThroughLine(FactLine):
    """Who introduced somebody; it opens their page."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "met_through")
        self._navigator = tools.navigator
        self.avatar = Avatar(tools.theme, 28, "met_through_avatar")
        self.add_avatar(self.avatar)
        self.opened.connect(self._open)

    def _open(self, person: Person) -> None:
        self._navigator.open("person", person.id)


def _fill_met(tools: Tools, form: Form) -> None:
    translate, theme = QCoreApplication.translate, form.theme
    day = PartialDayField(theme, translate("people", "When"), "person_met_day", tools.services.clock.today)
    form.add("met_day", day, day.read, day.written)
    form.add("met_where", TextField(theme, translate("people", "Where"), "person_met_where", small=True))
    through = ChipField(
        theme, translate("people", "Through whom"), "person_met_through_id", _people_known(tools)
    )
    form.add("met_through_id", through, _chosen_person, _person_chip(tools))
    through.edited.connect(form.flush)
    name = translate("people", "Through whom, not in your contacts")
    form.add("met_through", TextField(theme, name, "person_met_through", small=True))
    options: list[tuple[Any, str]] = [(None, translate("people", "Not said"))]
    options += [(known, texts.word(known)) for known in KnownAs]
    label = translate("people", "How you know them")
    form.add("known_as", ComboField(theme, label, "person_known_as", options, small=True))


def _people_known(tools: Tools) -> Callable[[str], list[Suggestion]]:
    def suggest(text: str) -> list[Suggestion]:
        return [
            Suggestion(
                line.id, line.shown, line.organisation or line.title, initials(line.shown), tint_of(line.id)
            )
            for line in tools.services.search.people(text, MOST_SUGGESTED)
        ]

    return suggest


def _chosen_person(chips: Sequence[Suggestion]) -> PersonId | None:
    """Return the person chosen last: one person introduces."""
    return PersonId(RecordId(chips[-1].key)) if chips else None


def _person_chip(tools: Tools) -> Callable[[PersonId | None], tuple[Suggestion, ...]]:
    def chip(person_id: PersonId | None) -> tuple[Suggestion, ...]:
        if person_id is None:
            return ()
        shown = tools.services.people.get(person_id).shown
        return (Suggestion(person_id, shown, "", initials(shown), tint_of(person_id)),)

    return chip
