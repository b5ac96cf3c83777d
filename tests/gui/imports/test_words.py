"""Every verdict, reason and refusal has words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import CardFormat, OddityKind, SkipReason
from mentorkit.domain.errors import Unsaved
from mentorkit.domain.plans import Answer, Match, Part, Verdict
from mentorkit.gui.imports import words
from mentorkit.services.files import UnreadableWhy

if TYPE_CHECKING:
    from enum import StrEnum


@pytest.mark.parametrize("kind", [CardFormat, Verdict, Match, Answer, Part, SkipReason, OddityKind])
@pytest.mark.usefixtures("qapp")
def test_no_member_lacks_words(kind: type[StrEnum]) -> None:
    said = [words.word(member) for member in kind]
    assert all(said)
    assert len(set(said)) == len(said)


@pytest.mark.usefixtures("qapp")
def test_every_refusal_is_a_sentence() -> None:
    refusals = [words.unreadable_sentence(why, "people.vcf") for why in UnreadableWhy]
    unsaved = [words.unsaved_sentence(why) for why in Unsaved]
    for sentence in (*refusals, *unsaved):
        assert sentence.endswith(".")
        assert "{" not in sentence


@pytest.mark.parametrize(("count", "said"), [(1, "1 person"), (300, "300 people")])
@pytest.mark.usefixtures("qapp")
def test_people_and_rows_are_counted_in_words(count: int, said: str) -> None:
    assert words.people(count) == said
    assert words.rows(count) == said.replace("person", "row").replace("people", "rows")
    assert words.people_in_heading(3) == "Three people"
