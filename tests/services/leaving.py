"""A store with a little of everything, and its full export, for the tests of leaving."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mentorkit.services.exits import FullExport
from tests import builders
from tests.fakes import FakeClock, store_in_memory
from tests.feedback import a_feedback

if TYPE_CHECKING:
    from mentorkit.storage.store import Store

TEMPLATE = Path(__file__).parents[2] / "resources" / "templates" / "exits" / "en.md"
PHOTO = b"\x89PNG photo"


def a_full_store() -> Store:
    """Return a store with me, two people who name each other, what belongs to them, and what lies beside."""
    store = store_in_memory(FakeClock())
    digest = store.blobs.keep(PHOTO)
    bo = builders.a_person("Bo / =Bo", notes="=1+1\nsecond line")
    ada = builders.a_person("Ada", met_through_id=bo.id, photo=digest, tags=("a", "b"))
    message = builders.a_message(ada)
    owned = [
        builders.a_role(ada),
        builders.an_interaction(ada),
        builders.a_commitment(bo, due=builders.TODAY),
        message,
        builders.a_text_version(message),
        builders.a_goal(),
        a_feedback(ada, question="Where did I keep a decision?", themes=("Trust", "Pace"), first_hand=True),
        a_feedback(giver="Mo"),
    ]
    with store.transaction("add") as tx:
        tx.add(builders.me())
        tx.add(bo)
        tx.add(ada)
        for record in owned:
            tx.add(record)
    store.settings.set("signature", "Ines")
    store.drafts.keep("note", "being typed")
    return store


def exported(store: Store, clock: FakeClock | None = None) -> io.BytesIO:
    """Return its full export."""
    file = io.BytesIO()
    FullExport(store.connection, clock or FakeClock(), TEMPLATE).write(file)
    return file


def altered(file: io.BytesIO, name: str, content: bytes | None, *, manifest: bool = True) -> io.BytesIO:
    """Return an export in which one file has another content, or is gone; the manifest follows if asked."""
    import hashlib

    parts = {member: zipfile.ZipFile(file).read(member) for member in zipfile.ZipFile(file).namelist()}
    listed: dict[str, Any] = json.loads(parts["manifest.json"])
    parts.pop(name, None)
    if content is not None:
        parts[name] = content
        if manifest and name != "manifest.json":
            digest = hashlib.sha256(content).hexdigest()
            listed["files"][name] = {"bytes": len(content), "sha256": digest}
            parts["manifest.json"] = json.dumps(listed).encode()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, data in parts.items():
            archive.writestr(member, data)
    return made
