"""What merging a card with a person keeps, gains and leaves alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.cards import (
    Card,
    CardField,
    CardPhoto,
    CardRole,
)
from mentorkit.domain.days import Day
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.plans import (
    ImportCounts,
    Part,
    Side,
)
from tests.builders import TODAY
from tests.services.importing import ADA, OTHER, everything, merged, page_of, planned, take

if TYPE_CHECKING:
    import pytest

    from mentorkit.services.bundle import Services


def test_a_new_job_is_shown_and_ends_the_one_before(services: Services) -> None:
    take(services, ADA)
    moved = replace(ADA, roles=(CardRole("Head", "Loom"),))
    (row,) = planned(services, moved).rows
    news = {one.part: (one.mine, one.theirs) for one in row.candidates[0].differences}
    assert news[Part.ORGANISATION] == (("Engine Works",), ("Loom",))
    assert take(services, moved) == ImportCounts(merged=1)
    page = page_of(services, "lovelace")
    assert (page.line.title, page.line.organisation) == ("Head", "Loom")
    assert [role.until for role in page.roles] == [Day(TODAY.year, TODAY.month), None]
    assert take(services, moved) == ImportCounts(same=1)
    assert take(services, ADA).merged == 0


def test_a_job_that_ended_before_keeps_its_end(services: Services) -> None:
    take(services, replace(ADA, roles=(CardRole("Analyst", "Engine Works", until=Day(2020)),)))
    moved = replace(ADA, roles=(CardRole("Head", "Loom"),), fields=(*ADA.fields, CardField("hobby", "chess")))
    assert take(services, moved) == ImportCounts(merged=1)
    page = page_of(services, "lovelace")
    assert {(role.title, role.until) for role in page.roles} == {("Analyst", Day(2020)), ("Head", None)}
    assert [field.value for field in page.custom_fields] == ["--1210", "chess"]


def test_merging_keeps_mine_and_gains_the_rest(services: Services) -> None:
    take(services, ADA)
    page = merged(services, OTHER)
    person = page.person
    assert (person.shown, person.place, person.met_day) == ("Ada Lovelace", "London", Day(2022, 3, 5))
    assert person.notes == "Met at the engine\n\nA second note"
    assert person.tags == ("maths", "loom")
    assert person.expertise == ("logic", "weaving")
    assert person.kept == "X-ODD:1\nX-ODD:2"
    assert [(c.value, c.preferred) for c in page.channels if c.way is ChannelKind.EMAIL] == [
        ("ada@engine.example", True),
        ("king@loom.example", False),
    ]
    assert {role.organisation for role in page.roles} == {"Engine Works", "Loom", "Bank"}
    assert [field.value for field in page.custom_fields] == ["--1210", "chess"]


def test_merging_takes_theirs_where_chosen(services: Services) -> None:
    take(services, ADA)
    names = ("name", "place", "met", "notes", "email", "tags")
    page = merged(
        services, OTHER, **dict.fromkeys(names, Side.THEIRS), organisation=Side.MINE, title=Side.MINE
    )
    person = page.person
    assert (person.shown, person.family, person.place) == ("Ada King", "King", "Paris")
    assert (person.met_day, person.notes) == (Day(2023), "A second note")
    assert [c.value for c in page.channels if c.way is ChannelKind.EMAIL] == ["king@loom.example"]
    assert [c.preferred for c in page.channels if c.way is ChannelKind.EMAIL] == [True]
    assert "Loom" not in {role.organisation for role in page.roles}


def test_merging_leaves_alone_what_is_mine_by_choice(services: Services) -> None:
    take(services, ADA)
    before = everything(services)
    parts = ("name", "organisation", "title", "email", "place", "met", "notes", "tags", "other")
    merged(services, OTHER, **dict.fromkeys(parts, Side.MINE))
    assert everything(services) == before


def test_blanks_are_filled_from_a_card(services: Services) -> None:
    person = services.people.add("Ada Lovelace", email="ada@engine.example")
    photo = CardPhoto(b"picture", "image/png")
    assert take(services, replace(ADA, photo=photo, pronouns="she")).merged == 1
    kept = services.people.get(person.id)
    assert (kept.given, kept.place, kept.uid, kept.pronouns) == ("Ada", "London", "card-1", "she")
    assert kept.photo is not None
    assert services.people.photo(kept.photo) == b"picture"
    assert take(services, replace(ADA, photo=photo, pronouns="she")) == ImportCounts(same=1)


def test_photos_are_made_smaller_and_too_large_ones_left_out(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mentorkit.services.transfer.LARGEST_BLOB", 5)
    photo = CardPhoto(b"large picture", "image/png")
    take(services, replace(ADA, photo=photo), shrink=lambda content: content[:5])
    digest = page_of(services, "ada").person.photo
    assert digest is not None
    assert services.people.photo(digest) == b"large"
    take(services, Card(shown="Bob", photo=photo))
    assert page_of(services, "bob").person.photo is None
