"""What makes a person and a role fit to be kept, and how they are shown."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.days import Day
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.people import (
    FOR_GOOD,
    LONGEST_NAME,
    TINTS,
    Person,
    Role,
    Stage,
    called,
    checked_person,
    checked_role,
    current_role,
    initials,
    is_resting_until,
    shown_name,
    shown_stage,
    tint_of,
)
from tests import strategies, values
from tests.builders import TODAY, a_person, a_role, me


@given(strategies.people())
def test_everybody_with_a_name_is_kept(person: Person) -> None:
    assert checked_person(person) is person


@pytest.mark.parametrize(
    ("person", "field", "why"),
    [
        (a_person(" \t"), "shown", Why.EMPTY),
        (a_person("x" * (LONGEST_NAME + 1)), "shown", Why.TOO_LONG),
        (a_person(given="x" * (LONGEST_NAME + 1)), "given", Why.TOO_LONG),
        (a_person(family="x" * (LONGEST_NAME + 1)), "family", Why.TOO_LONG),
        (a_person(rhythm_days=0), "rhythm_days", Why.NOT_POSITIVE),
        (a_person(id="one", met_through_id="one"), "met_through_id", Why.ITSELF),
    ],
)
def test_a_person_who_cannot_be_kept_is_refused_with_the_reason(person: Person, field: str, why: Why) -> None:
    with pytest.raises(Invalid) as refused:
        checked_person(person)
    assert (refused.value.field, refused.value.why) == (field, why)


def test_me_may_have_no_name_yet() -> None:
    assert checked_person(me("")).shown == ""


@given(st.data())
def test_roles_that_do_not_end_before_they_start_are_kept(data: st.DataObject) -> None:
    role = data.draw(strategies.roles(a_person().id))
    assert checked_role(role) is role


@pytest.mark.parametrize(
    ("role", "field", "why"),
    [
        (a_role(title=" ", organisation=""), "title", Why.EMPTY),
        (a_role(since=Day(2024, 5), until=Day(2024, 4)), "until", Why.ENDS_BEFORE_START),
        (a_role(since=Day(2024, 5, 2), until=Day(2024, 5, 1)), "until", Why.ENDS_BEFORE_START),
    ],
)
def test_a_role_that_cannot_be_kept_is_refused_with_the_reason(role: Role, field: str, why: Why) -> None:
    with pytest.raises(Invalid) as refused:
        checked_role(role)
    assert (refused.value.field, refused.value.why) == (field, why)


def test_a_role_may_be_an_organisation_alone_and_end_in_the_year_it_began() -> None:
    assert checked_role(a_role(title="", organisation="Tarnwick Systems"))
    assert checked_role(a_role(since=Day(2024, 12, 31), until=Day(2024)))


@pytest.mark.parametrize(
    ("given_name", "family_name", "shown"),
    [("Ada", "Byron", "Ada Byron"), (" Ada ", "", "Ada"), ("", "Byron", "Byron"), (" ", "", "")],
)
def test_a_name_is_shown_from_the_parts_there_are(given_name: str, family_name: str, shown: str) -> None:
    assert shown_name(given_name, family_name) == shown


@pytest.mark.parametrize(
    ("until", "rests"),
    [(None, False), (TODAY, False), (TODAY + timedelta(days=1), True), (FOR_GOOD, True)],
)
def test_a_rest_ends_on_its_day(until: date | None, rests: object) -> None:
    person = a_person(stage=Stage.MENTOR, resting_until=until)
    assert is_resting_until(until, TODAY) is rests
    assert shown_stage(person, TODAY) is (Stage.RESTING if rests else Stage.MENTOR)


OLD = a_role(title="Old", since=Day(2010), until=Day(2015))
LAST = a_role(title="Last", since=Day(2011), until=Day(2019, 3))
UNKNOWN = a_role(title="Unknown", until=Day(1990))
OPEN = a_role(title="Open")
NEW = a_role(title="New", since=Day(2020))


@pytest.mark.parametrize(
    ("roles", "shown"),
    [
        ((OLD, LAST, OPEN, NEW), NEW),
        ((OLD, LAST, OPEN), OPEN),
        ((OLD, LAST, UNKNOWN), LAST),
    ],
)
def test_the_role_shown_is_the_latest_open_one_or_the_last_to_end(
    roles: tuple[Role, ...], shown: Role
) -> None:
    assert {current_role(order) for order in permutations(roles)} == {shown}


def test_who_has_no_role_shows_none_and_ties_keep_the_order() -> None:
    other = a_role(title="Other")
    assert current_role(()) is None
    assert current_role((OPEN, other)) is OPEN
    assert current_role((other, OPEN)) is other


@pytest.mark.parametrize(
    ("shown", "letters"),
    [
        ("Tomasz Wiśniewski", "TW"),
        ("wilhelmina van der Steen-Achterberg", "WS"),
        ("נועה ברק", "נב"),
        ("Wulandari", "W"),
        ("Robert “Bob” Castellano", "RC"),
        ("“Bob” – !", "B"),
        ("ßeta ögger", "ßÖ"),
        ("Dr Hanne Lindqvist", "HL"),
        ("Prof. Dr. Olu Adeyemi", "OA"),
        ("Dr Lindqvist", "L"),
        ("Dr", "D"),
        ("Mag Reilly", "MR"),
        ("🙂", ""),
        ("", ""),
    ],
)
def test_initials_are_the_first_letters_of_the_first_and_last_name(shown: str, letters: str) -> None:
    assert initials(shown) == letters


@given(values.texts)
def test_initials_are_never_more_than_two_letters(shown: str) -> None:
    assert len(initials(shown)) <= 2


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ("Hanne Lindqvist", "Hanne"),
        ("Dr Hanne Lindqvist", "Hanne"),
        ("Prof. Dr. Olu Adeyemi", "Olu"),
        ("Dr.  Lindqvist", "Dr. Lindqvist"),
        ("Wulandari", "Wulandari"),
        ("Dr", "Dr"),
        ("Ing Reilly", "Ing"),
        ("", ""),
    ],
)
def test_nobody_is_called_by_a_title_alone(shown: str, said: str) -> None:
    assert called("", shown) == said
    assert called("Hanna", shown) == "Hanna"


@given(values.ids)
def test_a_tint_stays_with_a_person(person_id: str) -> None:
    assert tint_of(person_id) in TINTS
    assert tint_of(person_id) == tint_of(str(person_id))


def test_every_tint_is_used() -> None:
    assert {tint_of(str(number)) for number in range(200)} == set(TINTS)
