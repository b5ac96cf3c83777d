"""The services around goals: the part of the bundle that says what is wanted, who could help, and why."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.services.coverage import CoverageService
    from mentorkit.services.fit import FitService
    from mentorkit.services.goals import GoalService
    from mentorkit.services.helping import HelpService
    from mentorkit.services.prompts import PromptService
    from mentorkit.services.reconnecting import ReconnectService
    from mentorkit.services.sorting import SortingService
    from mentorkit.storage.candidates import Candidates
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store


class GoalServices(ABC):
    """What can be done around goals, each built when it is first asked for."""

    clock: Clock
    queries: Queries

    @property
    @abstractmethod
    def store(self) -> Store:
        """The gate."""

    @cached_property
    def goals(self) -> GoalService:
        """Goals, skills, and who helps."""
        from mentorkit.services.goals import GoalService

        return GoalService(self.store, self.queries, self.clock)

    @cached_property
    def coverage(self) -> CoverageService:
        """Who helps with what."""
        from mentorkit.services.coverage import CoverageService

        return CoverageService(self.store, self.queries, self.clock)

    @cached_property
    def helping(self) -> HelpService:
        """Who helps with which goal."""
        from mentorkit.services.helping import HelpService

        return HelpService(self.store, self.clock)

    @cached_property
    def fit(self) -> FitService:
        """Who could help with which goal."""
        from mentorkit.services.fit import FitService
        from mentorkit.services.learning import Learning
        from mentorkit.storage.portraits import Portraits

        return FitService(self.store, Learning(Portraits(self.store.connection)), self.clock)

    @cached_property
    def prompts(self) -> PromptService:
        """Bringing people to mind who could help with a goal."""
        from mentorkit.services.prompts import PromptService

        return PromptService(self.store, self.clock)

    @cached_property
    def reconnecting(self) -> ReconnectService:
        """Writing to people not heard of for long."""
        from mentorkit.services.reconnecting import ReconnectService

        return ReconnectService(self.store, self.queries, self._candidates, self.fit, self.clock)

    @cached_property
    def sorting(self) -> SortingService:
        """Sorting whoever came in by an import."""
        from mentorkit.services.sorting import SortingService

        return SortingService(self.store, self.queries, self._candidates, self.fit, self.clock)

    @cached_property
    def _candidates(self) -> Candidates:
        from mentorkit.storage.candidates import Candidates

        return Candidates(self.store.connection)
