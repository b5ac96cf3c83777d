"""Tests of what the rows of lists of people show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.lines import Mark
from mentorkit.domain.people import Stage
from tests.builders import TODAY, a_commitment, a_person, a_postponement, a_role, an_interaction
from tests.keeping import keep

if TYPE_CHECKING:
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store

LONG_AGO = date(2000, 1, 1)


def ago(days: int) -> date:
    """Return the day so many days before today."""
    return TODAY - timedelta(days=days)


def test_a_line_says_all_a_row_shows(store: Store, queries: Queries) -> None:
    """The role is the current one, the promise mine, open and the earliest, marks begin where asked."""
    person = a_person("Ada", stage=Stage.MENTOR, rhythm_days=42, pinned=True, place="London")
    keep(
        store,
        person,
        a_role(person, "Analyst", organisation="Engine"),
        an_interaction(person, ago(400)),
        an_interaction(person, ago(20)),
        an_interaction(person, ago(8), how=InteractionKind.MESSAGE_OUT),
        a_commitment(person, "undated"),
        a_commitment(person, "second", due=TODAY + timedelta(days=9)),
        a_commitment(person, "first", due=TODAY + timedelta(days=2)),
        a_commitment(person, "kept", due=ago(3), done=ago(2)),
    )
    (line,) = queries.lines(queries.rows_of([person.id, "nobody"]), ago(30))
    assert (line.title, line.organisation, line.place, line.pinned) == ("Analyst", "Engine", "London", True)
    assert line.clocks.contact == ago(20)
    assert line.clocks.waiting_since == ago(8)
    assert line.counts == {InteractionKind.MET: 2, InteractionKind.MESSAGE_OUT: 1}
    assert line.marks == (Mark(ago(20), InteractionKind.MET), Mark(ago(8), InteractionKind.MESSAGE_OUT))
    assert line.commitment == "first"
    assert [(due.day, due.reason) for due in line.dues] == [
        (TODAY + timedelta(days=2), Reason.COMMITMENT),
        (TODAY + timedelta(days=9), Reason.COMMITMENT),
        (ago(20) + timedelta(days=42), Reason.RHYTHM),
    ]
    assert not line.has_evidence
    assert not line.asked_nothing
    assert queries.marks(person.id, ago(10)) == line.marks[1:]
    assert list(queries.pinned()) == [line.row]


def test_marks_are_read_for_those_who_need_them_alone(store: Store, queries: Queries) -> None:
    drawn, other = a_person("Drawn"), a_person("Other")
    keep(store, drawn, other, an_interaction(drawn, ago(20)), an_interaction(other, ago(8)))
    rows = queries.rows_of([drawn.id, other.id])
    marked, plain = queries.lines(rows, ago(30), rows[:1])
    assert (len(marked.marks), plain.marks, plain.clocks.contact) == (1, (), ago(8))
    assert [len(line.marks) for line in queries.lines(rows, ago(30))] == [1, 1]


def test_a_row_that_is_gone_is_left_out(queries: Queries) -> None:
    """A list may ask for what was deleted a moment ago."""
    assert queries.lines([1, 2], LONG_AGO) == ()


def test_a_new_role_is_due_from_its_month_until_somebody_was_in_touch(store: Store, queries: Queries) -> None:
    ada, bo, cy, di = people = [a_person(name) for name in ("Ada", "Bo", "Cy", "Di")]
    keep(store, *people)
    for person in people:
        keep(store, a_role(person, "Clerk", until=Day(TODAY.year - (person is cy), TODAY.month)))
    new = {person.id: a_role(person, "Lead") for person in (ada, bo, cy)}
    keep(store, *new.values(), an_interaction(bo, TODAY), an_interaction(cy, ago(200)))
    dues = {line.id: line.dues for line in queries.lines(queries.rows_of([p.id for p in people]), LONG_AGO)}
    source = new[ada.id].id
    assert dues[ada.id] == (Due(ada.id, TODAY.replace(day=1), Reason.NEW_ROLE, source),)
    assert [dues[person.id] for person in (bo, cy, di)] == [(), (), ()]
    keep(store, a_postponement(ada, ago(-7), reason=Reason.NEW_ROLE, source=source))
    assert queries.lines(queries.rows_of([ada.id]), LONG_AGO)[0].dues[0].day == ago(-7)
