from __future__ import annotations

import pytest

from mentorkit.domain.cards import CardField
from mentorkit.domain.vcards.dates import date_value
from tests.domain.vcards.only_card import only_card


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("BDAY:1985-04-15", "1985-04-15"),
        ("BDAY:19850415", "1985-04-15"),
        ("BDAY:1985-4-5", "1985-04-05"),
        ("BDAY;VALUE=date-and-or-time:19850415T000000Z", "1985-04-15"),
        ("BDAY:1979-11-02T00:00:00", "1979-11-02"),
        ("BDAY:1979-11-02T07:30:00", "1979-11-02T07:30:00"),
        ("BDAY:--0415", "--04-15"),
        ("BDAY:--04-15", "--04-15"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-15", "--04-15"),
        ("BDAY:1604-04-15", "1604-04-15"),
        ("BDAY;VALUE=text:circa 1800", "circa 1800"),
        ("BDAY;VALUE=text:19850415", "19850415"),
        ("BDAY:1985", "1985"),
        ("BDAY:---15", "---15"),
    ],
)
def test_birthdays_of_every_kind(line: str, text: str) -> None:
    assert only_card(line).fields == (CardField("birthday", text),)


@pytest.mark.parametrize("is_version_4", [True, False])
@pytest.mark.parametrize("text", ["1985-04-15", "--04-15", "circa 1800", "19850415", "1985"])
def test_a_written_date_reads_back(text: str, is_version_4: bool) -> None:  # noqa: FBT001  # a table
    parameters, value = date_value(text, is_version_4=is_version_4)
    assert only_card(f"BDAY{parameters}:{value}").fields == (CardField("birthday", text),)
