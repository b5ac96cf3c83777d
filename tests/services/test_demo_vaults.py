"""Looking around happens in an encrypted vault of its own, in a folder that can be thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.services.demo_vaults import make_demo_vault
from mentorkit.services.sessions import Session
from mentorkit.services.vaults import VaultService
from mentorkit.system.folders import resources
from mentorkit.system.keyring import NoKeyring, SystemKeyring
from tests.builders import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from tests.fakes import FakeClock


def test_the_demo_is_open_full_and_asks_for_no_recovery_sheet(tmp_path: Path, clock: FakeClock) -> None:
    vault = make_demo_vault(tmp_path / "demo", resources(), clock)
    session = Session(vault, clock)
    assert session.services.people.me().shown == "Ines Duarte"
    assert session.services.today.today().day == TODAY
    assert vault.recovery_confirmed
    session.close()


def test_nothing_of_it_is_readable_on_disk(tmp_path: Path, clock: FakeClock) -> None:
    make_demo_vault(tmp_path / "demo", resources(), clock).close()
    written = [path.read_bytes() for path in (tmp_path / "demo").rglob("*") if path.is_file()]
    assert written
    for name in ("Ines Duarte", "Tomasz Wiśniewski", "נועה ברק"):
        assert not any(name.encode() in content for content in written)


def test_the_keyring_is_not_asked_to_remember_it(tmp_path: Path, clock: FakeClock) -> None:
    make_demo_vault(tmp_path / "demo", resources(), clock).close()
    vaults = VaultService(SystemKeyring(NoKeyring()), clock, tmp_path / "seen.json")
    assert not vaults.begin(tmp_path / "demo" / "vault").is_remembered
