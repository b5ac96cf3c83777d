"""Goals 6 to 9 and 12: from a key to the painted results, a search that is dropped, the cipher's price, many people."""

from __future__ import annotations

import statistics
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from time import perf_counter
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Person
from mentorkit.services import search as service
from mentorkit.services.search import SearchService
from mentorkit.storage.finding import Finder
from tests.bench import pages
from tests.bench.people import STRESS, TYPICAL, chunks
from tests.bench.rounds import Measure, paired, tell, timed
from tests.bench.ticks import Ticks, run_for
from tests.bench.vaults import filled
from tests.builders import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from mentorkit.gui.shell.desk import Desk
    from mentorkit.gui.shell.palette import Palette
    from tests.bench.people import Size

TARGETS = 30
LONGEST = 12
FRAME_MS = 16.0
IDLE_MS, BETWEEN_KEYS_MS = 2_000, 40


def typical(folder: Path) -> list[Measure]:
    """Goal 6: a key to painted results at typical size, against painting the same rows at hand."""
    return _keys(folder, TYPICAL, 1.15, 2.0)[:2]


def stress(folder: Path) -> list[Measure]:
    """Goals 7 and 8: the same at stress size, the longest time a key has to wait, and the longest turn."""
    return _keys(folder, STRESS, 1.5, 5.0)


def cipher(folder: Path) -> list[Measure]:
    """Goal 9: searches of an encrypted vault against those of a plain one, at typical size."""
    searches = [
        SearchService(kept.queries, Finder(kept.queries.connection), kept.clock)
        for kept in (filled(folder / "cipher.db", TYPICAL), filled(folder / "plain.db", TYPICAL, key=None))
    ]
    texts = keystrokes()

    def measure(search: SearchService) -> float:
        return timed(lambda: [search.begin(text).finish() for text in texts]) / len(texts)

    ours, floor = searches
    return [paired("search, encrypted against plain", 1.25, lambda: measure(ours), lambda: measure(floor), 9)]


def many_people(folder: Path) -> list[Measure]:
    """Goal 12: a frame of scrolling 100,000 people, and their first show against that of fifty."""
    shell, qt = pages.open_shell(folder, STRESS)
    desk = shell.desk
    assert desk is not None, "the vault was opened"
    desk.tools.navigator.open("people", "everyone")
    pages._paint(qt)
    page = desk.main.page
    table, bar = page.table, page.table.verticalScrollBar()  # type: ignore[union-attr]  # the people's page
    places = cycle(range(0, bar.maximum(), max(bar.maximum() // 97, 1)))

    def scroll() -> float:
        bar.setValue(next(places))
        return timed(partial(_paint, table.viewport().repaint, qt))

    frame = paired("a frame of 100,000 people, somewhere else each time", 0.4, scroll, _cells(qt), 60)
    rows, _ranks = desk.services.people.rows(page.listing.chosen)  # type: ignore[union-attr]  # as above
    groups = page.listing.model.groups  # type: ignore[union-attr]  # as above
    fifty = [replace(group, ids=group.ids[:50]) for group in groups]

    def show(some: list[object]) -> Callable[[], float]:
        def measure() -> float:
            page.listing.model.refresh()  # type: ignore[union-attr]  # as above
            return timed(partial(_paint, partial(page.listing.model.show, some), qt))  # type: ignore[union-attr]

        return measure

    first = paired("show 100,000 people, against fifty", 3.0, show(list(groups)), show(list(fifty)), 15)
    assert len(rows) >= STRESS.people
    return [frame, first]


def keystrokes() -> list[str]:
    """Return what somebody types: names, words, a name and a word, each from its first letter on."""
    records = next(chunks(TYPICAL, TODAY))
    people = [record for record in records if isinstance(record, Person)][:TARGETS]
    said = [record.said.split() for record in records if isinstance(record, Interaction)][:TARGETS]
    targets = []
    for at, (person, words) in enumerate(zip(people, said, strict=False)):
        several = (person.given, person.family, words[0], words[7], f"{words[1]} {words[9]}", person.shown)
        targets.append(several[at % len(several)].lower()[:LONGEST])
    return [text[:end] for text in targets for end in range(1, len(text) + 1) if text[end - 1] != " "]


def _keys(folder: Path, size: Size, middle: float, tail: float) -> list[Measure]:
    shell, qt = pages.open_shell(folder, size)
    desk = shell.desk
    assert desk is not None, "the vault was opened"
    palette = _palette(desk, qt)
    ours, floors, turns = [], [], []
    go_on = service.Search.go_on

    def watched(search: service.Search) -> bool:
        begin = perf_counter()
        left = go_on(search)
        turns.append((perf_counter() - begin) * 1000)
        return left

    service.Search.go_on = watched  # type: ignore[method-assign,assignment]  # only to look at the clock
    for number, text in enumerate(keystrokes()):
        begin = perf_counter()
        palette.line.setText(text)
        palette._typed()
        while palette._is_behind:
            qt.processEvents()
        pages._paint(qt)
        ours.append((perf_counter() - begin) * 1000)
        rows, terms = palette.rows._rows, palette._search.query.terms
        floors.append(timed(partial(_paint, partial(palette.rows.show_rows, rows, terms), qt)))
        if number % 50 == 0:
            tell(f"{number} keys at {size.people:,} people, the slowest {max(ours):.1f} ms")
    service.Search.go_on = go_on  # type: ignore[method-assign]
    base = statistics.median(floors)
    return [
        _ratio("a key to painted results, p50", middle, statistics.median(ours), base),
        _ratio("a key to painted results, p99", tail, _p99(ours), base),
        *_held_up(palette, qt),
        _milliseconds("the longest turn of a search", FRAME_MS, max(turns)),
        _milliseconds("a stale search is dropped, p99 of what it still runs", 5.0, _p99(turns)),
    ]


def _held_up(palette: Palette, qt: QApplication) -> list[Measure]:
    """Type with real keys, as fast as somebody may, and look how late the window's ticks come meanwhile.

    They are late without any key too where the machine is busy: that is said beside.
    """
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    line, texts = palette.line, keystrokes()
    while palette._next_turn.isActive():
        qt.processEvents()
    with Ticks(qt) as idle:
        run_for(IDLE_MS)
    with Ticks(qt) as ticks:
        for text in texts:
            if not text.startswith(line.text()):
                line.clear()
            for letter in text.removeprefix(line.text()):
                qt.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
            run_for(BETWEEN_KEYS_MS)
    return [
        Measure(
            "how late a tick comes while typing, p99", FRAME_MS, ticks.p99, ticks.p99, idle.p99, "ms     "
        ),
        Measure(
            "how late a tick comes while typing, at most",
            FRAME_MS,
            ticks.most,
            ticks.most,
            idle.most,
            "ms     ",
        ),
    ]


def _palette(desk: Desk, qt: QApplication) -> Palette:
    from mentorkit.gui.shell.palette import Palette

    desk.surface.run_command("search")
    qt.processEvents()
    (palette,) = desk.window.findChildren(Palette)
    return palette


def _cells(qt: QApplication) -> Callable[[], float]:
    """Return the measure of the floor: a table of Qt's own items with as many cells."""
    from PySide6.QtGui import QStandardItem, QStandardItemModel
    from PySide6.QtWidgets import QTableView

    view, model = QTableView(), QStandardItemModel()
    for row in range(2_000):
        model.appendRow([QStandardItem(f"Somebody {row}, cell {column}") for column in range(5)])
    view.setModel(model)
    view.resize(1216, 700)
    view.show()
    qt.processEvents()
    places = cycle(islice(range(0, 2_000, 37), 50))

    def measure() -> float:
        view.verticalScrollBar().setValue(next(places))
        return timed(view.viewport().repaint)

    return measure


def _paint(change: Callable[[], object], qt: QApplication) -> None:
    change()
    pages._paint(qt)


def _p99(figures: list[float]) -> float:
    return sorted(figures)[min(int(len(figures) * 0.99), len(figures) - 1)]


def _ratio(name: str, goal: float, ours: float, floor: float) -> Measure:
    return Measure(name, goal, ours / floor, ours, floor)


def _milliseconds(name: str, goal: float, ours: float) -> Measure:
    return Measure(name, goal, ours, ours, goal, unit="ms     ")
