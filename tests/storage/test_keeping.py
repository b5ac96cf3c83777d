"""Tests of what is kept beside the gate: drafts, settings, photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.storage import keeping

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.storage.store import Store
    from tests.fakes import FakeClock


def test_a_draft_is_kept_until_dropped_and_is_no_change(store: Store, clock: FakeClock) -> None:
    told: list[Change] = []
    store.listen(told.append)
    store.drafts.keep("b", "older")
    clock.pass_by(seconds=1)
    store.drafts.keep("a", "first")
    store.drafts.keep("a", "second")
    assert store.drafts.get("a") == "second"
    assert store.drafts.names() == ("b", "a")
    store.drafts.drop("a")
    assert store.drafts.get("a") is None
    assert not told
    assert store.undo_action is None


def test_settings_hold_any_json_and_fall_back_to_their_default(store: Store) -> None:
    assert store.settings.get("limit", 2) == 2
    store.settings.set("limit", 3)
    store.settings.set("words", ["a", "ß"])
    assert store.settings.get("limit", 2) == 3
    assert store.settings.get("words", []) == ["a", "ß"]
    store.connection.execute("UPDATE setting SET value = '{' WHERE name = 'limit'")
    assert store.settings.get("limit", 2) == 2


def test_the_same_photo_is_kept_once_and_found_by_its_digest(store: Store) -> None:
    digest = store.blobs.keep(b"picture")
    assert store.blobs.keep(b"picture") == digest
    assert store.blobs.get(digest) == b"picture"
    assert store.blobs.get("0" * 64) is None
    assert store.connection.execute("SELECT count(*) FROM blob").fetchone() == (1,)


def test_a_photo_too_large_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "LARGEST_BLOB", 3)
    with pytest.raises(Invalid):
        store.blobs.keep(b"four")
