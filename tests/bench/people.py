"""Synthetic people in any number for measures of speed: the same seed gives the same records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, count
from random import Random
from typing import TYPE_CHECKING

from mentorkit.domain.commitments import Commitment, CommitmentId, Whose
from mentorkit.domain.days import Day
from mentorkit.domain.interactions import Interaction, InteractionId, InteractionKind
from mentorkit.domain.people import (
    Channel,
    ChannelId,
    ChannelKind,
    Person,
    PersonId,
    Role,
    RoleId,
    Stage,
    shown_name,
)
from mentorkit.domain.records import RecordId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.records import Record

CHUNK = 10_000
"""Records of one chunk, meant for one transaction."""

LETTERS_OF_AN_ENTRY = 238
WORDS_OF_AN_ENTRY = 50
LONGEST_LOG = 1_000
"""Entries of the first person, whose page is the longest."""

VOCABULARY = 30_000
"""Different words of entries, the common ones real and the others made of syllables."""

MADE_NAMES = 2_000
"""Given and family names made of syllables, beside those listed."""

MENTORS = 8
YEARS = 10

GIVEN = (
    "Ada Bea Carla Dario Elif Femi Grete Hiro Ines Jonas Kofi Lena Mira Nour Olga Pavel Quinn Rosa Sami Tove "
    "Uma Vera Wim Ximena Yara Zeno Åsa Ömer Łucja Šimon נועה דוד سلمى كريم Алина Иван Ελένη Νίκος 美咲 大輔 अनु रवि"
)
FAMILY = (
    "Abel Brandt Castro Dahl Eklund Fontes Garcia Haddad Ito Jansen Kaya Lund Mensah Novak Okafor Petrov "
    "Quist Raman Silva Tanabe Ueda Varga Weiss Xu Yılmaz Zhou Ångström Øster Żak Černý לוי כהן حداد منصور "
    "Коваль Петрова Παππάς 佐藤 鈴木 जोशी"
)
PLACES = (
    "Malmö",
    "Gdańsk",
    "Leeds",
    "Porto",
    "Accra",
    "Taipei",
    "Lyon",
    "Kaunas",
    "Bergen",
    "חיפה",
    "神戸",
    "",
)
ORGANISATIONS = tuple(
    f"{first} {second}" for first in FAMILY.split()[:20] for second in ("Systems", "Freight", "Health")
)
TITLES = ("Engineer", "Product Manager", "Head of Design", "Director", "Founder", "Researcher", "Teacher")
SKILLS = ("Delegation", "Hiring", "Databases", "Speaking", "Pricing", "Writing", "Safety", "Research")
WORDS = (
    "about after again agenda asked because before better call canteen careful change choice coffee decide "
    "delegate different draft early evening example explain feedback first follow gave giving goal harbour help "
    "honest hours idea interview kept kind later learn letter listen meeting mentor migration morning names "
    "never notes nothing offer often open outage people plan practise project promise question quiet read "
    "reason release review rota same second sentence silence slides small something spoke story system talk "
    "team thank their third time told train tried trust under until waiting wanted week what while without "
    "word work write years réunion équipe größe świetnie שאלה תודה спасибо ευχαριστώ ありがとう धन्यवाद شكرا"
)
SYLLABLES = tuple(
    consonants + vowel for consonants in (*"bcdfghjklmnprstvw", "st", "tr") for vowel in "aeiou"
)


@dataclass(frozen=True, slots=True)
class Size:
    """How many people, and how many entries in their logs together."""

    people: int
    entries: int


TYPICAL = Size(300, 5_000)
STRESS = Size(100_000, 1_000_000)


def chunks(size: Size, today: date, seed: int = 1) -> Iterator[list[Record]]:
    """Yield the records of a vault of this size, owners before owned, about `CHUNK` at a time.

    Every entry lies within ten years before `today`; the first person has the longest log.
    """
    maker = _Maker(Random(seed), today, count(1))
    chunk: list[Record] = []
    for number, entries in enumerate(_shares(size)):
        chunk += maker.household(number, entries)
        if len(chunk) >= CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _shares(size: Size) -> Iterator[int]:
    """Yield how many entries each person has: the first many, the others the same, give or take one."""
    first = min(LONGEST_LOG, size.entries) if size.people > 1 else size.entries
    yield first
    left, others = size.entries - first, size.people - 1
    for number in range(others):
        yield left * (number + 1) // others - left * number // others


class _Maker:
    def __init__(self, chance: Random, today: date, numbers: count[int]) -> None:
        self._chance = chance
        self._today = today
        self._numbers = numbers
        self._given = [*GIVEN.split(), *(self._made(2).title() for _ in range(MADE_NAMES))]
        self._family = [*FAMILY.split(), *(self._made(3).title() for _ in range(MADE_NAMES))]
        common = WORDS.split()
        self._words = [*common, *(self._made(self._chance.choice((2, 3, 4))) for _ in range(VOCABULARY))]
        # As in every language the second word is half as common as the first.
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))
        self._kinds = tuple(InteractionKind)

    def household(self, number: int, entries: int) -> list[Record]:
        """Make a person with role, address, log and sometimes a promise."""
        person = self._person(number)
        made: list[Record] = [person, self._role(person.id), self._channel(person.id, number)]
        made += [self._entry(person.id, days) for days in sorted(self._days(entries), reverse=True)]
        if number % 20 == 0:
            made.append(self._promise(person.id))
        return made

    def _id(self) -> RecordId:
        number = next(self._numbers)
        return RecordId(f"0197{number >> 16:04x}-{number & 0xFFFF:04x}-7000-8000-{number:012x}")

    def _person(self, number: int) -> Person:
        draw = self._chance.choice
        given, family = draw(self._given), draw(self._family)
        stage = Stage.MENTOR if number < MENTORS else draw((None, None, None, Stage.TO_APPROACH, Stage.KEPT))
        return Person(
            id=PersonId(self._id()),
            shown=shown_name(given, family),
            given=given,
            family=family,
            place=draw(PLACES),
            expertise=(draw(SKILLS),),
            notes=self._phrase() if number % 3 == 0 else "",
            stage=stage,
            rhythm_days=draw((30, 42, 91)) if stage is Stage.MENTOR else None,
            pinned=number < 4,
        )

    def _role(self, person_id: PersonId) -> Role:
        draw = self._chance.choice
        since = Day(self._today.year - self._chance.randrange(1, YEARS))
        return Role(
            id=RoleId(self._id()),
            person_id=person_id,
            title=draw(TITLES),
            organisation=draw(ORGANISATIONS),
            since=since,
        )

    def _channel(self, person_id: PersonId, number: int) -> Channel:
        return Channel(
            id=ChannelId(self._id()),
            person_id=person_id,
            way=ChannelKind.EMAIL,
            value=f"person{number}@people.example",
            preferred=True,
        )

    def _days(self, entries: int) -> list[int]:
        return [self._chance.randrange(YEARS * 365) for _ in range(entries)]

    def _entry(self, person_id: PersonId, days_ago: int) -> Interaction:
        return Interaction(
            id=InteractionId(self._id()),
            person_id=person_id,
            day=self._today - timedelta(days=days_ago),
            how=self._chance.choice(self._kinds),
            said=self._phrase(),
        )

    def _promise(self, person_id: PersonId) -> Commitment:
        return Commitment(
            id=CommitmentId(self._id()),
            person_id=person_id,
            whose=Whose.MINE,
            text=self._phrase()[:60].strip(),
            due=self._today + timedelta(days=self._chance.randrange(-10, 200)),
        )

    def _phrase(self) -> str:
        words = self._chance.choices(self._words, cum_weights=self._weights, k=WORDS_OF_AN_ENTRY)
        return " ".join(words)[:LETTERS_OF_AN_ENTRY].strip()

    def _made(self, syllables: int) -> str:
        return "".join(self._chance.choices(SYLLABLES, k=syllables))
