"""What sharing offers the window: the sheet, asked for by whoever has something to share."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.documents import DocumentKind
from mentorkit.domain.meeting_kinds import MeetingId
from mentorkit.domain.messages import MessageId
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.sharing.sheet import ShareSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentorkit.gui.kit.features import Tools


def share(tools: Tools, what: str, person_id: str, record: str = "", when: str = "") -> None:
    """Show what of a record would leave for a person: of their agreement, of a meeting, of a message.

    `when` says in words when a meeting is.
    """
    kind, to = DocumentKind(what), PersonId(RecordId(person_id))
    services, told = tools.services, None
    if kind is DocumentKind.AGREEMENT:
        agreed = services.agreements.agreed(to)
        shown = agreed.proposal or agreed.current
        if shown is None:
            return
        document = services.documents.agreement(shown)
    elif kind is DocumentKind.UPDATE:
        document = services.documents.update(services.messages.get(MessageId(RecordId(record))))
    else:
        meeting_id = MeetingId(RecordId(record))
        make = services.documents.agenda if kind is DocumentKind.AGENDA else services.documents.pre_read
        document = make(meeting_id, to, when)
        told = _pre_read(tools, meeting_id) if kind is DocumentKind.PRE_READ else None
    tools.surface.show_overlay(ShareSheet(tools, document, to, told))


def _pre_read(tools: Tools, meeting_id: MeetingId) -> Callable[[], None]:
    """Return what says that the pre-read of a meeting was handed over."""
    return partial(tools.services.meetings.settle_pre_read, meeting_id)


def commands(tools: Tools) -> Sequence[Command]:
    """Return the sheet as a command that others run with what they share."""
    words = QCoreApplication.translate("sharing", "Share")
    return (Command("share", words, "external-link", partial(share, tools), in_palette=False),)


FEATURE = Feature(commands=commands)
