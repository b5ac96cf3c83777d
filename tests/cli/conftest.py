"""Fixtures of the command line's tests: an application whose vaults open fast, and commands run in it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.cli.commands import main
from mentorkit.services.sessions import Application, Session
from mentorkit.system.settings import MachineSettings
from tests.fakes import FakeClock
from tests.keeping import keep
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.domain.records import Record


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left: its exit code and everything it printed."""

    code: int
    out: str
    errors: str

    @property
    def json(self) -> Any:
        """What it printed, read as JSON."""
        return json.loads(self.out)

    @property
    def rows(self) -> list[list[str]]:
        """What it printed, read as lines of cells."""
        return [line.split("\t") for line in self.out.splitlines()]


@dataclass(frozen=True, slots=True)
class CommandLine:
    """Runs commands in this process, on one application."""

    application: Application
    keyring: FakeKeyring
    captured: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> Ended:
        """Run one command as it stands."""
        self.captured.readouterr()
        code = main(arguments, self.build)
        told = self.captured.readouterr()
        return Ended(code, told.out, told.err)

    def build(self, *, profile: str) -> Application:
        """Return the application; only the usual profile is known here."""
        if profile:
            raise ValueError(profile)
        return self.application

    def unlocked(self, *arguments: str, passphrase: str = PASSPHRASE) -> Ended:
        """Run one command with the passphrase in a descriptor."""
        reading, writing = os.pipe()
        os.write(writing, passphrase.encode() + b"\n")
        os.close(writing)
        try:
            return self.run(*arguments, "--passphrase-fd", str(reading))
        finally:
            os.close(reading)

    def keep(self, *records: Record, remember: bool = False) -> None:
        """Put records into the vault, made if there is none."""
        session = self.session(remember=remember)
        keep(session.store, *records)
        session.close()

    def session(self, *, remember: bool = False) -> Session:
        """Open the vault, made if there is none."""
        vaults, folder = self.application.vaults, self.application.folder
        if folder.exists():
            locked = vaults.begin(folder)
            vault = locked.with_passphrase(locked.derive(PASSPHRASE))
        else:
            vault, _sheet = vaults.create(folder, vaults.prepare(PASSPHRASE, remember=remember))
        return Session(vault, self.application.clock, self.application.machine)


@pytest.fixture
def command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> CommandLine:
    """A command line beside an empty folder."""
    keyring = FakeKeyring()
    application = Application(
        folder=tmp_path / "vault",
        machine=MachineSettings(),
        clock=FakeClock(),
        vaults=a_vault_service(tmp_path, keyring),
        resources=tmp_path,
    )
    return CommandLine(application, keyring, capsys)


@pytest.fixture
def elsewhere(command_line: CommandLine, tmp_path: Path) -> CommandLine:
    """The same command line, whose usual folder is another one."""
    return replace(command_line, application=replace(command_line.application, folder=tmp_path / "other"))
