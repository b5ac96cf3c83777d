"""Tests of finding people who may be one in the whole book, merging them or keeping them apart."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import NotFound
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.pairs import LookAlikes
from mentorkit.domain.people import Channel, ChannelKind, Person, Role, Stage
from mentorkit.domain.plans import Match, Part, Side
from mentorkit.services.actions import Action
from mentorkit.services.duplicates import LARGEST_BLOCK, look_alikes
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_channel, a_custom_field, a_person, a_role, an_evidence, me
from tests.keeping import keep

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def found(services: Services) -> tuple[LookAlikes, ...]:
    everybody = chain.from_iterable(services.duplicates.likenesses())
    return look_alikes(everybody, services.duplicates.apart())


def reasons(services: Services) -> list[tuple[str, Match]]:
    return [(pair.shown, pair.match) for pair in found(services)]


ADA = a_person("Ada Byron")
TWIN = a_person("Ada King", place="London", notes="theirs")


@pytest.mark.parametrize(
    ("way", "mine", "theirs", "match"),
    [
        (ChannelKind.EMAIL, "ada@x.example", "ADA@x.example ", Match.EMAIL),
        (ChannelKind.PHONE, "+44 20 7946 0100", "0044 2079460100", Match.PHONE),
        (
            ChannelKind.PROFILE,
            "https://www.linkedin.com/in/ada/",
            "http://linkedin.com/in/ada",
            Match.PROFILE,
        ),
    ],
)
def test_two_who_share_a_way_to_reach_them_are_found(
    services: Services, way: ChannelKind, mine: str, theirs: str, match: Match
) -> None:
    other = a_channel(ADA, "@ada", way=ChannelKind.OTHER)
    keep(services.store, ADA, TWIN, other, a_channel(ADA, mine, way=way), a_channel(TWIN, theirs, way=way))
    assert found(services) == (LookAlikes(ADA.id, TWIN.id, "Ada King", match),)


def test_the_surest_reason_counts_and_comes_first(services: Services) -> None:
    same = a_person("Ada  BYRON", uid="card")
    keep(services.store, me(), replace(ADA, uid="card"), a_person("Bob"), a_person("bob"), same)
    keep(services.store, a_channel(ADA), a_channel(same))
    assert reasons(services) == [("Ada  BYRON", Match.UID), ("bob", Match.NAME)]


def test_names_are_compared_within_an_organisation(services: Services) -> None:
    people = [a_person(name) for name in ("Tomasz Wiśniewski", "Tomasz Wisniewsky", "Tomasz Wisniewski")]
    keep(services.store, *people, *(a_role(person, organisation="Tarnwick") for person in people))
    assert reasons(services) == [
        ("Tomasz Wisniewski", Match.NAME_AND_ORGANISATION),
        ("Tomasz Wisniewsky", Match.CLOSE_NAME_AND_ORGANISATION),
        ("Tomasz Wisniewski", Match.CLOSE_NAME_AND_ORGANISATION),
    ]


def test_a_name_alone_is_a_reason_only_where_few_have_it(services: Services) -> None:
    one, two = a_person("Ada Byron"), a_person("Ada Byron")
    keep(services.store, one, two, a_role(one, organisation="Loom"), a_role(two, organisation="Engines"))
    assert reasons(services) == [("Ada Byron", Match.NAME_AND_NEW_ORGANISATION)]
    keep(services.store, a_person("Ada Byron"), a_person("Ada Byron"))
    assert reasons(services) == []


def test_an_address_of_an_office_pairs_each_with_the_first_only(services: Services) -> None:
    people = [a_person(f"Clerk {number:03}") for number in range(21)]
    keep(services.store, *people, *(a_channel(person, "office@x.example") for person in people))
    pairs = found(services)
    assert len(pairs) == 20
    assert {pair.first for pair in pairs} == {people[0].id}


def test_in_a_large_organisation_only_those_of_the_same_initials_are_compared(services: Services) -> None:
    crowd = [a_person(f"{chr(97 + n % 26)}{'xyz'[n % 3] * (n + 2)}") for n in range(LARGEST_BLOCK)]
    alike = [a_person("Grace Lindqvist"), a_person("Grace Lindkvist")]
    everybody = [*crowd, *alike]
    keep(services.store, *everybody, *(a_role(person, organisation="Works") for person in everybody))
    assert ("Grace Lindkvist", Match.CLOSE_NAME_AND_ORGANISATION) in reasons(services)


def test_two_kept_apart_are_never_offered_again_until_that_is_undone(services: Services) -> None:
    keep(services.store, a_person("Ada"), a_person("Ada"))
    (pair,) = found(services)
    services.duplicates.keep_apart(pair)
    assert found(services) == ()
    assert services.history.undo_action is Action.KEEP_APART
    services.history.undo()
    assert found(services) == (pair,)


def test_kept_apart_holds_whichever_comes_first(services: Services) -> None:
    keep(services.store, ADA, a_person("Ada Byron"))
    (pair,) = found(services)
    services.duplicates.keep_apart(LookAlikes(pair.second, pair.first, "", pair.match))
    assert found(services) == ()


def test_when_one_of_two_kept_apart_is_gone_nothing_is_left_of_it(services: Services) -> None:
    keep(services.store, ADA, a_person("Ada Byron"))
    (pair,) = found(services)
    services.duplicates.keep_apart(pair)
    services.people.delete([pair.second])
    assert services.duplicates.apart() == frozenset()
    assert not services.duplicates.is_there(pair)
    with pytest.raises(NotFound):
        services.duplicates.compared(pair)


def test_two_are_compared_part_by_part(services: Services) -> None:
    keep(services.store, ADA, TWIN, a_channel(ADA), a_channel(TWIN))
    (pair,) = found(services)
    found_parts = {one.part: one for one in services.duplicates.compared(pair).differences}
    assert (found_parts[Part.NAME].mine, found_parts[Part.NAME].theirs) == (("Ada Byron",), ("Ada King",))
    assert found_parts[Part.PLACE].suggested is Side.THEIRS


def test_merging_keeps_what_was_chosen_and_all_history(services: Services) -> None:
    ada = replace(ADA, notes="mine", stage=Stage.TO_APPROACH)
    twin = replace(TWIN, admire="calm", photo="0" * 64, rhythm_days=30)
    keep(
        services.store,
        *(ada, twin, a_channel(ada), a_channel(twin), a_channel(twin, "king@x.example")),
        *(a_role(ada, "Analyst"), a_role(twin, "Head"), a_custom_field(twin), an_evidence(twin)),
    )
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (twin.id,)))
    (pair,) = found(services)
    services.duplicates.merge(pair, {Part.NAME: Side.THEIRS, Part.TITLE: Side.MINE})
    page = services.people.page(ada.id)
    person = page.person
    assert (person.shown, person.place, person.notes) == ("Ada King", "London", "mine\n\ntheirs")
    assert (person.admire, person.photo, person.rhythm_days) == ("calm", "0" * 64, 30)
    assert person.stage is Stage.TO_APPROACH
    assert [channel.value for channel in page.channels] == ["ada@mail.example", "king@x.example"]
    assert [role.title for role in page.roles] == ["Analyst"]
    assert (len(page.custom_fields), len(page.evidence), page.line.clocks.contact) == (1, 1, TODAY)
    assert not services.store.has(Person, twin.id)
    assert services.history.undo_action is Action.MERGE_PEOPLE
    services.history.undo()
    assert services.store.get(Person, ada.id) == ada
    assert len(services.store.find(Channel, person_id=twin.id)) == 2
    assert len(services.store.find(Role, person_id=twin.id)) == 1


def test_what_was_not_chosen_does_not_come_along(services: Services) -> None:
    ada = replace(ADA, notes="mine")
    keep(services.store, ada, TWIN, a_channel(ada), a_channel(TWIN), a_channel(TWIN, "king@x.example"))
    (pair,) = found(services)
    services.duplicates.merge(pair, {Part.NOTES: Side.MINE, Part.EMAIL: Side.MINE, Part.PLACE: Side.MINE})
    page = services.people.page(ada.id)
    assert (page.person.notes, page.person.place) == ("mine", "")
    assert [channel.value for channel in page.channels] == ["ada@mail.example"]


def test_what_was_chosen_of_the_second_takes_the_place_of_the_first(services: Services) -> None:
    keep(services.store, ADA, TWIN, a_channel(ADA), a_channel(ADA, "old@x.example"), a_channel(TWIN))
    (pair,) = found(services)
    services.duplicates.merge(pair, {Part.EMAIL: Side.THEIRS})
    page = services.people.page(ADA.id)
    assert [channel.value for channel in page.channels] == ["ada@mail.example"]
