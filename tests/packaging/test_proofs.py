"""Which proofs can be asked for, and how often each is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from development import checks, commands
from development.environment import ROOT
from development.proofs import PROOFS, chosen

if TYPE_CHECKING:
    from pathlib import Path


def test_every_proof_is_there_counts_by_its_name_and_stands_in_the_help() -> None:
    for name, proof in PROOFS.items():
        assert f'"{name}")' in (ROOT / proof.tests).read_text(encoding="utf-8")
        assert f"\n  {name:<12}{proof.counted}" in commands.usage()


def test_counts_are_parted_from_what_pytest_is_given() -> None:
    given = ["cuts=100000", "kills", "-x", "--maxfail=3"]
    tests = [PROOFS["cuts"].tests, PROOFS["kills"].tests]
    assert chosen(given) == ([*tests, "-x", "--maxfail=3"], "cuts=100000")


def test_a_slow_run_hands_the_counts_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    seen: dict[str, str] = {}

    def call(command: list[str], **variables: str) -> int:
        seen.update(variables, last=command[-1])
        return 0

    monkeypatch.setattr(checks, "call", call)
    assert checks.run_slow(tmp_path, ["faults=7"]) == 0
    assert seen == {"MENTORKIT_FULL": "1", "MENTORKIT_COUNTS": "faults=7", "last": PROOFS["faults"].tests}


@pytest.mark.parametrize("count", ["", "0", "many", "-1"])
def test_a_count_that_is_none_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], count: str
) -> None:
    assert checks.run_slow(tmp_path, [f"kills={count}"]) == 2
    assert f"kills={count}: a number above zero" in capsys.readouterr().err
