"""A slot is filled or stays a blank that can be seen; a template can do nothing else."""

from __future__ import annotations

import random
import string
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.slots import (
    LONGEST_BLANK,
    Blank,
    Run,
    Slot,
    answered,
    blanks,
    can_be_seen,
    filled,
    in_braces,
    slot_of,
    unbraced,
)
from tests.many import many_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

ADA = {Slot.GIVEN_NAME: "Ada", Slot.ORGANISATION: "Quay Ledger"}

PIECES = (
    "{",
    "}",
    "{{",
    "}}",
    "\n",
    "{}",
    "{given name}",
    "{{because}}",
    "{ my  GOAL }",
    "שלום",
    "مرحبا",
    "🌱",
    "é",
    "{0.__class__}",
    "{__import__('os')}",
    "%s",
    *string.printable,
)
VALUES = ("", " ", "\u200f", "{because}", "נועה", "Ada", "}{", "{0}", "Quay & Ledger")


def test_slots_are_filled_and_their_places_are_told() -> None:
    made = filled("Dear {given name}, how is {their organisation}?", ADA)

    assert made.text == "Dear Ada, how is Quay Ledger?"
    assert made.runs == (Run(5, 3, Slot.GIVEN_NAME), Run(17, 11, Slot.ORGANISATION))


def test_what_is_not_known_stays_a_blank() -> None:
    made = filled("Dear {given name}, your {their work} and {a day you can}", ADA)

    assert made.text == "Dear Ada, your {their work} and {a day you can}"
    assert [blank.name for blank in blanks(made.text)] == ["their work", "a day you can"]


def test_a_value_without_ink_is_no_value() -> None:
    for nothing in ("", "  ", "\t\n", "\u200b\u200f", "\ufeff"):
        assert filled("Dear {given name},", {Slot.GIVEN_NAME: nothing}).text == "Dear {given name},"


def test_names_may_be_spaced_and_capitalised_and_braces_doubled() -> None:
    for written in ("{Given Name}", "{ given  name }", "{{given name}}", "{{ GIVEN NAME }}"):
        assert filled(f"Hi {written}!", ADA).text == "Hi Ada!"


def test_a_value_is_never_read_again() -> None:
    values = {Slot.GIVEN_NAME: "{because}", Slot.BECAUSE: "secret"}
    made = filled("{given name} said {their work}", values)

    assert made.text == "(because) said {their work}"
    assert (
        answered(made.text, {"because": "secret", "their work": "{signature}"})
        == "(because) said (signature)"
    )


def test_of_nested_braces_the_innermost_is_the_blank() -> None:
    assert blanks("a {b {c} d} e") == (Blank(5, 3, "c"),)


def test_braces_that_do_not_close_on_their_line_are_the_users_own() -> None:
    for text in ("{given name", "given name}", "{given\nname}", "}{", "{" + "x" * (LONGEST_BLANK + 1) + "}"):
        assert blanks(text) == ()
        assert filled(text, ADA).text == text


def test_empty_braces_are_a_blank_too() -> None:
    assert blanks("a {} b") == (Blank(2, 2, ""),)


def test_a_word_that_is_no_slot_has_none() -> None:
    assert slot_of("given name") is Slot.GIVEN_NAME
    assert slot_of("__class__") is None
    assert filled("{__class__} {0.__init__} {my name!r}", {Slot.MY_NAME: "Ines"}).text.startswith(
        "{__class__}"
    )


def test_very_long_text_is_read_at_once() -> None:
    text = "{" * 50_000 + "{given name}" * 10_000 + "{ " * 50_000

    assert len(filled(text, ADA).runs) == 10_000


def value_of(blank: Blank, values: dict[Slot, str]) -> str:
    slot = slot_of(blank.name)
    return values.get(slot, "") if slot else ""


def test_no_slot_is_ever_silently_empty_and_nothing_but_slots_changes() -> None:
    for text in many_texts(PIECES, most=12):
        values = {slot: random.choice(VALUES) for slot in random.choices(list(Slot), k=4)}
        made = filled(text, values)
        written = [made.text[run.start : run.start + run.length] for run in made.runs]
        assert written == [unbraced(values[run.slot]) for run in made.runs]
        assert all(map(can_be_seen, written))
        open_before = blanks(text)
        unfilled = [blank for blank in open_before if not can_be_seen(value_of(blank, values))]
        assert len(made.runs) + len(unfilled) == len(open_before)
        assert untouched(made.text, [(run.start, run.length) for run in made.runs]) == untouched(
            text, [(blank.start, blank.length) for blank in open_before if blank not in unfilled]
        )


def untouched(text: str, places: Sequence[tuple[int, int]]) -> list[str]:
    """Return what stands between some places of a text."""
    starts = [0, *(start + length for start, length in places)]
    ends = [*(start for start, _length in places), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


@given(st.sampled_from(list(Slot)))
def test_every_slot_is_read_back_from_its_braces(slot: Slot) -> None:
    assert [slot_of(blank.name) for blank in blanks(in_braces(slot))] == [slot]


def test_blanks_in_words_of_ones_own_are_answered_by_name() -> None:
    text = "You saw {what} and {{ when }}; {what}, {given name}."
    assert (
        answered(text, {"what": "the {plan}", "when": ""})
        == "You saw the (plan) and ; the (plan), {given name}."
    )
