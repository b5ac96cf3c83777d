"""The services around meetings: the part of the bundle that prepares, holds and follows up talks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.services.advice import AdviceService
    from mentorkit.services.agendas import AgendaService
    from mentorkit.services.agreements import AgreementService
    from mentorkit.services.calendars import CalendarService
    from mentorkit.services.documents import DocumentService
    from mentorkit.services.feedback import FeedbackService
    from mentorkit.services.fit import FitService
    from mentorkit.services.handing_off import HandOffService
    from mentorkit.services.interactions import InteractionService
    from mentorkit.services.meetings import MeetingService
    from mentorkit.services.next_meetings import NextMeetingService
    from mentorkit.services.proposals import ProposalService
    from mentorkit.services.questions import QuestionService
    from mentorkit.services.rooms import RoomService
    from mentorkit.services.updates import UpdateService
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store


class MeetingServices(ABC):
    """What can be done around meetings, each built when it is first asked for."""

    clock: Clock
    queries: Queries

    @property
    @abstractmethod
    def store(self) -> Store:
        """The gate."""

    @property
    @abstractmethod
    def handing_off(self) -> HandOffService:
        """Messages as mails, links and plain text."""

    @property
    @abstractmethod
    def fit(self) -> FitService:
        """Who could help with what."""

    @property
    @abstractmethod
    def interactions(self) -> InteractionService:
        """Interactions and promises."""

    @property
    @abstractmethod
    def updates(self) -> UpdateService:
        """Progress updates."""

    @cached_property
    def meetings(self) -> MeetingService:
        """Meetings."""
        from mentorkit.services.meetings import MeetingService

        return MeetingService(self.store, self.questions, self.clock)

    @cached_property
    def agendas(self) -> AgendaService:
        """What is talked about in meetings."""
        from mentorkit.services.agendas import AgendaService

        return AgendaService(self.store, self.clock)

    @cached_property
    def questions(self) -> QuestionService:
        """Questions worth asking, and who was asked them."""
        from mentorkit.services.questions import QuestionService
        from mentorkit.system.folders import resources

        return QuestionService(self.store, self.fit, self.clock, resources() / "questions")

    @cached_property
    def next_meetings(self) -> NextMeetingService:
        """When to meet again."""
        from mentorkit.services.next_meetings import NextMeetingService

        return NextMeetingService(self.store, self.meetings, self.clock)

    @cached_property
    def calendars(self) -> CalendarService:
        """Files of calendars."""
        from mentorkit.services.calendars import CalendarService

        return CalendarService(self.store, self.meetings, self.clock)

    @cached_property
    def rooms(self) -> RoomService:
        """Holding meetings."""
        from mentorkit.services.rooms import RoomService

        return RoomService(self.store, self.questions, self.advice, self.feedback, self.clock)

    @cached_property
    def advice(self) -> AdviceService:
        """Advice and what became of it."""
        from mentorkit.services.advice import AdviceService

        return AdviceService(self.store, self.queries, self.clock)

    @cached_property
    def feedback(self) -> FeedbackService:
        """Feedback and what became of it."""
        from mentorkit.services.feedback import FeedbackService

        return FeedbackService(self.store, self.queries, self.clock)

    @cached_property
    def agreements(self) -> AgreementService:
        """What was agreed with mentors."""
        from mentorkit.services.agreements import AgreementService

        return AgreementService(self.store, self.clock)

    @cached_property
    def proposals(self) -> ProposalService:
        """What there is to bring up; each subject that has something adds its source here."""
        from mentorkit.services.proposals import (
            FeedbackProposals,
            GoalProposals,
            LeftOverProposals,
            NewsProposals,
            PromiseProposals,
            ProposalService,
            QuestionProposals,
        )

        sources = (
            LeftOverProposals(self.agendas),
            PromiseProposals(self.interactions),
            NewsProposals(self.store, self.updates),
            FeedbackProposals(self.store),
            GoalProposals(self.store),
            QuestionProposals(self.questions),
        )
        return ProposalService(self.store, sources)

    @cached_property
    def documents(self) -> DocumentService:
        """Documents for somebody else."""
        from mentorkit.services.documents import DocumentService
        from mentorkit.system.folders import resources

        folder = resources() / "templates" / "documents"
        return DocumentService(self.store, self.handing_off, self.clock, folder)
