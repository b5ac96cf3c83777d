"""Every kind of record there is, owners before what they own. A new subject adds its kinds here."""

from mentorkit.domain.advice import Advice
from mentorkit.domain.agreements import Agreement
from mentorkit.domain.commitments import Commitment
from mentorkit.domain.feedback import Feedback
from mentorkit.domain.goals import Goal, GoalHelp, GoalPlace, GoalTask, ProgressNote, Skill, SkillRating
from mentorkit.domain.imports import Import
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson
from mentorkit.domain.messages import Message, Template, TextVersion
from mentorkit.domain.pairs import Apart
from mentorkit.domain.people import Channel, CustomField, Evidence, Person, Role
from mentorkit.domain.postponements import Postponement
from mentorkit.domain.questions import Asked, Question
from mentorkit.domain.records import Record, fields_of
from mentorkit.domain.rooms import Promised
from mentorkit.domain.thanks import Offer, OwedThanks
from mentorkit.domain.updates import Told

KINDS: tuple[type[Record], ...] = (
    Person,
    Role,
    Channel,
    Evidence,
    CustomField,
    Interaction,
    Commitment,
    Message,
    TextVersion,
    Template,
    Import,
    Apart,
    Goal,
    Skill,
    SkillRating,
    GoalTask,
    GoalPlace,
    ProgressNote,
    GoalHelp,
    OwedThanks,
    Offer,
    Told,
    Postponement,
    Advice,
    Agreement,
    Meeting,
    MeetingPerson,
    AgendaItem,
    Feedback,
    Question,
    Asked,
    Promised,
)
BY_NAME: dict[str, type[Record]] = {kind.kind: kind for kind in KINDS}

NAMING_PEOPLE: dict[type[Record], tuple[str, ...]] = {
    kind: tuple(
        field.name
        for field in fields_of(kind)
        if field.name == "person_id" or kind.points.get(field.name) == Person.kind
    )
    for kind in KINDS
}
"""The fields of each kind that hold the id of a person."""

ENTRIES: tuple[type[Record], ...] = (
    Interaction,
    Commitment,
    Message,
    Template,
    Goal,
    Skill,
    GoalTask,
    GoalPlace,
    ProgressNote,
    Advice,
    Agreement,
    Meeting,
    AgendaItem,
    Feedback,
)
"""Kinds found on their own, newest first. What else has searched fields is found with its person."""
