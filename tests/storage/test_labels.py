"""Tags and skills are told by how many people have them, names by whom or what they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.storage import labels
from mentorkit.storage.labels import labels_in_use, names_in_use
from tests.builders import a_person, a_role, me

if TYPE_CHECKING:
    import pytest

    from mentorkit.storage.store import Store


def test_labels_come_by_how_often_they_are_used(store: Store) -> None:
    people = (
        a_person("Ada", expertise=("Maths", "Logic"), tags=("club",)),
        a_person("Bob", expertise=("Logic", "Chess")),
        a_person("Cy", expertise=("Logic", "Maths")),
        a_person("Di", expertise=("Logic", "Maths")),
        a_person("Ed"),
    )
    with store.transaction("add") as tx:
        tx.add_many(people)
    assert labels_in_use(store.connection, "expertise") == ("Logic", "Maths", "Chess")
    assert labels_in_use(store.connection, "tags") == ("club",)


def test_names_are_of_people_organisations_and_places(store: Store) -> None:
    ada = a_person("Ada Lovelace", given="Ada", place="Marylebone", met_where="Ockham Park")
    with store.transaction("add") as tx:
        for record in (ada, a_role(ada, "Analyst", organisation="Babbage Works"), me("Ines")):
            tx.add(record)
    named = [name for some in names_in_use(store.connection) for name in some if name]
    assert sorted(named) == ["Ada", "Ada Lovelace", "Babbage Works", "Ines", "Marylebone", "Ockham Park"]


def test_names_are_read_some_at_a_time(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labels, "AT_ONCE", 2)
    with store.transaction("add") as tx:
        for name in ("Ada", "Bea", "Cem"):
            tx.add(a_person(name))
    read = [[name for name in some if name] for some in names_in_use(store.connection)]
    assert read == [["Ada", "Bea"], ["Cem"]]
