"""The zip of a full export holds everything in open formats, for eyes, for programs and for the way back."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.exits import layout
from mentorkit.domain.kinds import KINDS
from mentorkit.domain.vcards.reading import read_vcards
from mentorkit.services.exits import FullExport, Stopped
from tests.fakes import FakeClock
from tests.services.leaving import PHOTO, TEMPLATE, a_full_store, exported

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def archive() -> Iterator[zipfile.ZipFile]:
    store = a_full_store()
    with zipfile.ZipFile(exported(store)) as made:
        yield made
    store.connection.close()


def test_every_kind_is_there_twice_and_everything_is_listed_with_its_digest(archive: zipfile.ZipFile) -> None:
    names = archive.namelist()
    for kind in KINDS:
        assert {layout.json_of(kind.kind), layout.csv_of(kind.kind)} <= set(names)
    manifest = json.loads(archive.read(layout.MANIFEST))
    assert set(manifest["files"]) == set(names) - {layout.MANIFEST}
    for name, entry in manifest["files"].items():
        content = archive.read(name)
        assert entry == {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    assert (manifest["format"], manifest["version"]) == (layout.FORMAT, layout.VERSION)
    assert (manifest["counts"]["person"], manifest["counts"]["draft"], manifest["counts"]["file"]) == (
        3,
        1,
        1,
    )


def test_it_can_be_read_without_us(archive: zipfile.ZipFile) -> None:
    people = json.loads(archive.read("json/person.json"))
    assert [person["shown"] for person in people] == ["Ines", "Bo / =Bo", "Ada"]
    assert b"'=1+1\nsecond line" in archive.read("csv/person.csv")
    assert [card.shown for card in read_vcards(archive.read("people.vcf")).cards] == ["Bo / =Bo", "Ada"]
    assert b"BEGIN:VTODO" in archive.read("calendar.ics")
    readme = archive.read("README.md").decode()
    assert "Made on 2026-03-18 09:00 UTC" in readme
    assert "- person: 3\n" in readme
    assert "{" not in readme
    (photo,) = (name for name in archive.namelist() if name.startswith("files/"))
    assert (photo[-4:], archive.read(photo)) == (".png", PHOTO)


def test_a_page_holds_what_belongs_to_somebody_also_at_second_hand(archive: zipfile.ZipFile) -> None:
    pages = {name: archive.read(name).decode() for name in archive.namelist() if name.startswith("markdown/")}
    assert len(pages) == 5
    (ada,) = (text for name, text in pages.items() if "/Ada " in name)
    assert "## role\n" in ada
    assert "### text version\n" in ada
    assert "- **themes**: Trust, Pace\n" in ada
    (of_nobody,) = (text for name, text in pages.items() if name.startswith("markdown/feedback/Mo "))
    assert "- **words**: You kept the decision to yourself\n" in of_nobody
    assert all("\\" not in name and name.count("/") == 2 for name in pages)


def test_two_exports_of_the_same_are_the_same() -> None:
    store = a_full_store()
    assert exported(store).getvalue() == exported(store).getvalue()
    store.connection.close()


def test_who_exports_and_where_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Another account on another computer, an hour later: nothing differs but where the moment is told."""
    store, clock = a_full_store(), FakeClock()
    mine = zipfile.ZipFile(exported(store, clock))
    for name in ("USER", "LOGNAME", "USERNAME", "HOME", "USERPROFILE", "HOSTNAME", "COMPUTERNAME", "LANG"):
        monkeypatch.setenv(name, "somebody else's")
    clock.pass_by(hours=1)
    theirs = zipfile.ZipFile(exported(store, clock))
    store.connection.close()
    assert mine.namelist() == theirs.namelist()
    apart = {name: lines_apart(mine.read(name), theirs.read(name)) for name in mine.namelist()}
    made, stamps = apart.pop(layout.README), apart.pop(layout.CALENDAR)
    digests = apart.pop(layout.MANIFEST)
    assert set().union(*apart.values()) == set()
    assert {line.split(" ")[0] for line in made} == {"Made"}
    assert {line.split(":")[0] for line in stamps} == {"DTSTAMP"}
    assert {line.split('"')[1] for line in digests} == {"made_at", "sha256"}
    assert len(digests) == 2 * 3, "of the moment itself, and of both files that tell it"


def lines_apart(mine: bytes, theirs: bytes) -> set[str]:
    """Return the lines that one of two files has and the other has not."""
    first, second = (set(each.decode(errors="replace").splitlines()) for each in (mine, theirs))
    return first ^ second


@pytest.mark.parametrize("last", [layout.README, layout.DRAFTS])
def test_an_export_nobody_wants_any_more_stops(last: str) -> None:
    store = a_full_store()
    export = FullExport(store.connection, FakeClock(), TEMPLATE, lambda: last not in export._files)
    with pytest.raises(Stopped):
        export.write(io.BytesIO())
    assert last in export._files
    assert layout.PEOPLE not in export._files
    store.connection.close()
