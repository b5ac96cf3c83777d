"""The order of checks: what a narrowed run judges and what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from development import checks, coverage_floor

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_run_of_some_tests_is_not_judged_by_the_coverage_of_all(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    judged: list[Path] = []

    def falls_short(python: Path) -> bool:
        judged.append(python)
        return False

    monkeypatch.setattr(checks, "call", lambda command: 0)
    monkeypatch.setattr(coverage_floor, "holds", falls_short)

    assert checks.run_all(tmp_path, ["tests/rules"]) == 0
    assert judged == []
    assert "Coverage is judged when the whole suite runs" in capsys.readouterr().out

    assert checks.run_all(tmp_path, []) == 1
    assert judged == [tmp_path]
