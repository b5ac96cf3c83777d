"""What can be done with agreements: propose, confirm, change by a new version, end, and see the drift."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.agreements import (
    TERMS,
    Agreement,
    AgreementId,
    checked_agreement,
    current_of,
    differences,
    drifts,
    proposal_of,
)
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalHelp, GoalState
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Person, PersonId, Stage
from mentorkit.domain.records import RecordId
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.agreements import Drift, TermChange
    from mentorkit.domain.clock import Clock
    from mentorkit.storage.store import Store

LOOK_AGAIN = timedelta(days=182)
"""After how long to look at an agreement again, where nothing else is said."""

CAN_BECOME_MENTOR = frozenset({Stage.APPROACHED, Stage.IN_CONVERSATION, Stage.PAST_MENTOR})


@frozen
class Agreed:
    """Everything that was ever agreed with somebody."""

    versions: tuple[Agreement, ...]
    """The oldest first."""
    drifts: tuple[Drift, ...]
    """In what life differs from what both keep to now."""

    @property
    def current(self) -> Agreement | None:
        """What both keep to now."""
        return current_of(self.versions)

    @property
    def proposal(self) -> Agreement | None:
        """What is still being proposed."""
        return proposal_of(self.versions)

    def changes(self, version: Agreement) -> tuple[TermChange, ...]:
        """Return in what a version differs from the one before; nothing for the first."""
        before = [one for one in self.versions if one.version < version.version]
        return differences(before[-1], version) if before else ()


class AgreementService:
    """Agreements, one method an intention."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    # Reading

    def agreed(self, person_id: PersonId) -> Agreed:
        """Return everything that was agreed with somebody, and how life drifts from it."""
        found = self._store.find(Agreement, person_id=person_id)
        versions = tuple(sorted(found, key=lambda one: one.version))
        current = current_of(versions)
        if current is None:
            return Agreed(versions, ())
        contacts = self._store.find(Interaction, person_id=person_id)
        return Agreed(versions, drifts(current, contacts, self._clock.today()))

    def current(self, person_id: PersonId) -> Agreement | None:
        """Return what is agreed with somebody now."""
        return current_of(self._store.find(Agreement, person_id=person_id))

    def person_of(self, record: str) -> PersonId:
        """Return whose agreement a record is: a version, or the person themselves."""
        found = self._store.find(Agreement, id=record)
        return found[0].person_id if found else PersonId(RecordId(record))

    def goals(self, agreement: Agreement) -> tuple[Goal, ...]:
        """Return the goals an agreement is for, without those that are gone."""
        return tuple(self._store.get(Goal, one) for one in agreement.goals if self._store.has(Goal, one))

    def start(self, person_id: PersonId) -> Agreement:
        """Return the next version to write, which is not kept yet. Raises NotFound.

        It is the proposal there is, else what is agreed now, else what is known of the two of us.
        """
        agreed, today = self.agreed(person_id), self._clock.today()
        if agreed.proposal is not None:
            return agreed.proposal
        fresh = Agreement(
            id=AgreementId(self._clock.new_id()),
            person_id=person_id,
            version=max((one.version for one in agreed.versions), default=0) + 1,
            made=today,
            review=today + LOOK_AGAIN,
        )
        now = agreed.current
        if now is not None:
            terms: dict[str, Any] = {term: getattr(now, term) for term in TERMS if term != "review"}
            return replace(fresh, tone=now.tone, **terms)
        person = self._store.get(Person, person_id)
        active = {goal.id for goal in self._store.find(Goal, state=GoalState.ACTIVE.value)}
        helps = self._store.find(GoalHelp, person_id=person_id)
        goals = tuple(one.goal_id for one in helps if one.goal_id in active)
        return replace(fresh, goals=goals, every_days=person.rhythm_days)

    # Acts

    def propose(self, agreement: Agreement) -> Agreement:
        """Keep a proposal, new or changed. Raises Invalid for one that says nothing, or that is confirmed."""
        is_new = not self._store.has(Agreement, agreement.id)
        self._require_open(agreement)
        with self._store.transaction(Action.PROPOSE_AGREEMENT if is_new else Action.CHANGE_AGREEMENT) as tx:
            (tx.add if is_new else tx.update)(checked_agreement(agreement))
        return agreement

    def confirm(self, agreement: Agreement, day: date, answer: str = "") -> Agreement:
        """Say that both agreed, on a day, with what they answered. Raises Invalid.

        The version before it ends, and the rhythm follows.
        """
        self._require_open(agreement)
        if day > self._clock.today():
            raise Invalid("confirmed", Why.IN_THE_FUTURE)
        kept = answer.strip() or agreement.answer
        confirmed = checked_agreement(replace(agreement, confirmed=day, answer=kept))
        is_new = not self._store.has(Agreement, agreement.id)
        before = self.current(agreement.person_id)
        person = self._store.get(Person, agreement.person_id)
        with self._store.transaction(Action.CONFIRM_AGREEMENT) as tx:
            if before is not None:
                tx.update(replace(before, ended=day))
            (tx.add if is_new else tx.update)(confirmed)
            if confirmed.every_days is not None:
                tx.update(replace(person, rhythm_days=confirmed.every_days))
        return confirmed

    def annotate(self, agreement: Agreement, *, note: str, answer: str) -> Agreement:
        """Keep my own note and their answer; what was agreed stays as it is."""
        changed = replace(self._store.get(Agreement, agreement.id), note=note, answer=answer)
        with self._store.transaction(Action.CHANGE_AGREEMENT) as tx:
            tx.update(changed)
        return changed

    def end(self, agreement: Agreement) -> Agreement:
        """Say that it holds no longer."""
        ended = replace(agreement, ended=self._clock.today())
        with self._store.transaction(Action.END_AGREEMENT) as tx:
            tx.update(ended)
        return ended

    def remove(self, agreement: Agreement) -> None:
        """Remove a version."""
        with self._store.transaction(Action.REMOVE_AGREEMENT) as tx:
            tx.remove(agreement)

    def may_become_mentor(self, person_id: PersonId) -> bool:
        """Whether somebody with whom something is agreed is offered the stage *Mentor*."""
        return self._store.get(Person, person_id).stage in CAN_BECOME_MENTOR

    def _require_open(self, agreement: Agreement) -> None:
        """Raise Invalid ("state", NOT_FROM_HERE) where the kept version is confirmed or ended."""
        kept = next(iter(self._store.find(Agreement, id=agreement.id)), agreement)
        if not kept.is_open:
            raise Invalid("state", Why.NOT_FROM_HERE)
