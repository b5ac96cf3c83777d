"""The labelled drafts: letters as people write them, good ones and ones with planted faults.

A file holds drafts that begin with `### name`, then lines `key: value`, an empty line and the text. A
faulty draft may be a good one (`base`) with one or more places changed (`change: old => new`).
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.coaching.coach import notes_on
from mentorkit.domain.coaching.drafts import DraftText, Known, Limits
from mentorkit.domain.coaching.notes import Found, Level
from mentorkit.domain.coaching.phrasebook import Phrasebook, read_phrasebook
from mentorkit.domain.messages import MessageKind

if TYPE_CHECKING:
    from mentorkit.domain.coaching.notes import Note

ROOT = Path(__file__).resolve().parents[3]
DRAFTS = ROOT / "tests" / "fixtures" / "drafts"


@dataclass(frozen=True)
class Labelled:
    """A draft with what is known about its reader and the faults planted in it."""

    name: str
    draft: DraftText
    known: Known
    faults: frozenset[Found] = field(default_factory=frozenset)

    def notes(self) -> tuple[Note, ...]:
        """Return what the coach says about it."""
        book = english() if self.draft.language == "en" else None
        return notes_on(self.draft, self.known, Limits(), book)

    def raised(self) -> frozenset[Found]:
        """Return what the coach finds wrong with it."""
        return frozenset(note.found for note in self.notes() if note.level is not Level.FINE)


@cache
def english() -> Phrasebook:
    """Return the phrasebook that the app brings."""
    return read_phrasebook((ROOT / "resources" / "coach" / "en.json").read_text("utf-8"))


@cache
def drafts(name: str) -> dict[str, Labelled]:
    """Return the drafts of a file by their names."""
    text = (DRAFTS / f"{name}.txt").read_text("utf-8")
    told = (_entry(part) for part in text.split("### ")[1:])
    return {entry["name"][0]: _labelled(entry) for entry in told}


def _entry(part: str) -> dict[str, list[str]]:
    head, _, body = part.partition("\n\n")
    name, *lines = head.splitlines()
    entry = {"name": [name], "body": [body.strip()]}
    for line in lines:
        key, _, value = line.partition(":")
        entry.setdefault(key, []).append(value.strip())
    return entry


def _labelled(entry: dict[str, list[str]]) -> Labelled:
    if "base" in entry:
        return _changed(entry)
    draft = DraftText(
        MessageKind(_one(entry, "what")),
        _one(entry, "subject"),
        _one(entry, "body"),
        _one(entry, "language") or "en",
    )
    return Labelled(_one(entry, "name"), draft, _known(entry), _faults(entry))


def _changed(entry: dict[str, list[str]]) -> Labelled:
    base = _texts()[_one(entry, "base")]
    body = base["body"][0]
    for change in entry.get("change", ()):
        old, _, new = change.partition(" => ")
        assert old in body, (entry["name"], old)
        body = body.replace(old, new.replace("\\n", "\n"), 1)
    return _labelled(
        {**base, **{k: v for k, v in entry.items() if k not in ("base", "body")}, "body": [body]}
    )


@cache
def _texts() -> dict[str, dict[str, list[str]]]:
    files = (DRAFTS / f"{name}.txt" for name in ("good", "good_unseen", "good_later", "good_held"))
    parts = [part for file in files if file.exists() for part in file.read_text("utf-8").split("### ")[1:]]
    return {entry["name"][0]: entry for entry in map(_entry, parts)}


def _known(entry: dict[str, list[str]]) -> Known:
    person = json.loads((DRAFTS / "people.json").read_text("utf-8"))[_one(entry, "to")]
    return Known(
        **{name: tuple(values) for name, values in person.items()},
        goals=tuple(entry.get("goals", ())),
        talks=int(_one(entry, "talks") or 0),
        is_first_contact=_one(entry, "contact") != "yes",
        sent_before=tuple(_texts()[name]["body"][0] for name in entry.get("sent", ())),
        has_attachment=_one(entry, "attachment") == "yes",
    )


def _faults(entry: dict[str, list[str]]) -> frozenset[Found]:
    return frozenset(Found(one.strip()) for one in _one(entry, "expect").split(",") if one.strip())


def _one(entry: dict[str, list[str]], key: str) -> str:
    return entry.get(key, [""])[-1]
