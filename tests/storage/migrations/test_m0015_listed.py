"""Tests of the fifteenth schema: lists of everybody and labels in use are read from indexes alone."""

from __future__ import annotations

import pytest

from mentorkit.domain.lines import PeopleFilter, Sort, Tab
from mentorkit.storage.labels import labels_in_use
from mentorkit.storage.queries import Queries
from tests.builders import TODAY
from tests.fakes import connection_in_memory


@pytest.mark.parametrize(
    "read",
    [
        lambda queries: queries.people(PeopleFilter(tab=Tab.EVERYONE, sort=Sort.NAME), TODAY),
        lambda queries: queries.people(PeopleFilter(tab=Tab.NOT_SORTED, sort=Sort.NAME), TODAY),
        lambda queries: queries.counts(TODAY),
        lambda queries: labels_in_use(queries.connection, "tags"),
        lambda queries: labels_in_use(queries.connection, "expertise"),
    ],
    ids=["everyone", "not sorted", "counts", "tags", "expertise"],
)
def test_what_a_list_asks_of_everybody_is_read_from_an_index(read: object) -> None:
    """At a hundred thousand people each of these took a second, most of it to read their notes."""
    connection = connection_in_memory()
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    read(Queries(connection))  # type: ignore[operator]  # a function of the queries
    connection.set_trace_callback(None)
    plans = [step for one in asked for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {one}")]
    assert any("COVERING INDEX person_" in step for step in plans)
    assert not any(step in {"SCAN person", "SCAN p"} for step in plans)
    connection.close()
