"""Tags and skills are told by how many people have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.storage.labels import labels_in_use
from tests.builders import a_person

if TYPE_CHECKING:
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
