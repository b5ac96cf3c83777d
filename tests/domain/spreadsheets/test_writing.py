from __future__ import annotations

import csv
import io

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorkit.domain.cards import Card, CardChannel
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.spreadsheets.reading import read_spreadsheet
from mentorkit.domain.spreadsheets.writing import write_spreadsheet
from tests.domain.spreadsheets.sheets import as_read
from tests.domain.vcards.card_strategies import cards


@settings(suppress_health_check=[HealthCheck.too_slow])  # a whole card is much to draw
@given(st.lists(cards(), min_size=1, max_size=3, unique_by=lambda card: card.shown.casefold()))
def test_what_is_written_reads_back_the_same_but_for_photos(some: list[Card]) -> None:
    read = read_spreadsheet(write_spreadsheet(some))
    assert read.cards == tuple(as_read(card) for card in some)
    assert [card.oddities for card in read.cards] == [()] * len(some)
    assert not read.skipped
    assert not read.notes


@settings(suppress_health_check=[HealthCheck.too_slow])  # a whole card is much to draw
@given(cards())
def test_no_cell_is_a_formula(card: Card) -> None:
    text = write_spreadsheet([card]).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_it_begins_as_spreadsheets_want_it() -> None:
    phone = CardChannel(ChannelKind.PHONE, "+44 7700 900142", preferred=True)
    content = write_spreadsheet([Card(shown="Łucja Żak", channels=(phone,))])
    first, row, end = content.decode("utf-8-sig").split("\r\n")
    assert content.startswith(b"\xef\xbb\xbfName,Given name,")
    assert first.endswith(",Field 1 name,Field 1 value,Other lines")
    assert row.startswith("Łucja Żak,")
    assert ",'+44 7700 900142,,yes," in row
    assert end == ""


def test_nobody_is_a_header_alone() -> None:
    content = write_spreadsheet([])
    assert content.count(b"\r\n") == 1
    assert read_spreadsheet(content).count == 0
