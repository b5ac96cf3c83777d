"""Broken, foreign and hostile zips are refused by name, before much is unpacked and before anything is kept."""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.people import Person, Role
from mentorkit.services import exit_archives
from mentorkit.services.exit_archives import ExitArchive, Unusable, UnusableWhy, is_full_export
from tests.services.leaving import PHOTO, a_full_store, altered, exported

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture(scope="module")
def export() -> bytes:
    store = a_full_store()
    content = exported(store).getvalue()
    store.connection.close()
    return content


def read_all(file: io.BytesIO) -> None:
    with ExitArchive(file) as archive:
        archive.check()
        for kind in (Person, Role):
            list(archive.records(kind))
        archive.settings()
        list(archive.drafts())
        list(archive.blobs())


def refused(file: io.BytesIO) -> tuple[UnusableWhy, str]:
    with pytest.raises(Unusable) as caught:
        read_all(file)
    return caught.value.why, caught.value.file


def test_everything_is_read(export: bytes) -> None:
    with ExitArchive(io.BytesIO(export)) as archive:
        assert [person.shown for person in archive.records(Person) if isinstance(person, Person)] == [
            "Ines",
            "Bo / =Bo",
            "Ada",
        ]
        assert archive.settings() == {"signature": "Ines"}
        assert [(one.name, one.text) for one in archive.drafts()] == [("note", "being typed")]
        assert list(archive.blobs()) == [PHOTO]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("json/person.json", None),
        ("json/person.json", b"[" * 100_000),
        ("json/person.json", b"{}"),
        ("json/person.json", b"[1]"),
        ("json/person.json", b'[{"id": "1", "shown": "Ada"}]'),
        ("json/person.json", b"\xff"),
        ("json/settings.json", b"[]"),
        ("json/drafts.json", b"[{}]"),
        ("json/drafts.json", b'[{"name": 1, "text": "", "at": ""}]'),
        ("files/00.png", PHOTO),
    ],
)
def test_what_does_not_keep_to_the_layout_is_named(export: bytes, name: str, content: bytes | None) -> None:
    assert refused(altered(io.BytesIO(export), name, content)) == (UnusableWhy.DAMAGED, name)


def test_what_was_altered_since_is_found(export: bytes) -> None:
    readme = zipfile.ZipFile(io.BytesIO(export)).read("README.md")
    forged = altered(io.BytesIO(export), "README.md", readme[:-1] + b"!", manifest=False)
    assert refused(forged) == (UnusableWhy.DAMAGED, "README.md")
    longer = altered(io.BytesIO(export), "README.md", readme + b"!", manifest=False)
    assert refused(longer) == (UnusableWhy.DAMAGED, "README.md")


@pytest.mark.parametrize(
    ("manifest", "why"),
    [
        (b"[]", UnusableWhy.NO_EXPORT),
        (b"{", UnusableWhy.DAMAGED),
        (b'{"format": "mentorkit-export"}', UnusableWhy.DAMAGED),
        (b'{"format": "mentorkit-export", "version": 1, "files": {"a": 1}}', UnusableWhy.DAMAGED),
        (b'{"format": "mentorkit-export", "version": 2, "files": {}}', UnusableWhy.NEWER),
        (b'{"format": "mentorkit-export", "version": 1, "files": {"json/pet.json": {}}}', UnusableWhy.NEWER),
    ],
)
def test_a_manifest_that_is_none_of_ours_is_refused(export: bytes, manifest: bytes, why: UnusableWhy) -> None:
    assert refused(altered(io.BytesIO(export), "manifest.json", manifest))[0] is why


def test_a_field_of_a_later_version_is_told_as_such(export: bytes) -> None:
    people = json.loads(zipfile.ZipFile(io.BytesIO(export)).read("json/person.json"))
    people[0]["horoscope"] = "ram"
    later = altered(io.BytesIO(export), "json/person.json", json.dumps(people).encode())
    assert refused(later) == (UnusableWhy.NEWER, "json/person.json")


def test_a_kind_the_export_did_not_know_is_empty(export: bytes) -> None:
    manifest = json.loads(zipfile.ZipFile(io.BytesIO(export)).read("manifest.json"))
    del manifest["files"]["json/role.json"]
    older = altered(io.BytesIO(export), "manifest.json", json.dumps(manifest).encode())
    with ExitArchive(older) as archive:
        assert list(archive.records(Role)) == []


def of(members: list[tuple[str, bytes]]) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return made


@pytest.mark.parametrize(
    "file",
    [
        lambda export: io.BytesIO(b"no zip at all"),
        lambda export: io.BytesIO(export[: len(export) // 2]),
        lambda export: of([("people.vcf", b"BEGIN:VCARD")]),
    ],
)
def test_what_is_no_export_is_refused(export: bytes, file: Callable[[bytes], io.BytesIO]) -> None:
    assert refused(file(export))[0] is UnusableWhy.NO_EXPORT


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused() -> None:
    assert refused(of([("manifest.json", b"{}"), ("manifest.json", b"[]")]))[0] is UnusableWhy.DAMAGED


def test_a_bomb_is_refused_before_it_is_unpacked(export: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = altered(io.BytesIO(export), "json/person.json", b" " * 3_000_000)
    monkeypatch.setattr(exit_archives, "LARGEST_TEXT", 2_000_000)
    with ExitArchive(bomb) as archive, pytest.raises(Unusable) as caught:
        list(archive.records(Person))
    assert (caught.value.why, caught.value.file) == (UnusableWhy.TOO_LARGE, "json/person.json")
    monkeypatch.setattr(exit_archives, "LARGEST_WHOLE", 2_000_000)
    assert refused(bomb)[0] is UnusableWhy.TOO_LARGE


@pytest.mark.parametrize("at", range(0, 100, 3))
def test_a_damaged_file_is_refused_or_reads_the_same(export: bytes, at: int) -> None:
    """Whatever bit is turned, nothing but `Unusable` comes out."""
    place = len(export) * at // 100
    damaged = export[:place] + bytes([export[place] ^ 0x10]) + export[place + 1 :]
    try:
        read_all(io.BytesIO(damaged))
    except Unusable:
        return
    good, found = zipfile.ZipFile(io.BytesIO(export)), zipfile.ZipFile(io.BytesIO(damaged))
    assert [found.read(name) for name in found.namelist()] == [good.read(name) for name in good.namelist()]


def test_a_full_export_is_told_from_other_files(export: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(export)
    assert is_full_export(path)
    path.write_bytes(of([("people.vcf", b"")]).getvalue())
    assert not is_full_export(path)
    assert not is_full_export(tmp_path)
    with pytest.raises(Unusable) as caught:
        ExitArchive(tmp_path / "none.zip")
    assert caught.value.why is UnusableWhy.GONE
