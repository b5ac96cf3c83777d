"""What starts the next step with somebody, drafts that are there already included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.messages import Message, MessageState
from mentorkit.domain.steps import Start, next_step, start_of
from mentorkit.domain.tasks import TaskAct

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.lines import PersonLine
    from mentorkit.storage.store import Store


class StepService:
    """Next steps. Only promises are written down; all others are worked out from what was logged."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def start(self, line: PersonLine) -> Start:
        """Return what starts the next step with the person of a line; a draft that is there is opened again."""
        start = start_of(next_step(line, self._clock.today()))
        if start.what is None:
            return start
        kinds = {"state": MessageState.DRAFT.value, "what": start.what.value}
        drafts = self._store.find(Message, person_id=line.id, **kinds)
        last = max(drafts, key=lambda draft: draft.edited, default=None)
        return start if last is None else Start(TaskAct.OPEN_DRAFT, start.what, opens=last.id)
