"""What may stand on the command line is read, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from mentorkit.cli.arguments import LISTS, STREAM, UNSURE, VCARDS, parser
from mentorkit.cli.commands import COMMANDS

LEAST = {
    "create": [],
    "import": ["a.vcf"],
    "export": ["a.vcf"],
    "verify": ["a.zip"],
    "list": ["people"],
    "check": [],
    "due": [],
    "backup": [],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_knows_the_vault_the_passphrase_and_json(name: str) -> None:
    least = parser().parse_args([name, *LEAST[name]])
    assert (least.command, least.vault, least.profile) == (name, None, "")
    assert (least.passphrase_fd, least.json) == (None, False)
    given = parser().parse_args(
        [name, *LEAST[name], "--vault", "here", "--profile=work", "--passphrase-fd", "0", "--json"]
    )
    assert (given.vault, given.profile, given.passphrase_fd, given.json) == (Path("here"), "work", 0, True)


def test_several_files_are_imported_as_they_were_named() -> None:
    least = parser().parse_args(["import", "a.vcf", "b.zip"])
    assert least.files == [Path("a.vcf"), Path("b.zip")]
    assert (least.unsure, least.tag, least.dry_run) == (UNSURE[0], "", False)
    given = parser().parse_args(["import", "a.vcf", "--unsure", "skip", "--tag", "tea", "--dry-run"])
    assert (given.unsure, given.tag, given.dry_run) == ("skip", "tea", True)


def test_an_export_goes_to_a_file_or_to_the_output() -> None:
    least = parser().parse_args(["export", "-"])
    assert (least.file, least.vcard, least.replace, least.dry_run) == (STREAM, VCARDS[0], False, False)
    given = parser().parse_args(["export", "a.vcf", "--vcard", "4.0", "--replace", "--dry-run"])
    assert (given.vcard, given.replace, given.dry_run) == ("4.0", True, True)


@pytest.mark.parametrize("what", LISTS)
def test_everything_can_be_listed_some_days_ahead(what: str) -> None:
    assert parser().parse_args(["list", what]).days == 0
    assert parser().parse_args(["list", what, "--days", "9"]).days == 9


@pytest.mark.parametrize(("typed", "days"), [("0", 0), ("366000", 366_000), ("366001", 366_000)])
def test_days_ahead_end_where_the_calendar_does(typed: str, days: int) -> None:
    assert parser().parse_args(["due", "--days", typed]).days == days


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["import"],
        ["import", "a.vcf", "--unsure", "guess"],
        ["export"],
        ["export", "a.vcf", "--vcard", "2.1"],
        ["list", "me"],
        ["due", "--days", "-1"],
        ["due", "--days", "1.5"],
        ["check", "--passphrase-fd", "-1"],
        ["check", "--vau", "here"],
        ["--vault", "here", "check"],
    ],
)
def test_anything_else_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(arguments)
    assert ended.value.code == 2
    assert "usage: mentorkit" in capsys.readouterr().err
