"""Tests of the sixteenth schema: those waited for are read in their order from an index."""

from __future__ import annotations

from mentorkit.storage.today_queries import TodayQueries
from tests.builders import TODAY
from tests.fakes import connection_in_memory


def test_who_has_not_answered_is_read_from_an_index() -> None:
    """At a hundred thousand people it took a quarter of a second to find fifty of them."""
    connection = connection_in_memory()
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    TodayQueries(connection).waiting(TODAY, limit=50)
    connection.set_trace_callback(None)
    (query,) = asked
    plan = [step for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert "SCAN s USING INDEX standing_waiting" in plan
    assert not any("TEMP B-TREE" in step for step in plan)
    connection.close()
