"""Phrases are written as a person would write them down, and find what a person would find."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.coaching.phrasebook import PHRASES, compiled, read_phrasebook
from tests.domain.coaching.labelled import ROOT, english

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted((ROOT / "resources" / "coach").glob("*.json"))


@pytest.mark.parametrize(
    ("phrase", "found", "not_found"),
    [
        ("pick your brain~", "may i pick your brains", "pick the brain"),
        ("would|could you", "i wish you could you know", "would she"),
        ("(very) sorry to", "very sorry to", "sorrow to"),
        ("i (really) need", "i really need", "i do need"),
        ("find * attached", "find the two files attached", "find it. attached"),
        ("find * attached", "find attached", "find one two three four attached"),
        ("i'd like", "i’d like", "id like"),
        ("# minute~", "a 20 minutes", "minutes"),
        ("# minute~", "twenty minutes", "plenty minutes"),
        ("#-minute", "15-minute", "minute"),
        ("!first|last # minutes", "for 5 minutes", "the first 5 minutes"),
        ("you must !be|have", "you must answer", "you must be"),
        ("take me on !a|the", "take me on.", "take me on the tour"),
        ("touch base", "touch\n base", "touch database"),
    ],
)
def test_a_phrase_finds_its_ways_to_be_written(phrase: str, found: str, not_found: str) -> None:
    pattern = compiled([phrase], ["twenty"])

    assert pattern.search(found)
    assert not pattern.search(not_found)


def test_signs_of_patterns_are_plain_signs_in_a_file() -> None:
    assert compiled(["a.b+"]).search("say axbb") is None
    assert compiled(["c[d] e"]).search("d e") is None


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_language_says_all_there_is_to_say(file: Path) -> None:
    book = read_phrasebook(file.read_text("utf-8"))

    assert set(book.phrases) == set(PHRASES)
    assert set(book.insert) == {"ask", "time", "way_out", "purpose"}


def test_a_file_that_lacks_a_list_is_refused() -> None:
    with pytest.raises(KeyError):
        read_phrasebook(json.dumps({"language": "xx", "numbers": []}))


def test_what_the_coach_offers_passes_its_own_rules() -> None:
    book = english()
    assert book.phrases["asking"].search(book.insert["ask"].lower())
    assert book.phrases["taking_time"].search(book.insert["time"].lower())
    assert book.phrases["letting_go"].search(book.insert["way_out"].lower())
    assert book.phrases["for_what"].search(book.insert["purpose"].lower())
