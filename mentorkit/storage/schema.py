"""Which table keeps which kind of record."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from mentorkit.domain.rooms import Promised
from mentorkit.domain.thanks import Offer, OwedThanks
from mentorkit.domain.updates import Told
from mentorkit.storage.advice_tables import AdviceTable, AgreementTable
from mentorkit.storage.feedback_tables import FeedbackTable
from mentorkit.storage.goal_tables import (
    GoalHelpTable,
    GoalPlaceTable,
    GoalTable,
    GoalTaskTable,
    ProgressNoteTable,
    SkillRatingTable,
    SkillTable,
)
from mentorkit.storage.meeting_tables import AgendaItemTable, MeetingPersonTable, MeetingTable, PromisedTable
from mentorkit.storage.question_tables import AskedTable, QuestionTable
from mentorkit.storage.tables import (
    ApartTable,
    ChannelTable,
    CommitmentTable,
    CustomFieldTable,
    EvidenceTable,
    ImportTable,
    InteractionTable,
    MessageTable,
    PersonTable,
    RoleTable,
    TemplateTable,
    TextVersionTable,
)
from mentorkit.storage.thanks_tables import OfferTable, OwedThanksTable, PostponementTable, ToldTable

if TYPE_CHECKING:
    from mentorkit.domain.records import Record
    from mentorkit.storage.tables import Table

TABLES: dict[type[Record], type[Table]] = {
    Person: PersonTable,
    Role: RoleTable,
    Channel: ChannelTable,
    Evidence: EvidenceTable,
    CustomField: CustomFieldTable,
    Interaction: InteractionTable,
    Commitment: CommitmentTable,
    Message: MessageTable,
    TextVersion: TextVersionTable,
    Template: TemplateTable,
    Import: ImportTable,
    Apart: ApartTable,
    Goal: GoalTable,
    Skill: SkillTable,
    SkillRating: SkillRatingTable,
    GoalTask: GoalTaskTable,
    GoalPlace: GoalPlaceTable,
    ProgressNote: ProgressNoteTable,
    GoalHelp: GoalHelpTable,
    OwedThanks: OwedThanksTable,
    Offer: OfferTable,
    Told: ToldTable,
    Postponement: PostponementTable,
    Advice: AdviceTable,
    Agreement: AgreementTable,
    Meeting: MeetingTable,
    MeetingPerson: MeetingPersonTable,
    AgendaItem: AgendaItemTable,
    Feedback: FeedbackTable,
    Question: QuestionTable,
    Asked: AskedTable,
    Promised: PromisedTable,
}
DAY_ROWS: dict[type[Record], str] = {Interaction: "day"}
"""Kinds whose `row` holds the day of the named field."""
