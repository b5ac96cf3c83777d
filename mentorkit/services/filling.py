"""What slots are filled with: only what may be shared by itself; the rest is offered to choose from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.advice import Advice
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Evidence, Person, Role, called, checked_person, current_role
from mentorkit.domain.slots import Slot, can_be_seen, unbraced
from mentorkit.services.actions import Action
from mentorkit.services.settings import SIGNATURE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from mentorkit.domain.people import PersonId
    from mentorkit.services.helping import HelpService
    from mentorkit.services.settings import Settings
    from mentorkit.storage.store import Store

MOST_CHOICES = 12


class FillingService:
    """Fills templates for one person.

    A slot fills itself from fields that may be shared, or from *Me*. What is private about somebody (why
    their work matters to me, where we met, what we spoke about) is only ever offered.
    """

    def __init__(self, store: Store, settings: Settings, helping: HelpService) -> None:
        self._store = store
        self._helping = helping
        self._settings = settings

    @property
    def lacks_name(self) -> bool:
        """Whether letters are signed with a blank: neither a name nor a signature is known."""
        return not any(can_be_seen(value) for value in self._about_me(Slot.SIGNATURE))

    def introduce(self, name: str) -> None:
        """Keep the user's own name."""
        me = self._store.first(Person, is_me=True)
        with self._store.transaction(Action.CHANGE_PERSON) as tx:
            tx.update(checked_person(replace(me, shown=" ".join(name.split()))))

    def values(self, person_id: PersonId) -> dict[Slot, str]:
        """Return what fills itself for somebody; what is not known is left out. Raises NotFound."""
        offered = {slot: self.choices(person_id, slot) for slot in _BY_ITSELF}
        offered[Slot.GOAL] = self._sure_goal(person_id)
        return {slot: found[0] for slot, found in offered.items() if found}

    def choices(self, person_id: PersonId, slot: Slot) -> tuple[str, ...]:
        """Return what is known to fill a slot with, the likeliest first. Raises NotFound."""
        person = self._store.get(Person, person_id)
        return _distinct(self._about_me(slot) if slot in _MINE else self._about(person, slot))

    def _sure_goal(self, person_id: PersonId) -> tuple[str, ...]:
        """Return the goal where only one can be meant: the one they help with, else the one there is."""
        helped = [one.goal for one in self._helping.of_person(person_id)]
        goals = helped or self._helping.goals_beside(person_id)
        return _distinct(_in_a_sentence(goal.title) for goal in goals) if len(goals) == 1 else ()

    def _about(self, person: Person, slot: Slot) -> Iterable[str]:
        if slot in (Slot.ROLE, Slot.ORGANISATION):
            return (_of_role(role, slot) for role in self._roles(person))
        if slot in (Slot.EVIDENCE, Slot.BECAUSE):
            return (one.title if slot is Slot.EVIDENCE else one.why for one in self._evidence(person))
        if slot is Slot.LAST_TOPIC:
            log = self._store.find(Interaction, person_id=person.id)
            topics = (one.topic for one in self._store.find(Advice, person_id=person.id))
            titles = (entry.title for entry in sorted(log, key=lambda entry: entry.day, reverse=True))
            return (*titles, *topics)
        if slot is Slot.INTRODUCER:
            through = person.met_through_id
            return (self._store.get(Person, through).shown if through else "", person.met_through)
        if slot is Slot.GOAL:
            return (_in_a_sentence(goal.title) for goal in self._helping.goals_beside(person.id))
        return _ABOUT_PERSON[slot](person) if slot in _ABOUT_PERSON else ()

    def _about_me(self, slot: Slot) -> Iterable[str]:
        me = self._store.first(Person, is_me=True)
        if slot is Slot.SIGNATURE:
            return self._settings.get(SIGNATURE), me.shown
        if slot is Slot.MY_NAME:
            return (me.shown,)
        if slot is Slot.MY_GIVEN_NAME:
            return (_given_name(me),)
        wanted = Slot.ROLE if slot is Slot.MY_ROLE else Slot.ORGANISATION
        return (_of_role(role, wanted) for role in self._roles(me))

    def _roles(self, person: Person) -> tuple[Role, ...]:
        """Return somebody's roles, the one shown beside the name first."""
        roles = self._store.find(Role, person_id=person.id)
        shown = current_role(roles)
        return (shown, *(role for role in reversed(roles) if role != shown)) if shown else ()

    def _evidence(self, person: Person) -> tuple[Evidence, ...]:
        """Return what somebody did, the latest first; what has no day comes last."""
        found = self._store.find(Evidence, person_id=person.id)
        return tuple(sorted(found, key=lambda one: one.day.last.toordinal() if one.day else 0, reverse=True))


def _in_a_sentence(title: str) -> str:
    """Return a title as it stands within a sentence; what begins with capitals keeps them."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def _given_name(person: Person) -> str:
    return called(person.given, person.shown)


def _of_role(role: Role, slot: Slot) -> str:
    return role.title if slot is Slot.ROLE else role.organisation


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    seen = dict.fromkeys(" ".join(value.split(" ")).strip() for value in values if can_be_seen(value))
    return tuple(map(unbraced, seen))[:MOST_CHOICES]


_ABOUT_PERSON: Mapping[Slot, Callable[[Person], Iterable[str]]] = {
    Slot.GIVEN_NAME: lambda person: (_given_name(person),),
    Slot.FULL_NAME: lambda person: (person.shown,),
    Slot.PLACE: lambda person: (person.place,),
    Slot.EXPERTISE: lambda person: person.expertise,
    Slot.MET_WHERE: lambda person: (person.met_where,),
}
_MINE = frozenset({Slot.MY_NAME, Slot.MY_GIVEN_NAME, Slot.MY_ROLE, Slot.MY_ORGANISATION, Slot.SIGNATURE})
_BY_ITSELF = _MINE | {
    Slot.GIVEN_NAME,
    Slot.FULL_NAME,
    Slot.ROLE,
    Slot.ORGANISATION,
    Slot.PLACE,
    Slot.EVIDENCE,
}
"""Slots that are filled without being asked; a goal too, where only one can be meant."""
