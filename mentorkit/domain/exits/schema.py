"""The JSON Schema of a full export, made from the records themselves, so that it cannot fall behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentorkit.domain.exits.layout import DRAFTS, FORMAT, SETTINGS, VERSION, json_of
from mentorkit.domain.exits.values import RecordShape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.records import Record

_DRAFT = {
    "type": "object",
    "properties": {name: {"type": "string"} for name in ("name", "text", "at")},
    "required": ["name", "text", "at"],
    "additionalProperties": False,
}


def schema_of(kinds: Iterable[type[Record]]) -> dict[str, Any]:
    """Return the schema: under `$defs` what each file of the folder `json` is."""
    files: dict[str, Any] = {
        json_of(kind.kind): {"type": "array", "items": RecordShape(kind).schema} for kind in kinds
    }
    files[SETTINGS] = {"type": "object"}
    files[DRAFTS] = {"type": "array", "items": _DRAFT}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{FORMAT} {VERSION}",
        "type": "object",
        "properties": files,
        "required": list(files),
    }
