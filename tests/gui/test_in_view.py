"""Who is in view: whose page, agreement, letter, advice or feedback is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.messages import MessageKind
from mentorkit.gui.in_view import person_in_view

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


def test_somebody_is_in_view_on_their_page_and_on_whatever_is_theirs(tools: Tools) -> None:
    ada = tools.services.people.add("Ada Lindqvist").id
    letter = tools.services.messages.start(ada, MessageKind.NOTE)
    advice = tools.services.advice.hear(ada, "Write it down first")
    assert person_in_view(tools) == ""
    for place in (("person", ada), ("agreement", ada), ("message", letter.id), ("advice", advice.id)):
        tools.navigator.open(*place)
        assert person_in_view(tools) == ada
    for kind in ("people", "message", "goals"):
        tools.navigator.open(kind)
        assert person_in_view(tools) == ""
