"""A contact book for judging fit: three goals, ten planted people who fit one of them, and a crowd.

The planted titles are written as people write them: abbreviated, in two languages, with three jobs in one
line. The crowd is made of titles from fields that none of the goals is about.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentorkit.domain.people import (
    Channel,
    ChannelId,
    ChannelKind,
    Evidence,
    EvidenceId,
    EvidenceKind,
    KnownAs,
    Person,
    PersonId,
    Role,
    RoleId,
)

if TYPE_CHECKING:
    from mentorkit.domain.records import Record
    from mentorkit.services.bundle import Services

GOALS: dict[str, tuple[str, ...]] = {
    "Hire and lead a small team": ("Hiring", "Delegation", "One-to-ones"),
    "Understand unit economics": ("Unit economics", "Pricing"),
    "Speak at a conference": ("Public speaking", "Storytelling"),
}


@dataclass(frozen=True, slots=True)
class Planted:
    """Somebody who fits a goal, and what says so."""

    goal: str
    name: str
    title: str
    organisation: str
    expertise: tuple[str, ...] = ()
    evidence: str = ""
    known_as: KnownAs | None = None


HIRE, COUNT, SPEAK = GOALS
PLANTED: tuple[Planted, ...] = (
    Planted(
        HIRE, "Grace Lindqvist", "Sr. Eng Mgr | hiring @ Skovly", "Skovly Maps", known_as=KnownAs.COLLEAGUE
    ),
    Planted(HIRE, "Oluwaseun Adeyemi", "TA Lead / HRBP (EMEA)", "Brackwater Rail"),
    Planted(HIRE, "Dorota Zielińska", "Head of Engineering; ex-recruiter", "Tarnwick"),
    Planted(HIRE, "Marc Teule", "CTO", "Quay Ledger", ("delegation",)),
    Planted(COUNT, "Rosalind Achebe", "Finance Mgr., FP&A", "Copper Lane Bank", known_as=KnownAs.ALUMNI),
    Planted(COUNT, "Ilse Brandt", "interim CFO, 2x founder", "Self-employed"),
    Planted(COUNT, "Tariq Aziz", "Rev Ops", "Halvard Freight", evidence="Unit economics of empty containers"),
    Planted(SPEAK, "Anselm Brandt", "Conference chair (ret.)", "Baltic Code Days"),
    Planted(SPEAK, "Noa Barak", "Speaker coach + voice-over", "Independent", known_as=KnownAs.EVENT),
    Planted(SPEAK, "Wren Abara", "Toastmasters DTM, actuary", "Lumenfold", ("storytelling",)),
)

CROWD = (
    "Gardener", "Pastry chef", "Electrician", "Bus driver", "Florist", "Dental hygienist", "Carpenter", "Beekeeper",
    "Locksmith", "Tailor", "Geologist", "Veterinary surgeon", "Plumber", "Air traffic controller", "Optician",
    "Librarian", "Glassblower", "Marine biologist", "Piano tuner", "Tram conductor", "Roofer", "Cartographer",
    "Frontend Developer", "QA Engineer", "Backend Dev (Go)", "DBA", "Embedded SWE", "Sysadmin", "UX Designer",
    "Illustrator", "Translator EN/PL", "Paralegal", "Pharmacist", "Physio", "Radiographer",
)  # fmt: skip


def keep_everybody(services: Services, people: int = 300, seed: int = 7) -> dict[str, PersonId]:
    """Keep the planted and a crowd around them in mixed order; return the planted by name."""
    chance = random.Random(seed)
    records: list[Record] = []
    ids: dict[str, PersonId] = {}
    crowd = [
        Planted("", f"Somebody {n}", chance.choice(CROWD), f"Firm {n % 40}")
        for n in range(people - len(PLANTED))
    ]
    everybody = [*PLANTED, *crowd]
    chance.shuffle(everybody)
    for one in everybody:
        person = Person(
            id=PersonId(services.clock.new_id()),
            shown=one.name,
            expertise=one.expertise,
            known_as=one.known_as,
        )
        records += [person, *_owned(services, person, one, has_email=chance.random() < 0.4)]
        if one.goal:
            ids[one.name] = person.id
    with services.store.transaction("keep everybody") as tx:
        for record in records:
            tx.add(record)
    return ids


def _owned(services: Services, person: Person, one: Planted, *, has_email: bool) -> list[Record]:
    new = services.clock.new_id
    role = Role(id=RoleId(new()), person_id=person.id, title=one.title, organisation=one.organisation)
    owned: list[Record] = [role]
    if has_email:
        address = f"{person.id[-6:]}@mail.example"
        owned.append(
            Channel(
                id=ChannelId(new()), person_id=person.id, way=ChannelKind.EMAIL, value=address, preferred=True
            )
        )
    if one.evidence:
        owned.append(
            Evidence(id=EvidenceId(new()), person_id=person.id, what=EvidenceKind.TALK, title=one.evidence)
        )
    return owned
