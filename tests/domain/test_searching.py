"""What is typed is understood, and nothing typed is wrong."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.folding import is_letter
from mentorkit.domain.people import Stage
from mentorkit.domain.searching import LONGEST, MOST_TERMS, Days, Query, Scope, Term, parse
from tests.values import texts

SYNTAX = st.lists(
    st.sampled_from(
        [
            '"',
            "“",
            "*",
            ":",
            "-",
            "^",
            "(",
            ")",
            "{",
            "}",
            "+",
            " ",
            "AND",
            "OR",
            "NOT",
            "NEAR(",
            "tag:",
            "met:2025",
        ]
    )
    | texts
).map("".join)
"""What a query language might mistake for its own, and anything else."""


def words(typed: str) -> list[str]:
    return [" ".join(term.words) for term in parse(typed).terms]


def test_words_come_in_any_order_and_phrases_stay_together() -> None:
    assert parse('Leila "Cost model"') == Query(
        text='Leila "Cost model"', terms=(Term(("leila",)), Term(("cost", "model"), is_whole=True))
    )


def test_a_phrase_still_being_typed_may_go_on() -> None:
    assert parse('"cost mod').terms == (Term(("cost", "mod")),)


@pytest.mark.parametrize(
    ("typed", "scope"),
    [(">log", Scope.COMMANDS), ("@ log", Scope.PEOPLE), ("#log", Scope.THEMES), ("log", Scope.EVERYTHING)],
)
def test_the_first_character_chooses_what_is_looked_through(typed: str, scope: Scope) -> None:
    query = parse(typed)
    assert (query.scope, query.text, query.terms) == (scope, "log", (Term(("log",)),))


def test_filters_are_taken_out_of_the_words() -> None:
    typed = 'tag:"Book Club" stage:in-conversation met:2025-02 coffee skill:Go goal:"Run wild" with:Ada'
    query = parse(f"{typed} kind:promise")
    assert query == Query(
        text="coffee",
        terms=(Term(("coffee",)),),
        tag="book club",
        skill="go",
        goal=("run", "wild"),
        stage=Stage.IN_CONVERSATION,
        met=Days(date(2025, 2, 1), date(2025, 2, 28)),
        kind="commitment",
        beside=("ada",),
    )
    assert query.asks_of_people
    assert not query.is_empty


@pytest.mark.parametrize(
    "typed",
    ["tag:", "stage:nowhere", "met:soon", "met:2025-13", "kind:thing", "other:word", "12:30", 'tag:"-"'],
)
def test_what_is_no_filter_is_text(typed: str) -> None:
    query = parse(typed)
    assert query.text == typed
    assert query == Query(text=typed, terms=query.terms)
    assert " ".join(words(typed)) == " ".join("".join(c if c.isalnum() else " " for c in typed).split())


@pytest.mark.parametrize("typed", ["", "   ", ">", "@", '"', "-", "* ( )"])
def test_where_no_word_is_nothing_is_asked(typed: str) -> None:
    assert parse(typed).is_empty


def test_what_was_pasted_by_mistake_is_cut() -> None:
    assert len(parse("a " * LONGEST).terms) == MOST_TERMS
    assert len(parse("b" * 2 * LONGEST).terms[0].words[0]) == LONGEST


@given(SYNTAX)
def test_no_input_raises_and_no_syntax_is_left(typed: str) -> None:
    query = parse(typed)
    assert all(is_letter(letter) for term in query.terms for word in term.words for letter in word)
    assert all(term.words and all(term.words) for term in query.terms)
    assert query.is_empty == (parse(typed.strip()) == Query(query.scope, query.text))
