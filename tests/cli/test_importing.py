"""Every row of a file gets a verdict, the counts add up, and nothing is done that was not asked for."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.cli import importing_words
from mentorkit.domain.cards import SkipReason
from mentorkit.domain.plans import Match
from mentorkit.services.files import UnreadableWhy
from tests.builders import a_channel, a_person, a_role
from tests.domain.card_files import FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import CommandLine

ADA = a_person("Ada Byron", given="Ada", family="Byron")


def a_card(name: str, *lines: str) -> str:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *lines, "END:VCARD", ""))


CARDS = a_card("Ada Byron", "EMAIL:ada@mail.example") + a_card(
    "נועה ברק", "TEL:+972 50 000 0000", "NOTE:one\\ntwo"
)
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Grace,Lindqvist,https://www.linkedin.example/in/grace,,Halvard Freight,Manager,12 Mar 2024\n"
    ",,,,,,\n"
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "people.vcf"
    made.write_text(CARDS, encoding="utf-8", newline="")
    return made


def names(command_line: CommandLine) -> list[str]:
    people = command_line.unlocked("list", "people", "--json").json["people"]
    return [person["shown"] for person in people if not person["is_me"]]


def the_file(ended: Any) -> Any:
    (told,) = ended.json["files"]
    return told


def test_people_are_kept_with_everything_the_file_says(command_line: CommandLine, file: Path) -> None:
    command_line.keep()
    ended = command_line.unlocked("import", str(file))
    assert (ended.code, ended.out) == (0, "")
    assert "2 rows, 2 added, 0 merged, 0 same, 0 skipped" in ended.errors
    _me, ada, noa = command_line.unlocked("list", "people", "--json").json["people"]
    assert [(one["way"], one["value"]) for one in ada["channels"]] == [("email", "ada@mail.example")]
    assert (noa["shown"], noa["notes"]) == ("נועה ברק", "one\ntwo")
    assert noa["channels"][0]["value"] == "+972 50 000 0000"


def test_the_same_file_again_changes_nothing(command_line: CommandLine, file: Path) -> None:
    command_line.keep()
    command_line.unlocked("import", str(file))
    before = command_line.unlocked("list", "people", "--json").out
    ended = command_line.unlocked("import", str(file), "--json")
    assert ended.code == 0
    assert the_file(ended)["done"] == {"total": 2, "added": 0, "merged": 0, "same": 2, "skipped": 0}
    assert command_line.unlocked("list", "people", "--json").out == before


def test_a_dry_run_tells_every_row_and_changes_nothing(command_line: CommandLine, file: Path) -> None:
    command_line.keep(ADA, a_channel(ADA))
    ended = command_line.unlocked("import", str(file), "--dry-run")
    assert ended.rows == [
        [str(file), "1", "same", "Ada Byron", ""],
        [str(file), "6", "new", "נועה ברק", ""],
    ]
    assert "2 rows, 1 new, 0 changed, 1 same, 0 perhaps, 0 skipped" in ended.errors
    assert names(command_line) == ["Ada Byron"]


def test_what_parts_the_cells_is_named_and_what_days_mean_is_told(
    command_line: CommandLine, tmp_path: Path
) -> None:
    command_line.keep(ADA)
    table = tmp_path / "people.txt"
    table.write_text("Name\tBirthday\nAda Byron\t03/04/1990\n", encoding="utf-8")
    ended = command_line.unlocked("import", str(table), "--dry-run")
    assert "cells parted by tabs" in ended.errors
    assert "dates read as a year alone, for day and month cannot be told apart" in ended.errors


def test_verdicts_and_counts_can_be_read_by_a_script(command_line: CommandLine, file: Path) -> None:
    command_line.keep(ADA, a_channel(ADA))
    ended = command_line.unlocked("import", str(file), "--dry-run", "--json")
    assert ended.json["dry_run"] is True
    told = the_file(ended)
    assert (told["format"], told["done"], told["look"], told["notes"]) == ("vcard", None, 0, [])
    assert told["planned"] == {"total": 2, "new": 1, "same": 1, "changed": 0, "maybe": 0, "skipped": 0}
    same, new = told["rows"]
    assert (same["verdict"], same["line"], same["needs_look"]) == ("same", 1, False)
    assert same["candidates"] == [{"person_id": ADA.id, "row": None, "shown": "Ada Byron", "match": "email"}]
    assert (new["verdict"], new["candidates"], new["oddities"]) == ("new", [], [])


def test_who_may_be_kept_already_is_kept_apart_and_told(command_line: CommandLine, file: Path) -> None:
    command_line.keep(ADA)
    ended = command_line.unlocked("import", str(file))
    assert ended.code == 1
    perhaps = importing_words.PERHAPS[True].format(name="Ada Byron", why=importing_words.MATCHES[Match.NAME])
    assert ended.rows == [[str(file), "1", "perhaps", "Ada Byron", perhaps]]
    assert ended.errors.strip().endswith("1 needs a look")
    assert names(command_line) == ["Ada Byron", "Ada Byron", "נועה ברק"]


@pytest.mark.parametrize(("answer", "channels"), [("merge", 1), ("skip", 0)])
def test_who_may_be_kept_already_is_merged_or_skipped_when_asked(
    command_line: CommandLine, file: Path, answer: str, channels: int
) -> None:
    command_line.keep(ADA)
    assert command_line.unlocked("import", str(file), "--unsure", answer).code == 1
    assert names(command_line) == ["Ada Byron", "נועה ברק"]
    people = command_line.unlocked("list", "people", "--json").json["people"]
    (ada,) = (person for person in people if person["id"] == ADA.id)
    assert len(ada["channels"]) == channels


def test_new_people_get_the_tag_asked_for(command_line: CommandLine, file: Path) -> None:
    command_line.keep()
    command_line.unlocked("import", str(file), "--tag", "from the old phone")
    people = command_line.unlocked("list", "people", "--json").json["people"]
    assert [person["tags"] for person in people] == [[], ["from the old phone"], ["from the old phone"]]


def test_connections_are_read_also_out_of_their_zip(command_line: CommandLine, tmp_path: Path) -> None:
    command_line.keep()
    plain, packed = tmp_path / "Connections.csv", tmp_path / "export.zip"
    plain.write_text(CONNECTIONS, encoding="utf-8")
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Connections.csv", CONNECTIONS)
    ended = command_line.unlocked("import", str(plain), str(packed), "--json")
    first, second = ended.json["files"]
    assert first["done"] == {"total": 2, "added": 1, "merged": 0, "same": 0, "skipped": 1}
    assert second["done"] == {"total": 2, "added": 0, "merged": 0, "same": 1, "skipped": 1}
    assert first["rows"][1] == {"line": 3, "verdict": "skipped", "reason": "empty", "shown": ""}
    assert names(command_line) == ["Grace Lindqvist"]


def test_rows_out_of_a_zip_know_their_file(command_line: CommandLine, tmp_path: Path) -> None:
    command_line.keep()
    packed = tmp_path / "export.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("Connections.csv", CONNECTIONS)
        archive.writestr("people.vcf", CARDS)
    ended = command_line.unlocked("import", str(packed), "--dry-run")
    assert [row[:3] for row in ended.rows] == [
        [str(packed / "Connections.csv"), "2", "new"],
        [str(packed / "Connections.csv"), "3", "skipped"],
        [str(packed / "people.vcf"), "1", "new"],
        [str(packed / "people.vcf"), "6", "new"],
    ]


@pytest.mark.parametrize(
    "name", ["google_2024.csv", "outlook_german.csv", "thunderbird.ldif", "plain_list.csv"]
)
def test_address_books_of_other_programs_are_read(command_line: CommandLine, name: str) -> None:
    command_line.keep()
    ended = command_line.unlocked("import", str(FOLDER / name), "--json")
    assert ended.json["files"][0]["done"]["added"] > 1


def test_what_is_odd_is_told_with_its_line(command_line: CommandLine, tmp_path: Path) -> None:
    command_line.keep()
    odd = tmp_path / "odd.vcf"
    odd.write_text(
        a_card("Ada", "EMAIL:nobody at home") + "stray\r\n" + a_card("", "NOTE:hm"), encoding="utf-8"
    )
    ended = command_line.unlocked("import", str(odd))
    assert ended.code == 1
    assert ended.rows[0][:4] == [str(odd), "1", "new", "Ada"]
    assert "line 4" in ended.rows[0][4]
    assert ended.rows[1][2:] == ["skipped", "", importing_words.SKIP_REASONS[SkipReason.NAMELESS]]
    assert "1 lines outside of cards" in ended.errors
    again = command_line.unlocked("import", str(odd), "--json")
    assert (again.code, the_file(again)["look"]) == (1, 1)


def test_a_file_that_cannot_be_read_stops_everything(
    command_line: CommandLine, file: Path, tmp_path: Path
) -> None:
    command_line.keep()
    missing = tmp_path / "missing.vcf"
    ended = command_line.unlocked("import", str(file), str(missing))
    assert (ended.code, ended.out) == (2, "")
    assert ended.errors.strip() == f"{missing}: {importing_words.UNREADABLE[UnreadableWhy.GONE]}"
    assert names(command_line) == []


def test_much_news_is_backed_up_first(command_line: CommandLine, tmp_path: Path) -> None:
    command_line.keep()
    many = tmp_path / "many.vcf"
    many.write_text("".join(a_card(f"Ada {number}") for number in range(51)), encoding="utf-8")
    backups = command_line.application.folder / "backups"
    before = set(backups.iterdir())
    command_line.unlocked("import", str(many))
    after = set(backups.iterdir())
    assert len(after - before) == 2  # before the import, and at the end
    command_line.unlocked("import", str(many))
    assert set(backups.iterdir()) == after


def test_a_new_post_of_somebody_known_changes_them(command_line: CommandLine, tmp_path: Path) -> None:
    command_line.keep(ADA, a_channel(ADA), a_role(ADA, "Engineer", organisation="Engines"))
    moved = tmp_path / "moved.vcf"
    moved.write_text(
        a_card("Ada Byron", "EMAIL:ada@mail.example", "ORG:Analytical", "TITLE:Head"), encoding="utf-8"
    )
    ended = command_line.unlocked("import", str(moved), "--json")
    assert the_file(ended)["done"]["merged"] == 1
    assert command_line.unlocked("list", "people").rows[1][2:4] == ["Head", "Analytical"]
