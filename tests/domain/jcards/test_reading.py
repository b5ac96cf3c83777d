from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import CardFormat, Note, NoteKind, OddityKind
from mentorkit.domain.jcards.reading import read_jcards
from mentorkit.domain.jcards.writing import write_jcards
from mentorkit.domain.vcards.reading import read_vcards
from tests.domain.card_files import card_file
from tests.domain.mutations import mutated

if TYPE_CHECKING:
    from collections.abc import Callable

ADA = ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", "Ada Byron"]]]
CARDS = read_vcards(card_file("ios.vcf")).cards
FILE = write_jcards(CARDS)


def test_what_we_write_is_read_again() -> None:
    read = read_jcards(FILE)
    assert (read.format, read.cards) == (CardFormat.JCARD, CARDS)


def test_one_card_alone_is_read_too() -> None:
    assert [card.shown for card in read_jcards(json.dumps(ADA).encode()).cards] == ["Ada Byron"]


def test_what_is_no_property_is_kept_and_told() -> None:
    odd = ["vcard", [*ADA[1], ["x", 1], 7]]
    (card,) = read_jcards(json.dumps([odd]).encode()).cards
    assert (card.kept, card.oddities[0].kind) == (('["x", 1]', "7"), OddityKind.BAD_LINE)


def test_a_card_is_told_by_its_number() -> None:
    assert [
        card.line
        for card in read_jcards(json.dumps([ADA, 3, ["vcard", [["fn", {}, "text", "B"]]]]).encode()).cards
    ] == [1, 2]


@pytest.mark.parametrize(
    "data", [b"", b"[", b"[" * 100_000, b'["vcard", 3]', b'{"vcard": []}', "[é]".encode("cp1252")]
)
def test_what_is_no_card_is_nobody(data: bytes) -> None:
    read = read_jcards(data)
    assert (read.count, read.notes[-1]) == (0, Note(NoteKind.NO_CARDS))


@pytest.mark.parametrize("seed", range(4))
def test_no_damage_breaks_the_reader(seed: int, count: Callable[[int, int], int]) -> None:
    for content in mutated([FILE, json.dumps(ADA).encode()], Random(seed), count(100, 50_000)):
        assert all(card.shown.strip() for card in read_jcards(content).cards), content
