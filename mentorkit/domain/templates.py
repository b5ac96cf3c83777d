"""Templates: what the app brings, what a pack from somebody else may hold, and how one is written."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Any

from mentorkit.domain.asks import Ask
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.messages import MessageKind, Template, TemplateId

LARGEST_PACK = 1_000_000
"""Bytes; a thousand letters are less."""
MOST_IN_PACK = 500
LONGEST = {"title": 200, "subject": 500, "body": 20_000, "language": 35, "note": 1_000}
"""Characters of each text of a template."""
FORMAT, VERSION = "mentorkit templates", 1
STARTER = "starter:"
"""How the ids of the templates begin that the app brings; they are files, not records."""

END_OF_MENTORING, END_OF_TALKS = ":end-of-mentoring", ":end-of-talks"
"""How the ids of the templates end with which mentoring, or a few talks, are ended, in every language."""


class PackFault(StrEnum):
    """Why a file gives no templates. Nothing was changed."""

    NO_PACK = "no_pack"
    TOO_LARGE = "too_large"
    NEWER = "newer"
    EMPTY = "empty"


class UnreadablePack(Exception):  # noqa: N818  # reads as what the file is
    """A file of templates that cannot be read; `fault` says why."""

    def __init__(self, fault: PackFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@frozen
class Starter:
    """A template the app brings, and the ask of the ladder it is for, if any."""

    template: Template
    ask: Ask | None = None


@frozen
class Pack:
    """What a file of templates holds: those that can be kept, and how many cannot."""

    templates: tuple[Template, ...]
    left_out: int = 0


def checked_template(template: Template) -> Template:
    """Return the template, or raise Invalid naming the field that cannot be kept."""
    if not template.title.strip():
        raise Invalid("title", Why.EMPTY)
    if not template.body.strip():
        raise Invalid("body", Why.EMPTY)
    for name, most in LONGEST.items():
        if len(getattr(template, name)) > most:
            raise Invalid(name, Why.TOO_LONG)
    return template


def is_starter(template: Template) -> bool:
    """Whether the app brought it; it is read only, but can be duplicated."""
    return template.id.startswith(STARTER)


def read_starters(text: str) -> tuple[Starter, ...]:
    """Return the templates of one of the app's own files (JSON of `resources/templates/messages`)."""
    told = json.loads(text)
    language = told["language"]
    return tuple(_starter(entry, language) for entry in told["templates"])


def _starter(entry: dict[str, Any], language: str) -> Starter:
    template = Template(
        id=TemplateId(f"{STARTER}{language}:{entry['name']}"),  # type: ignore[arg-type]  # no record's id
        title=entry["title"],
        what=MessageKind(entry["what"]),
        subject=entry["subject"],
        body="\n\n".join(entry["body"]),
        language=language,
        note=entry["note"],
    )
    return Starter(template, Ask(entry["ask"]) if "ask" in entry else None)


def written_pack(templates: Iterable[Template]) -> bytes:
    """Return templates as a file for somebody else: their texts and nothing else, in UTF-8."""
    entries = [
        {"what": one.what.value, **{name: getattr(one, name) for name in LONGEST}} for one in templates
    ]
    told = {"format": FORMAT, "version": VERSION, "templates": entries}
    return json.dumps(told, ensure_ascii=False, indent=2).encode()


def read_pack(content: bytes, new_id: Callable[[], Any]) -> Pack:
    """Read a file of templates that anybody may have written. Raises UnreadablePack.

    Only texts are taken, as plain text; whatever is too long, empty or no text at all is left out.
    """
    if len(content) > LARGEST_PACK:
        raise UnreadablePack(PackFault.TOO_LARGE)
    entries = _entries(content)
    kept = tuple(_readable(entries[:MOST_IN_PACK], new_id))
    if not kept:
        raise UnreadablePack(PackFault.EMPTY)
    return Pack(kept, len(entries) - len(kept))


def _entries(content: bytes) -> list[Any]:
    try:
        told = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UnreadablePack(PackFault.NO_PACK) from None
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise UnreadablePack(PackFault.NO_PACK)
    if told.get("version") != VERSION:
        raise UnreadablePack(PackFault.NEWER)
    entries = told.get("templates")
    return entries if isinstance(entries, list) else []


def _readable(entries: Iterable[Any], new_id: Callable[[], Any]) -> Iterator[Template]:
    for entry in entries:
        texts = {name: _plain(entry.get(name, "")) for name in LONGEST} if isinstance(entry, dict) else {}
        what = entry.get("what") if texts else None
        if what not in [kind.value for kind in MessageKind]:
            continue
        try:
            yield checked_template(Template(id=new_id(), what=MessageKind(what), **texts))
        except Invalid:
            continue


def _plain(text: Any) -> str:
    """Return a text without characters that control what shows it; "" for anything else."""
    if not isinstance(text, str):
        return ""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        letter for letter in lines if letter in "\n\t" or unicodedata.category(letter) not in {"Cc", "Cs"}
    )
