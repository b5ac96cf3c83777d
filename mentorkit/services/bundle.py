"""All services of one open vault, each built when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from mentorkit.services.goal_bundle import GoalServices
from mentorkit.services.meeting_bundle import MeetingServices
from mentorkit.storage.listeners import Listeners

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.changes import Change
    from mentorkit.domain.clock import Clock
    from mentorkit.services.coaching import CoachingService
    from mentorkit.services.drafts import DraftService
    from mentorkit.services.duplicates import DuplicateService
    from mentorkit.services.ending import EndingService
    from mentorkit.services.exporting import ExportService
    from mentorkit.services.filling import FillingService
    from mentorkit.services.handing_off import HandOffService
    from mentorkit.services.history import HistoryService
    from mentorkit.services.imports import ImportsService
    from mentorkit.services.interactions import InteractionService
    from mentorkit.services.leaving import LeavingService
    from mentorkit.services.listing import ListingService
    from mentorkit.services.merging import MergingService
    from mentorkit.services.messages import MessageService
    from mentorkit.services.people import PeopleService
    from mentorkit.services.search import SearchService
    from mentorkit.services.settings import Keeper, Settings
    from mentorkit.services.spelling import SpellingService
    from mentorkit.services.steps import StepService
    from mentorkit.services.tasks import TaskService
    from mentorkit.services.templates import TemplateService
    from mentorkit.services.thanks import ThanksService
    from mentorkit.services.today import TodayService
    from mentorkit.services.transfer import TransferService
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.updates import UpdateService
    from mentorkit.services.upkeep import UpkeepService
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store
    from mentorkit.storage.today_queries import TodayQueries


class Services(GoalServices, MeetingServices):
    """What can be done with an open vault. Imports happen at first use: the first window needs few."""

    def __init__(
        self,
        make_store: Callable[[], Store],
        queries: Queries,
        clock: Clock,
        machine: Keeper | None = None,
        vault: UnlockedVault | None = None,
    ) -> None:
        """`make_store` makes the gate when a first record is read or written.

        `machine` keeps what is set for this computer; without it that lasts until the end. `vault` is there
        unless the records live in memory.
        """
        self._make_store, self._listeners = make_store, Listeners()
        self.queries = queries
        self.clock = clock
        self.vault = vault
        self._machine = machine

    @cached_property
    def store(self) -> Store:
        """The gate. The first window reads by plain SQL and does without."""
        made = self._make_store()
        made.listeners = self._listeners
        return made

    def prepare_to_write(self) -> None:
        """Make the gate now, in an idle moment, so that the first change need not wait for it."""
        _ = self.store

    def abandon(self) -> None:
        """Roll back what is still open."""
        if "store" in vars(self):
            self.store.abandon()

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` after every change; returns the call that ends it."""
        return self._listeners.add(listener)

    @cached_property
    def people(self) -> PeopleService:
        """People."""
        from mentorkit.services.people import PeopleService

        return PeopleService(self.store, self.queries, self.clock)

    @cached_property
    def listing(self) -> ListingService:
        """Everything kept, read in one go."""
        from mentorkit.services.listing import ListingService

        return ListingService(self.store, self.queries, self._today_queries, self.clock)

    @cached_property
    def merging(self) -> MergingService:
        """Merging people."""
        from mentorkit.services.merging import MergingService

        return MergingService(self.store)

    @cached_property
    def interactions(self) -> InteractionService:
        """Interactions and promises."""
        from mentorkit.services.interactions import InteractionService

        return InteractionService(self.store, self.queries, self.clock)

    @cached_property
    def messages(self) -> MessageService:
        """Messages."""
        from mentorkit.services.messages import MessageService
        from mentorkit.storage.message_queries import MessageQueries

        queries = MessageQueries(self.queries.connection)
        return MessageService(self.store, queries, self.settings, self.clock)

    @cached_property
    def ending(self) -> EndingService:
        """Ending mentoring."""
        from mentorkit.services.ending import EndingService

        return EndingService(self.store, self.clock, self.messages, self.templates, self.filling)

    @cached_property
    def handing_off(self) -> HandOffService:
        """Messages as mails, links and plain text."""
        from mentorkit.services.handing_off import HandOffService

        return HandOffService(self.store, self.clock)

    @cached_property
    def thanks(self) -> ThanksService:
        """Thanks owed, giving and receiving."""
        from mentorkit.services.thanks import ThanksService

        return ThanksService(self.store, self.clock)

    @cached_property
    def updates(self) -> UpdateService:
        """Progress updates."""
        from mentorkit.services.news import sources_of_news
        from mentorkit.services.updates import UpdateService

        sources = sources_of_news(self.store, self.clock)
        return UpdateService(self.store, sources, self.clock, lambda: self.documents.news_lines)

    @cached_property
    def today(self) -> TodayService:
        """The first page."""
        from mentorkit.services.today import TodayService

        return TodayService(self.queries, self._today_queries, self.clock)

    @cached_property
    def tasks(self) -> TaskService:
        """What Today lists, put off, ended or dropped."""
        from mentorkit.services.tasks import TaskService

        return TaskService(self.store, self.clock)

    @cached_property
    def steps(self) -> StepService:
        """What starts the next step with somebody."""
        from mentorkit.services.steps import StepService

        return StepService(self.store, self.clock)

    @cached_property
    def _today_queries(self) -> TodayQueries:
        from mentorkit.storage.today_queries import TodayQueries

        return TodayQueries(self.queries.connection)

    @cached_property
    def search(self) -> SearchService:
        """Finding everything."""
        from mentorkit.services.search import SearchService
        from mentorkit.storage.finding import Finder

        return SearchService(self.queries, Finder(self.queries.connection), self.clock)

    @cached_property
    def history(self) -> HistoryService:
        """Undo, redo, Recently deleted."""
        from mentorkit.services.history import HistoryService

        return HistoryService(self.store)

    @cached_property
    def settings(self) -> Settings:
        """What can be set."""
        from mentorkit.services.settings import Settings
        from mentorkit.storage.keeping import Settings as KeptSettings
        from mentorkit.system.settings import MachineSettings

        return Settings(self._machine or MachineSettings(), KeptSettings(self.queries.connection))

    @cached_property
    def drafts(self) -> DraftService:
        """Text being typed."""
        from mentorkit.services.drafts import DraftService

        return DraftService(self.store)

    @cached_property
    def exporting(self) -> ExportService:
        """Exporting people."""
        from mentorkit.services.exporting import ExportService

        return ExportService(self.store)

    @cached_property
    def leaving(self) -> LeavingService:
        """Leaving with everything; for a vault with a file of its own."""
        from mentorkit.services.leaving import LeavingService
        from mentorkit.system.folders import resources

        assert self.vault is not None, "what lives in memory has nothing to leave with"
        template = resources() / "templates" / "exits" / "en.md"
        return LeavingService(self.vault, self.store, self.clock, template)

    @cached_property
    def upkeep(self) -> UpkeepService:
        """Backups, checks and drills by themselves; for a vault with a file of its own."""
        from mentorkit.services.upkeep import UpkeepService

        assert self.vault is not None, "what lives in memory keeps nothing"
        return UpkeepService(self.vault, self.clock, self.settings)

    @cached_property
    def duplicates(self) -> DuplicateService:
        """People who may be one."""
        from mentorkit.services.duplicates import DuplicateService

        return DuplicateService(self.store, self.clock, self.exporting, self.merging)

    @cached_property
    def imports(self) -> ImportsService:
        """What was imported, and undoing it."""
        from mentorkit.services.imports import ImportsService

        return ImportsService(self.store, self.clock)

    @cached_property
    def templates(self) -> TemplateService:
        """Templates."""
        from mentorkit.services.templates import TemplateService
        from mentorkit.system.folders import resources

        return TemplateService(self.store, self.clock, resources() / "templates" / "messages")

    @cached_property
    def filling(self) -> FillingService:
        """What slots are filled with."""
        from mentorkit.services.filling import FillingService

        return FillingService(self.store, self.settings, self.helping)

    @cached_property
    def coaching(self) -> CoachingService:
        """Notes on drafts."""
        from mentorkit.services.coaching import CoachingService
        from mentorkit.system.folders import resources

        return CoachingService(self.store, self.settings, self.helping, resources() / "coach")

    @cached_property
    def spelling(self) -> SpellingService:
        """Spell checking."""
        from mentorkit.services.spelling import SpellingService
        from mentorkit.system.folders import dictionary_folders, folders

        added = folders().data / "dictionaries"
        return SpellingService(self.store, self.queries, self.settings, dictionary_folders(), added)

    @cached_property
    def transfer(self) -> TransferService:
        """Importing people."""
        from mentorkit.services.transfer import TransferService

        return TransferService(self.store, self.clock)
