"""Tests of reading what tells people apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.pairs import Likeness
from mentorkit.domain.people import ChannelKind
from mentorkit.storage import likenesses as module
from mentorkit.storage.likenesses import likenesses
from tests.builders import a_channel, a_person, a_role, me

if TYPE_CHECKING:
    import pytest

    from mentorkit.storage.store import Store


def test_everybody_but_me_comes_some_at_a_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "AT_ONCE", 2)
    ada, bob, cem = a_person("Ada Łucja", uid="card"), a_person("Bob"), a_person("Cem")
    with store.transaction("add") as tx:
        for record in (
            *(me(), ada, bob, cem, a_role(ada, organisation="Engines")),
            *(a_channel(cem), a_channel(cem, "+1", way=ChannelKind.PHONE)),
        ):
            tx.add(record)
    first, second = likenesses(store.connection)
    assert first == [
        Likeness(ada.id, "Ada Łucja", "ada lucja", "Engines", "card", ()),
        Likeness(bob.id, "Bob", "bob", "", "", ()),
    ]
    assert second == [
        Likeness(cem.id, "Cem", "cem", "", "", (("email", "ada@mail.example"), ("phone", "+1")))
    ]
