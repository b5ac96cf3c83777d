"""Whoever is kept is found again by what a card says, however it is spelled."""

from __future__ import annotations

import pytest

from mentorkit.domain.cards import Card, CardChannel, CardRole
from mentorkit.domain.days import Day
from mentorkit.domain.people import Channel, ChannelKind, Role
from mentorkit.domain.plans import Match
from mentorkit.services.known import KnownPeople, KnownPerson, organisation_of, phone_key, uid_of
from tests.builders import a_channel, a_person, a_role, me
from tests.fakes import FakeClock, store_in_memory

EMAIL, PHONE = ChannelKind.EMAIL, ChannelKind.PHONE
PROFILE, OTHER = ChannelKind.PROFILE, ChannelKind.OTHER


def known(name: str = "Ada", *owned: Role | Channel, **fields: object) -> KnownPerson:
    roles = tuple(one for one in owned if isinstance(one, Role))
    channels = tuple(one for one in owned if isinstance(one, Channel))
    return KnownPerson(a_person(name, **fields), roles, channels)


def found(people: KnownPeople, card: Card) -> list[tuple[str, Match]]:
    return [(one.person.shown, match) for one, match in people.matches(card)]


@pytest.mark.parametrize(
    ("channel", "told", "match"),
    [
        (a_channel("", "Ada@B.example "), CardChannel(EMAIL, "ada@b.EXAMPLE"), Match.EMAIL),
        (a_channel("", "+44 20 7946 0100", way=PHONE), CardChannel(PHONE, "0044-20-79460100"), Match.PHONE),
        (a_channel("", "030 901820", way=PHONE), CardChannel(PHONE, "+49 30 901820"), Match.PHONE),
        (
            a_channel("", "https://www.linkedin.com/in/ada/", way=PROFILE),
            CardChannel(PROFILE, "linkedin.com/in/ada"),
            Match.PROFILE,
        ),
    ],
)
def test_an_address_a_number_or_a_page_tells_who_it_is(
    channel: Channel, told: CardChannel, match: Match
) -> None:
    people = KnownPeople([known("Ada", channel), known("Bo")], region="DE")
    assert found(people, Card(shown="A. King", channels=(told,))) == [("Ada", match)]


def test_other_ways_to_reach_somebody_tell_nothing() -> None:
    people = KnownPeople([known("Ada", a_channel("", "ada", way=OTHER))])
    assert found(people, Card(shown="Bo", channels=(CardChannel(OTHER, "ada"),))) == []


def test_a_card_we_wrote_ourselves_is_known_by_our_own_id() -> None:
    ours, theirs = known("Ada"), known("Bo", uid="card-7")
    people = KnownPeople([ours, theirs])
    assert found(people, Card(shown="x", uid=f"urn:uuid:{ours.person.id}")) == [("Ada", Match.UID)]
    assert found(people, Card(shown="x", uid="card-7")) == [("Bo", Match.UID)]
    assert uid_of(theirs.person) == "card-7"


@pytest.mark.parametrize(
    ("mine", "theirs", "match"),
    [
        ("", "", Match.NAME),
        ("Acme", "", Match.NAME),
        ("", "Acme", Match.NAME),
        ("Acme", "ACMÉ", Match.NAME_AND_ORGANISATION),
        ("Acme", "Loom", Match.NAME_AND_NEW_ORGANISATION),
    ],
)
def test_the_same_name_means_more_with_the_same_organisation(mine: str, theirs: str, match: Match) -> None:
    people = KnownPeople([known("Ada  King", *([a_role("", organisation=mine)] if mine else []))])
    roles = (CardRole("", theirs),) if theirs else ()
    assert found(people, Card(shown="ADA KÍNG", roles=roles)) == [("Ada  King", match)]


def test_the_surest_match_comes_first_and_each_person_once() -> None:
    ada = known("Ada", a_channel("", "ada@b.example"), a_channel("", "a@b.example"), uid="card-1")
    namesake = known("Ada")
    people = KnownPeople([namesake, ada])
    both = (CardChannel(EMAIL, "ada@b.example"), CardChannel(EMAIL, "a@b.example"))
    assert found(people, Card(shown="Ada", channels=both)) == [("Ada", Match.EMAIL), ("Ada", Match.NAME)]
    surest = [one for one, _match in people.matches(Card(shown="Ada", uid="card-1", channels=both))]
    assert surest == [ada, namesake]


@pytest.mark.parametrize(
    ("name", "organisation", "is_close"),
    [
        ("Jon Smythe", "Acme", True),
        ("Jon Smythe", "ACME", True),
        ("Jon Smythe", "Loom", False),
        ("Jon Smythe", "", False),
        ("Mary Poole", "Acme", False),
        ("Jane Smythe", "Acme", False),
    ],
)
def test_a_close_spelling_counts_among_colleagues_only(name: str, organisation: str, is_close: bool) -> None:  # noqa: FBT001  # a parameter of the test
    people = KnownPeople([known("John Smythe", a_role("", organisation="Acme")), known("Jon Smythee")])
    card = Card(shown=name, roles=(CardRole("", organisation),) if organisation else ())
    assert [one.person.shown for one in people.close(card)] == (["John Smythe"] if is_close else [])


def test_everybody_but_me_is_read_with_what_belongs_to_them() -> None:
    ada, bo, owner = a_person("Ada"), a_person("Bo"), me("Ines")
    store = store_in_memory(FakeClock())
    with store.transaction("add") as transaction:
        for record in (owner, ada, bo, a_role(ada, "Nurse", organisation="Clinic"), a_channel(ada)):
            transaction.add(record)
    people = KnownPeople.read(store)
    assert found(people, Card(shown="Ines")) == []
    ((read, _match),) = people.matches(Card(shown="Ada"))
    assert (read.title, read.organisation) == ("Nurse", "Clinic")
    assert [channel.value for channel in read.channels] == ["ada@mail.example"]
    ((other, _match),) = people.matches(Card(shown="Bo"))
    assert (other.title, other.organisation, other.channels) == ("", "", ())
    store.connection.close()


def test_everybody_is_taken_in_some_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a window stays live while it reads a hundred thousand."""
    monkeypatch.setattr("mentorkit.services.known.AT_ONCE", 2)
    store = store_in_memory(FakeClock())
    with store.transaction("add") as tx:
        tx.add_many([me(), *(a_person(name) for name in ("Ada", "Bo", "Cy"))])
    people = KnownPeople(())
    turns = people.taken_in(store)
    asked = ("Ada", "Bo", "Cy")
    taken = [[bool(found(people, Card(shown=name))) for name in asked] for _ in turns]
    assert taken == [[True, False, False], [True, True, True]]
    store.connection.close()


def test_a_number_without_a_country_is_its_digits() -> None:
    assert phone_key(" (030) 90-1820 ") == "030901820"
    assert phone_key("030 901820", "DE") == phone_key("+49 30 901820") == "+4930901820"
    assert phone_key("Ask Mo") == "ask mo"


def test_the_present_role_of_a_card_names_its_organisation() -> None:
    past, present = CardRole("", "Bank", until=Day(2020)), CardRole("", "Loom")
    assert organisation_of(Card(shown="A", roles=(past, present))) == "Loom"
    assert organisation_of(Card(shown="A", roles=(past,))) == "Bank"
    assert organisation_of(Card(shown="A")) == ""
