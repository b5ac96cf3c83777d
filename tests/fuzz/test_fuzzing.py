"""Every reader of files from outside is given damaged ones: some here, hundreds of thousands in a run of proofs."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("resource", reason="fuzzing limits memory and time by what Windows lacks")
from tests.domain.mutations import mutated
from tests.fuzz import __main__ as command
from tests.fuzz.formats import FORMATS
from tests.fuzz.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SHARE, FULL = 20, 200_000


@pytest.mark.parametrize("name", FORMATS)
def test_a_damaged_file_is_read_or_refused(name: str, tmp_path: Path) -> None:
    chosen = FORMATS[name]()
    watch = Watch(chosen.read, tmp_path)
    seed = Random().randrange(1 << 30)
    print(f"seed {seed}")  # seen when the test fails
    for content in mutated(chosen.files, Random(seed), SHARE):
        watch.look_at(content)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_breaks_a_reader_holds_it_up_or_takes_its_memory(
    name: str, count: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    with capsys.disabled():
        assert not command.fuzz(name, count(SHARE, FULL, "fuzz"), Random().randrange(1 << 30))
