"""Ada's card, and how tests import cards to the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardField,
    CardFormat,
    CardRole,
    ReadFile,
    SkippedRow,
)
from mentorkit.domain.days import Day
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.plans import Answer, Decision, Part
from mentorkit.services.transfer import ImportOrder, plan_import

if TYPE_CHECKING:
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.plans import ImportCounts, ImportPlan, Side
    from mentorkit.services.bundle import Services
    from mentorkit.services.people import PersonPage

ADA = Card(
    shown="Ada Lovelace",
    given="Ada",
    family="Lovelace",
    place="London",
    notes="Met at the engine",
    uid="card-1",
    met_day=Day(2022, 3, 5),
    roles=(CardRole("Analyst", "Engine Works"),),
    channels=(
        CardChannel(ChannelKind.EMAIL, "ada@engine.example", "work", preferred=True),
        CardChannel(ChannelKind.PHONE, "+44 20 7946 0100"),
        CardChannel(ChannelKind.PROFILE, "https://www.linkedin.com/in/ada"),
    ),
    fields=(CardField("birthday", "--1210"),),
    tags=("maths",),
    expertise=("logic",),
    kept=("X-ODD:1",),
    line=3,
)


def file_of(*cards: Card, skipped: tuple[SkippedRow, ...] = ()) -> ReadFile:
    return ReadFile(CardFormat.VCARD, cards, skipped)


def planned(services: Services, *cards: Card) -> ImportPlan:
    return plan_import(file_of(*cards), services.transfer.known())


def take(services: Services, *cards: Card, **order: object) -> ImportCounts:
    """Import cards to the end."""
    known = services.transfer.known()
    plan = plan_import(file_of(*cards), known)
    return services.transfer.start(ImportOrder(plan, known, **order)).run()  # type: ignore[arg-type]


def page_of(services: Services, words: str) -> PersonPage:
    (line,) = services.search.people(words)
    return services.people.page(line.id)


def everything(services: Services) -> object:
    return sorted(
        services.store.connection.execute(
            "SELECT id, shown, notes, place, tags, uid, kept FROM person"
        ).fetchall()
        + services.store.connection.execute("SELECT id, value FROM channel").fetchall()
        + services.store.connection.execute("SELECT id, title, organisation, until FROM role").fetchall()
        + services.store.connection.execute("SELECT id, value FROM custom_field").fetchall()
    )


OTHER = Card(
    shown="Ada King",
    given="Ada",
    family="King",
    place="Paris",
    notes="A second note",
    uid="card-1",
    met_day=Day(2023),
    roles=(CardRole("Head", "Loom"), CardRole("Clerk", "Bank", until=Day(2020))),
    channels=(CardChannel(ChannelKind.EMAIL, "king@loom.example", preferred=True),),
    fields=(CardField("hobby", "chess"),),
    tags=("maths", "loom"),
    expertise=("weaving",),
    kept=("X-ODD:2",),
)


def merged(services: Services, card: Card, **sides: Side) -> PersonPage:
    """Merge a card into Ada with what was chosen of each part."""
    person_id: PersonId = page_of(services, "lovelace").person.id
    chosen = {Part(name): side for name, side in sides.items()}
    take(services, card, decisions={0: Decision(Answer.MERGE, person_id, chosen)})
    return services.people.page(person_id)
