"""Everything that can be said has its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.cli import importing_words, words
from mentorkit.cli.codes import ExitCode
from mentorkit.domain.cards import NoteKind, OddityKind, SkipReason
from mentorkit.domain.due import Reason
from mentorkit.domain.errors import Unsaved
from mentorkit.domain.feedback import FeedbackState
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.domain.plans import Match, Verdict
from mentorkit.domain.vaults import VaultState
from mentorkit.services.files import UnreadableWhy

if TYPE_CHECKING:
    from enum import Enum


@pytest.mark.parametrize(
    ("spoken", "kind"),
    [
        (words.CODES, ExitCode),
        (words.STATES, VaultState),
        (words.UNSAVED, Unsaved),
        (importing_words.UNREADABLE, UnreadableWhy),
        (importing_words.VERDICTS, Verdict),
        (importing_words.SKIP_REASONS, SkipReason),
        (importing_words.MATCHES, Match),
        (importing_words.ODDITIES, OddityKind),
        (importing_words.NOTES, NoteKind),
        (words.KINDS, InteractionKind),
        (words.REASONS, Reason),
        (words.FEEDBACK, FeedbackState),
        ({stage: told for stage, told in words.STAGES.items() if stage}, Stage),
    ],
)
def test_every_member_has_words(spoken: dict[Any, str], kind: type[Enum]) -> None:
    assert set(spoken) == set(kind)
    assert all(told.strip() for told in spoken.values())
