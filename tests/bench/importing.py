"""Goals 15 and 16: what it costs to read address books, to say what they would change and to keep it."""

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
from mentorkit.services.sessions import Session
from mentorkit.services.transfer import ImportOrder, plan_import
from tests.bench.kept import unlocked_vault
from tests.bench.people import FAMILY, GIVEN, ORGANISATIONS, TITLES, WORDS
from tests.bench.rounds import Measure, paired, timed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

CARDS = 10_000
ROWS = 30_000
ROUNDS = 3
TABLES = ("person", "role", "channel", "custom_field")
Table = tuple[list[str], str, list[tuple[object, ...]]]
"""Statements that make a table, its name and its rows."""


def cards(folder: Path) -> list[Measure]:
    """Goal 15: cards read, planned, stored and indexed in a real vault, against the least that any import does."""
    data = "".join(_cards()).encode()
    numbers = iter(range(ROUNDS + 1))
    kept: list[Table] = []

    def ours() -> float:
        vault, _vaults, clock = unlocked_vault(folder / f"{next(numbers)}", None)
        session = Session(vault, clock)
        transfer = session.services.transfer

        def run() -> None:
            known = transfer.known()
            transfer.start(ImportOrder(plan_import(read_bytes(data), known), known)).run()

        spent = timed(run)
        kept[:] = kept or map(partial(_table_kept, vault.connection), TABLES)
        session.close(keep_copy=False)
        return spent

    def floor() -> float:
        return timed(partial(_floor_of_cards, data.decode(), kept))

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


def _table_kept(connection: Connection, name: str) -> Table:
    """Return what makes a table and its indexes, and the rows in it."""
    made = connection.execute("SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql NOT NULL", (name,))
    return [sql for (sql,) in made], name, connection.execute(f'SELECT * FROM "{name}"').fetchall()


def _floor_of_cards(text: str, kept: Sequence[Table]) -> list[tuple[str, str, str]]:
    """Unfold and part every line, then insert the rows that come of them: no cipher, full text or undo."""
    lines = text.replace("\r\n", "\n").replace("\n ", "").split("\n")
    parted = [line.partition(":") for line in lines]
    with sqlite3.connect(":memory:") as plain:
        for made, name, rows in kept:
            for statement in made:
                plain.execute(statement)
            plain.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(rows[0]))})", rows)
    return parted


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
