"""Tests of the eleventh schema: roles that have ended are found by when."""

from __future__ import annotations

from tests.fakes import connection_in_memory


def test_roles_that_have_ended_are_found_without_reading_all() -> None:
    connection = connection_in_memory()
    plan = connection.execute("EXPLAIN QUERY PLAN SELECT id FROM role WHERE until >= '2026-01'").fetchall()
    assert "role_until" in plan[0][-1]
    connection.close()
