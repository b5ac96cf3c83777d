from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.days import Day
from mentorkit.domain.drafting.dates import DateOrder, day_of, has_digits_only, order_of

UNKNOWN, DAY_FIRST, MONTH_FIRST = DateOrder.UNKNOWN, DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12 Mar 2024", Day(2024, 3, 12)),
        ("7-Feb-22", Day(2022, 2, 7)),
        ("28-Sep-99", Day(1999, 9, 28)),
        ("2024-03-12", Day(2024, 3, 12)),
        ("2024/3/2 10:11", Day(2024, 3, 2)),
        ("Mar 12, 2024", Day(2024, 3, 12)),
        ("March 2nd 2024", Day(2024, 3, 2)),
        ("3. März 2021", Day(2021, 3, 3)),
        ("5 de mayo de 2020", Day(2020, 5, 5)),
        ("14 Dez 2020", Day(2020, 12, 14)),
        ("1 juillet 2019", Day(2019, 7, 1)),
        ("2 août 2019", Day(2019, 8, 2)),
        ("2021年3月4日", Day(2021, 3, 4)),
        ("05/05/2020", Day(2020, 5, 5)),
        ("03/04/2020", Day(2020)),
    ],
)
def test_days_as_lists_write_them(text: str, day: Day) -> None:
    assert day_of(f" {text} ", UNKNOWN) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "some day",
        "31 Feb 2024",
        "0 Mar 2024",
        "12 Foo 2024",
        "Foo 12 2024",
        "2024-13-01",
        "31/31/2020",
        "12 03",
        "0000-01-01",
    ],
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text, UNKNOWN) is None


def test_digits_follow_the_order_of_the_file() -> None:
    assert day_of("03/04/2020", DAY_FIRST) == Day(2020, 4, 3)
    assert day_of("03/04/20, 9:00 AM", MONTH_FIRST) == Day(2020, 3, 4)


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["03/04/2020", "13/04/2020"], DAY_FIRST),
        (["03/04/2020", "04/13/2020"], MONTH_FIRST),
        (["03/04/2020", "12 Mar 2024"], UNKNOWN),
        (["13/04/2020", "04/13/2020"], UNKNOWN),
        ([], UNKNOWN),
    ],
)
def test_the_order_is_what_all_days_allow(texts: list[str], order: DateOrder) -> None:
    assert order_of(texts) is order


def test_only_digits_have_an_order() -> None:
    assert [has_digits_only(text) for text in ("3.4.20", "3 Apr 2020", "2020-04-03")] == [True, False, False]


@given(st.text(max_size=30))
def test_no_text_is_too_strange(text: str) -> None:
    assert isinstance(day_of(text, UNKNOWN), Day | None)
