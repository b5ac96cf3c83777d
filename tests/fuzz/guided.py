"""Inputs that coverage leads to, in a process of its own: `python -m tests.fuzz.guided FORMAT COUNT SEED FOLDER`.

Needs atheris, which only the slow command installs. What reached new code is left in FOLDER/corpus.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["mentorkit", "icalendar", "csv", "zipfile", "json"]):
    from tests.fuzz.formats import FORMATS
    from tests.fuzz.watching import Watch, limit_memory

LONGEST_BYTES = 2048
STUCK_SECONDS = 10
"""When libFuzzer ends a process that our own watch could not wake."""


def main(name: str, count: int, seed: int, folder: Path) -> None:
    """Read `count` inputs under watch; libFuzzer chooses them and prints what they reached."""
    chosen = FORMATS[name]()
    with atheris.instrument_imports(include=["mentorkit", "icalendar"]):
        for content in chosen.files:  # what a reader imports when it is first used
            chosen.read(content)
    corpus = folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for content in chosen.files:
        (corpus / hashlib.blake2b(content, digest_size=6).hexdigest()).write_bytes(content)
    watch = Watch(chosen.read, folder)
    limit_memory()
    how = [f"-runs={count}", f"-seed={seed}", f"-max_len={LONGEST_BYTES}", f"-timeout={STUCK_SECONDS}"]
    atheris.Setup(
        [sys.argv[0], *how, "-print_final_stats=1", f"-artifact_prefix={folder}/", str(corpus)], watch.look_at
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
