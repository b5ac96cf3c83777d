"""Hypothesis strategies for records: every value the domain accepts, odd scripts included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from mentorkit.domain import people as subject
from mentorkit.domain.advice import Advice, AdviceState, Decision, Outcome
from mentorkit.domain.agreements import WRITTEN_TERMS, Agreement, Scheduler, TalkForm, Tone
from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.due import Reason
from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.messages import Message, MessageKind, MessageState
from mentorkit.domain.postponements import Postponement
from mentorkit.domain.thanks import Offer
from mentorkit.domain.updates import NewsKind, Told
from tests.builders import TODAY
from tests.feedback import feedbacks
from tests.values import dates, dates_ahead, days, filled_texts, ids, texts, word_lists

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.days import Day
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.records import Record


def people(**fields: st.SearchStrategy[object]) -> st.SearchStrategy[subject.Person]:
    """Return a strategy of people the domain accepts; `fields` replaces single ones."""
    given: dict[str, st.SearchStrategy[object]] = {
        "id": ids,
        "shown": filled_texts,
        "given": texts,
        "family": texts,
        "pronunciation": texts,
        "pronouns": texts,
        "place": texts,
        "time_zone": st.sampled_from(("", "Europe/Warsaw", "Asia/Tokyo")),
        "language": st.sampled_from(("", "en", "he", "pl")),
        "tags": word_lists,
        "expertise": word_lists,
        "admire": texts,
        "met_day": st.none() | days,
        "met_where": texts,
        "met_through": texts,
        "known_as": st.none() | st.sampled_from(subject.KnownAs),
        "notes": texts,
        "photo": st.none() | st.just("0" * 64),
        "stage": st.none() | st.sampled_from([s for s in subject.Stage if s is not subject.Stage.RESTING]),
        "mentor_because": texts,
        "rhythm_days": st.none() | st.integers(1, 4000),
        "pinned": st.booleans(),
        "resting_until": st.none() | dates_ahead,
        "ask_again": st.none() | dates_ahead,
        "uid": texts,
        "kept": texts,
    }
    return st.builds(subject.Person, **{**given, **fields})


def roles(person_id: PersonId) -> st.SearchStrategy[subject.Role]:
    """Return a strategy of roles of one person that do not end before they start."""
    spans = st.tuples(st.none() | days, st.none() | days).filter(_begins_first)
    return st.builds(
        lambda made, title, organisation, span: subject.Role(
            id=subject.RoleId(made),
            person_id=person_id,
            title=title,
            organisation=organisation,
            since=span[0],
            until=span[1],
        ),
        ids,
        filled_texts,
        texts,
        spans,
    )


def channels(person_id: PersonId) -> st.SearchStrategy[subject.Channel]:
    """Return a strategy of channels of one person."""
    return st.builds(
        subject.Channel,
        id=ids,
        person_id=st.just(person_id),
        way=st.sampled_from(subject.ChannelKind),
        value=filled_texts,
        label=texts,
        preferred=st.booleans(),
    )


def evidences(person_id: PersonId) -> st.SearchStrategy[subject.Evidence]:
    """Return a strategy of evidence of one person."""
    return st.builds(
        subject.Evidence,
        id=ids,
        person_id=st.just(person_id),
        what=st.sampled_from(subject.EvidenceKind),
        title=filled_texts,
        link=texts,
        day=st.none() | days,
        why=texts,
    )


def custom_fields(person_id: PersonId) -> st.SearchStrategy[subject.CustomField]:
    """Return a strategy of custom fields of one person."""
    return st.builds(
        subject.CustomField, id=ids, person_id=st.just(person_id), name=filled_texts, value=texts
    )


def interactions(person_id: PersonId) -> st.SearchStrategy[Interaction]:
    """Return a strategy of contacts with one person, none after `TODAY`."""
    return st.builds(
        Interaction,
        id=ids,
        person_id=st.just(person_id),
        day=dates,
        how=st.sampled_from(InteractionKind),
        title=texts,
        said=texts,
        minutes=st.none() | st.integers(1, 600),
    )


def commitments(person_id: PersonId) -> st.SearchStrategy[Commitment]:
    """Return a strategy of promises to or by one person."""
    return st.builds(
        Commitment,
        id=ids,
        person_id=st.just(person_id),
        whose=st.sampled_from(Whose),
        text=filled_texts,
        due=st.none() | dates | dates_ahead,
        done=st.none() | dates,
    )


def messages(person_id: PersonId) -> st.SearchStrategy[Message]:
    """Return a strategy of messages to one person, in every state."""
    return st.builds(
        Message,
        id=ids,
        person_id=st.just(person_id),
        what=st.sampled_from(MessageKind),
        state=st.sampled_from(MessageState),
        subject=texts,
        body=texts,
        language=st.sampled_from(("", "en", "pl")),
        template=texts,
        edited=dates,
        sent=st.none() | dates,
        follow_up=st.none() | dates_ahead,
        closed=st.none() | st.just(TODAY),
        reply=texts,
        mail_id=texts,
    )


def offers(person_id: PersonId) -> st.SearchStrategy[Offer]:
    """Return a strategy of ways to help one person."""
    return st.builds(Offer, id=ids, person_id=st.just(person_id), text=filled_texts, given=st.none() | dates)


def told(person_id: PersonId) -> st.SearchStrategy[Told]:
    """Return a strategy of things one person was told, or that stand in a draft."""
    return st.builds(
        Told,
        id=ids,
        person_id=st.just(person_id),
        news=st.sampled_from(NewsKind),
        source=ids,
        day=st.none() | dates,
    )


def postponements(person_id: PersonId) -> st.SearchStrategy[Postponement]:
    """Return a strategy of what is put off about one person."""
    return st.builds(
        Postponement,
        id=ids,
        person_id=st.just(person_id),
        reason=st.sampled_from(Reason),
        source=ids,
        until=dates_ahead,
    )


def advices(person_id: PersonId) -> st.SearchStrategy[Advice]:
    """Return a strategy of advice of one person, in every state."""
    return st.builds(
        Advice,
        id=ids,
        person_id=st.just(person_id),
        text=filled_texts,
        topic=texts,
        heard=dates,
        state=st.sampled_from(AdviceState),
        decision=st.none() | st.sampled_from(Decision),
        reason=texts,
        cue=texts,
        plan=texts,
        began=st.none() | dates,
        until=st.none() | dates_ahead,
        result=texts,
        outcome=st.none() | st.sampled_from(Outcome),
        ended=st.none() | dates,
        told=st.none() | dates,
        closed=st.none() | dates,
    )


def agreements(person_id: PersonId) -> st.SearchStrategy[Agreement]:
    """Return a strategy of what was agreed with one person, proposed or confirmed."""
    return st.builds(
        Agreement,
        id=ids,
        person_id=st.just(person_id),
        version=st.integers(1, 9),
        tone=st.sampled_from(Tone),
        every_days=st.none() | st.integers(1, 400),
        minutes=st.none() | st.integers(1, 600),
        form=st.none() | st.sampled_from(TalkForm),
        scheduler=st.none() | st.sampled_from(Scheduler),
        review=st.none() | dates_ahead,
        note=texts,
        **dict.fromkeys(WRITTEN_TERMS, texts),
        made=dates,
        confirmed=st.none() | dates,
        answer=texts,
        ended=st.none() | dates,
    )


def owned_by(person_id: PersonId) -> st.SearchStrategy[Record]:
    """Return a strategy of any record that belongs to one person."""
    return st.one_of(
        roles(person_id),
        channels(person_id),
        evidences(person_id),
        custom_fields(person_id),
        interactions(person_id),
        commitments(person_id),
        messages(person_id),
        offers(person_id),
        told(person_id),
        postponements(person_id),
        advices(person_id),
        agreements(person_id),
        feedbacks(person_id),
        feedbacks(None),
    )


@st.composite
def households(draw: st.DrawFn, largest: int = 5) -> tuple[Record, ...]:
    """Draw a person followed by up to `largest` records of theirs, every id different."""
    person = draw(people())
    owned = draw(st.lists(owned_by(person.id), max_size=largest, unique_by=lambda record: str(record.id)))
    return (person, *(record for record in owned if record.id != person.id))


logs: st.SearchStrategy[list[tuple[date, InteractionKind]]] = st.lists(
    st.tuples(dates, st.sampled_from(InteractionKind)), max_size=12
).map(lambda log: sorted(log, key=lambda entry: entry[0]))
"""Logs of (day, kind) in the order in which things happened."""


def _begins_first(span: tuple[Day | None, Day | None]) -> bool:
    since, until = span
    return since is None or until is None or until.last >= since.first
