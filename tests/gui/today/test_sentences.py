"""Dates are said as people say them."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from mentorkit.gui.today.sentences import title_of_day


@pytest.mark.parametrize(
    ("place", "title"),
    [
        ("en_GB", "Wednesday 18 March"),
        ("en_US", "Wednesday March 18"),
        ("de_DE", "Mittwoch 18. März"),
        ("ja_JP", "3月18日水曜日"),
    ],
)
def test_the_title_follows_the_place_and_leaves_the_year_out(place: str, title: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(place))
    try:
        assert title_of_day(date(2026, 3, 18)) == title
    finally:
        QLocale.setDefault(before)
