"""Builders of records for tests: each fills in what the test does not care about."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

from mentorkit.domain.advice import Advice, AdviceId
from mentorkit.domain.agreements import Agreement, AgreementId
from mentorkit.domain.commitments import Commitment, CommitmentId, Whose
from mentorkit.domain.due import Reason
from mentorkit.domain.goals import (
    Goal,
    GoalHelp,
    GoalHelpId,
    GoalId,
    GoalPlace,
    GoalPlaceId,
    GoalTask,
    GoalTaskId,
    PlaceKind,
    ProgressNote,
    ProgressNoteId,
    Skill,
    SkillId,
    SkillRating,
    SkillRatingId,
)
from mentorkit.domain.interactions import Interaction, InteractionId, InteractionKind
from mentorkit.domain.meeting_kinds import AgendaItemId, MeetingId, MeetingPersonId
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson
from mentorkit.domain.messages import (
    Message,
    MessageId,
    MessageKind,
    Template,
    TemplateId,
    TextVersion,
    TextVersionId,
)
from mentorkit.domain.people import (
    Channel,
    ChannelId,
    ChannelKind,
    CustomField,
    CustomFieldId,
    Evidence,
    EvidenceId,
    EvidenceKind,
    Person,
    PersonId,
    Role,
    RoleId,
)
from mentorkit.domain.postponements import Postponement, PostponementId
from mentorkit.domain.questions import Asked, AskedId, Question, QuestionId
from mentorkit.domain.records import RecordId
from mentorkit.domain.rooms import Promised, PromisedId
from mentorkit.domain.thanks import THANK_WITHIN, Offer, OfferId, OwedThanks, OwedThanksId
from mentorkit.domain.updates import NewsKind, Told, ToldId

TODAY = date(2026, 3, 18)
"""A Wednesday; the day on which tests take place."""

_numbers = count(1)


def an_id() -> RecordId:
    """Return an id no other record of this run has, in the form of a UUID of version 7."""
    number = next(_numbers)
    return RecordId(f"{number:012x}"[:8] + f"-{number & 0xFFFF:04x}-7000-8000-{number:012x}")


def a_person(name: str = "Ada", **fields: Any) -> Person:
    """Return a person shown as `name`."""
    return Person(**{"id": PersonId(an_id()), "shown": name, **fields})


def me(name: str = "Ines", **fields: Any) -> Person:
    """Return the owner of the vault."""
    return a_person(name, is_me=True, **fields)


def a_role(owner: Person | str = "", title: str = "Engineer", **fields: Any) -> Role:
    """Return a role of `owner`, who is a person, an id or, left out, somebody not looked at."""
    return Role(**{"id": RoleId(an_id()), "person_id": _owned_by(owner), "title": title, **fields})


def a_channel(owner: Person | str = "", value: str = "ada@mail.example", **fields: Any) -> Channel:
    """Return a channel of `owner`; an e-mail address unless told otherwise."""
    given = {
        "id": ChannelId(an_id()),
        "person_id": _owned_by(owner),
        "way": ChannelKind.EMAIL,
        "value": value,
    }
    return Channel(**{**given, **fields})


def an_evidence(owner: Person | str = "", title: str = "Talk on ownership", **fields: Any) -> Evidence:
    """Return something `owner` did that I value; a talk unless told otherwise."""
    given = {
        "id": EvidenceId(an_id()),
        "person_id": _owned_by(owner),
        "what": EvidenceKind.TALK,
        "title": title,
    }
    return Evidence(**{**given, **fields})


def a_custom_field(owner: Person | str = "", name: str = "Assistant", **fields: Any) -> CustomField:
    """Return a field of the user's own about `owner`."""
    given = {"id": CustomFieldId(an_id()), "person_id": _owned_by(owner), "name": name, "value": "Mo"}
    return CustomField(**{**given, **fields})


def an_interaction(owner: Person | str = "", day: date = TODAY, **fields: Any) -> Interaction:
    """Return a contact with `owner` on `day`; a meeting unless told otherwise."""
    given = {
        "id": InteractionId(an_id()),
        "person_id": _owned_by(owner),
        "day": day,
        "how": InteractionKind.MET,
    }
    return Interaction(**{**given, **fields})


def a_commitment(owner: Person | str = "", text: str = "Send the notes", **fields: Any) -> Commitment:
    """Return a promise to `owner`; mine, open and without a date unless told otherwise."""
    given = {
        "id": CommitmentId(an_id()),
        "person_id": _owned_by(owner),
        "whose": Whose.MINE,
        "text": text,
    }
    return Commitment(**{**given, **fields})


def a_message(owner: Person | str = "", body: str = "Could I ask you one thing?", **fields: Any) -> Message:
    """Return a message to `owner`; the draft of a first message unless told otherwise."""
    given = {
        "id": MessageId(an_id()),
        "person_id": _owned_by(owner),
        "what": MessageKind.FIRST_MESSAGE,
        "body": body,
        "edited": TODAY,
    }
    return Message(**{**given, **fields})


def a_text_version(message: Message, body: str = "Could I ask", **fields: Any) -> TextVersion:
    """Return what `message` said once."""
    given = {
        "id": TextVersionId(an_id()),
        "message_id": message.id,
        "person_id": message.person_id,
        "at": "2026-03-18T09:00:00+00:00",
        "body": body,
    }
    return TextVersion(**{**given, **fields})


def a_template(title: str = "Hello", **fields: Any) -> Template:
    """Return a template of the user's own."""
    return Template(**{"id": TemplateId(an_id()), "title": title, "body": "Dear {given name}", **fields})


def a_goal(title: str = "Lead a team of engineers", **fields: Any) -> Goal:
    """Return an active goal, started today."""
    return Goal(**{"id": GoalId(an_id()), "title": title, "started": TODAY, **fields})


def a_skill(goal: Goal, name: str = "Hiring", **fields: Any) -> Skill:
    """Return a skill that `goal` takes, at the start of its ladder."""
    return Skill(**{"id": SkillId(an_id()), "goal_id": goal.id, "name": name, **fields})


def a_skill_rating(skill: Skill, level: int = 1, **fields: Any) -> SkillRating:
    """Return where `skill` stands today."""
    given = {"id": SkillRatingId(an_id()), "skill_id": skill.id, "day": TODAY, "level": level}
    return SkillRating(**{**given, **fields})


def a_goal_task(goal: Goal, text: str = "Sit in on an interview", **fields: Any) -> GoalTask:
    """Return an open step towards `goal`."""
    return GoalTask(**{"id": GoalTaskId(an_id()), "goal_id": goal.id, "text": text, **fields})


def a_goal_place(goal: Goal, text: str = "Baltic Code Days") -> GoalPlace:
    """Return an event in which to look for people for `goal`."""
    return GoalPlace(id=GoalPlaceId(an_id()), goal_id=goal.id, what=PlaceKind.EVENT, text=text)


def a_progress_note(goal: Goal, text: str = "Led my first one-to-one", **fields: Any) -> ProgressNote:
    """Return what changed today on the way to `goal`."""
    new_id = ProgressNoteId(an_id())
    return ProgressNote(**{"id": new_id, "goal_id": goal.id, "day": TODAY, "text": text, **fields})


def a_goal_help(goal: Goal, owner: Person | str = "", **fields: Any) -> GoalHelp:
    """Return the link of `owner` with `goal`."""
    given = {"id": GoalHelpId(an_id()), "person_id": _owned_by(owner), "goal_id": goal.id}
    return GoalHelp(**{**given, **fields})


def an_owed_thanks(contact: Interaction, **fields: Any) -> OwedThanks:
    """Return an open thank-you for a contact, due two days later."""
    given = {
        "id": OwedThanksId(an_id()),
        "interaction_id": contact.id,
        "person_id": contact.person_id,
        "due": contact.day + THANK_WITHIN,
    }
    return OwedThanks(**{**given, **fields})


def an_offer(owner: Person | str = "", text: str = "Read a chapter", **fields: Any) -> Offer:
    """Return a way in which I could help `owner`."""
    return Offer(**{"id": OfferId(an_id()), "person_id": _owned_by(owner), "text": text, **fields})


def a_question(text: str = "What did you stop doing when you first led people?", **fields: Any) -> Question:
    """Return a question of one's own."""
    return Question(**{"id": QuestionId(an_id()), "text": text, **fields})


def an_asked(owner: Person | str, text: str = "What did you stop doing?", **fields: Any) -> Asked:
    """Return that `owner` was asked something today."""
    given = {"id": AskedId(an_id()), "person_id": _owned_by(owner), "text": text, "day": TODAY}
    return Asked(**{**given, **fields})


def a_promised(promise: Commitment, meeting: Meeting, **fields: Any) -> Promised:
    """Return that a promise was made in a meeting."""
    given = {"id": PromisedId(an_id()), "commitment_id": promise.id, "meeting_id": meeting.id}
    return Promised(**{**given, **fields})


def a_told(owner: Person | str = "", **fields: Any) -> Told:
    """Return something `owner` was told today."""
    given = {
        "id": ToldId(an_id()),
        "person_id": _owned_by(owner),
        "news": NewsKind.PROMISE_KEPT,
        "source": an_id(),
        "day": TODAY,
    }
    return Told(**{**given, **fields})


def a_postponement(owner: Person | str = "", until: date = TODAY, **fields: Any) -> Postponement:
    """Return a rhythm of `owner` put off until a day."""
    person_id = _owned_by(owner)
    given = {"id": PostponementId(an_id()), "person_id": person_id, "reason": Reason.RHYTHM}
    return Postponement(**{**given, "source": person_id, "until": until, **fields})


def an_advice(owner: Person | str = "", text: str = "Ask what would be dropped", **fields: Any) -> Advice:
    """Return advice of `owner`, who is a person, an id or, left out, somebody not looked at."""
    given = {"id": AdviceId(an_id()), "person_id": _owned_by(owner), "text": text, "heard": TODAY}
    return Advice(**{**given, **fields})


def an_agreement(owner: Person | str = "", purpose: str = "Learn to hire", **fields: Any) -> Agreement:
    """Return a proposal to `owner`, who is a person, an id or, left out, somebody not looked at."""
    given = {"id": AgreementId(an_id()), "person_id": _owned_by(owner), "purpose": purpose, "made": TODAY}
    return Agreement(**{**given, **fields})


def a_meeting(title: str = "Monthly catch-up", **fields: Any) -> Meeting:
    """Return a meeting planned for half past three of the day on which tests take place."""
    starts = datetime(TODAY.year, TODAY.month, TODAY.day, 15, 30, tzinfo=UTC)
    return Meeting(**{"id": MeetingId(an_id()), "title": title, "starts": starts, **fields})


def a_meeting_person(meeting: Meeting, owner: Person | str = "", **fields: Any) -> MeetingPerson:
    """Return that `owner` takes part in a meeting."""
    given = {"id": MeetingPersonId(an_id()), "meeting_id": meeting.id, "person_id": _owned_by(owner)}
    return MeetingPerson(**{**given, **fields})


def an_agenda_item(meeting: Meeting, title: str = "Saying no", **fields: Any) -> AgendaItem:
    """Return something to talk about in a meeting."""
    given = {"id": AgendaItemId(an_id()), "meeting_id": meeting.id, "title": title}
    return AgendaItem(**{**given, **fields})


def _owned_by(owner: Person | str) -> PersonId:
    if isinstance(owner, Person):
        return owner.id
    return PersonId(RecordId(owner or an_id()))
