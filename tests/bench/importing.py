"""Goals 15 and 16: what it costs to read address books and to say what they would change."""

from __future__ import annotations

import csv
import io
import sqlite3
from functools import partial
from typing import TYPE_CHECKING

from mentorkit.domain.recognising import recognised
from mentorkit.domain.sheets.reading import column_notes
from mentorkit.domain.sheets.sheets import Sheet
from mentorkit.services.files import read_bytes
from mentorkit.services.transfer import ImportOrder, plan_import
from tests.bench.people import FAMILY, GIVEN, ORGANISATIONS, TITLES, WORDS, Size
from tests.bench.rounds import Measure, paired, timed
from tests.bench.vaults import filled

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CARDS = 10_000
ROWS = 30_000
ROUNDS = 3
NOBODY = Size(1, 1)


def cards(folder: Path) -> list[Measure]:
    """Goal 15: cards read, planned, stored and indexed, against unfolding them and a plain insert."""
    data = "".join(_cards()).encode()
    services = iter([filled(folder / f"import{number}.db", NOBODY) for number in range(ROUNDS + 1)])

    def ours() -> float:
        transfer = next(services).transfer

        def run() -> None:
            known = transfer.known()
            transfer.start(ImportOrder(plan_import(read_bytes(data), known), known)).run()

        return timed(run)

    floor = partial(timed, partial(_floor_of_cards, data.decode()))
    return [paired("10,000 vCards, preview, duplicates and index", 7.0, ours, floor, ROUNDS)]


def table(_folder: Path) -> list[Measure]:
    """Goal 16: a list of connections from its bytes to what the columns step shows, against csv alone."""
    data = "".join(_rows()).encode()

    def preview() -> None:
        sheet = recognised(data)
        assert isinstance(sheet, Sheet)
        assert len(sheet.rows) == ROWS
        sheet.preview()
        assert sheet.nameless == 0
        list(column_notes(sheet))

    def floor() -> float:
        return timed(lambda: list(csv.reader(io.StringIO(data.decode()))))

    return [paired("30,000 connections to the preview", 4.0, partial(timed, preview), floor, 5)]


def _floor_of_cards(text: str) -> None:
    """Unfold and part every line, then insert a row a card without cipher and index."""
    rows = []
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _colon, value = line.partition(":")
        if name == "FN":
            rows.append((value, name))
    with sqlite3.connect(":memory:") as plain:
        plain.execute("CREATE TABLE person (shown TEXT, other TEXT)")
        plain.executemany("INSERT INTO person VALUES (?, ?)", rows)


def _cards() -> Iterator[str]:
    given, family, words = GIVEN.split(), FAMILY.split(), WORDS.split()
    for number in range(CARDS):
        first, last = given[number % len(given)], family[number // len(given) % len(family)]
        note = " ".join(words[(number + step * 7) % len(words)] for step in range(40))
        yield (
            f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{last};{first} {number};;;\r\nFN:{first} {number} {last}\r\n"
            f"ORG:{ORGANISATIONS[number % len(ORGANISATIONS)]}\r\nTITLE:{TITLES[number % len(TITLES)]}\r\n"
            f"EMAIL;TYPE=INTERNET,WORK:person{number}@people.example\r\n"
            f"TEL;TYPE=CELL:+44 20 7946 {number:04}\r\nADR;TYPE=HOME:;;{number} Mill Rd;Leeds;;LS1;UK\r\n"
            f"NOTE:{note}\r\nUID:card-{number}\r\nX-SOMETHING;X=1:kept\r\nEND:VCARD\r\n"
        )


def _rows() -> Iterator[str]:
    given, family = GIVEN.split(), FAMILY.split()
    yield "Notes:\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    for number in range(ROWS):
        first, last = given[number % len(given)], family[number // len(given) % len(family)]
        company = ORGANISATIONS[number % len(ORGANISATIONS)]
        quoted = f'"{company}, Inc."' if number % 5 == 0 else company
        page = f"https://www.linkedin.com/in/{number}-example"
        yield f"{first},{last} {number},{page},,{quoted},{TITLES[number % len(TITLES)]},{number % 28 + 1} Mar 2024\n"
