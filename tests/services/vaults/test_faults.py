"""Whatever is wrong with a vault has its own name: *wrong passphrase* stands for that, and for nothing else."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.recovery import RecoveryCode
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import places
from mentorkit.storage.vault.header import HEADER_BYTES, SlotKind
from mentorkit.storage.vault.places import HEADER_NAMES
from mentorkit.storage.vault.slots import KeyringEntry
from tests.fakes import FakeClock
from tests.services.vaults.befalling import (
    WRONG,
    Owner,
    each_header,
    held,
    moved_to_kde,
    nothing,
    of_another,
    of_newer_reader,
    of_newer_schema,
    overwritten,
    plain,
    put_back,
    refusing,
    turned,
    with_open,
)
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault


@pytest.fixture(scope="module")
def yesterday(tmp_path_factory: pytest.TempPathFactory) -> Owner:
    """A vault with a backup and something written since; what a day before was is remembered."""
    home, keyring, clock = tmp_path_factory.mktemp("yesterday"), FakeKeyring(), FakeClock()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "BALLAST_BYTES", 4096)
        vaults = a_vault_service(home, keyring, clock)
        vault, sheet = vaults.create(home / "vault", vaults.prepare(PASSPHRASE, remember=True))
        vault.back_up()
        vault.checkpoint()
        owner = Owner(home, keyring, "-".join(sheet.groups), bytes(vault._vault.unsealed.key))
        owner.older = {path.name: path.read_bytes() for path in (*owner.headers, owner.database)}
        vault.connection.execute("UPDATE meta SET value = '99' WHERE name = 'commit_seq'")
        vault.change_passphrase(vaults.derive_new(PASSPHRASE))
        vault.close(keep_copy=False)
    return owner


@pytest.fixture
def owner(yesterday: Owner, tmp_path: Path, small: None) -> Iterator[Owner]:
    """A copy of that vault, to befall it what may."""
    home = tmp_path / "home"
    shutil.copytree(yesterday.home, home)
    copy = replace(yesterday, home=home, keyring=FakeKeyring(values=dict(yesterday.keyring.values)))
    yield copy
    if copy.lock is not None:
        copy.lock.release()


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "BALLAST_BYTES", 4096)


S = VaultState
BOTH = HEADER_NAMES
Fault = tuple["Callable[[Owner], object]", "Callable[[Owner], UnlockedVault]", VaultState]
FAULTS: dict[str, Fault] = {
    "no folder": (lambda owner: shutil.rmtree(owner.folder), Owner.by_passphrase, S.ABSENT),
    "both headers gone": (each_header(os.unlink, backups=False), Owner.by_passphrase, S.HEADER_MISSING),
    "both headers gone, a backup": (each_header(os.unlink, backups=True), Owner.by_passphrase, S.HEADER_IN_BACKUPS),
    "both headers damaged": (each_header(turned, backups=False), Owner.by_passphrase, S.HEADER_DAMAGED),
    "both headers damaged, a backup": (each_header(turned, backups=True), Owner.by_passphrase, S.HEADER_IN_BACKUPS),
    "a header damaged": (lambda owner: turned(owner.headers[1]), Owner.by_passphrase, S.HEADER_REPAIRED),
    "a header gone": (lambda owner: owner.headers[0].unlink(), Owner.by_passphrase, S.HEADER_REPAIRED),
    "a header empty": (lambda owner: owner.headers[0].write_bytes(b""), Owner.by_passphrase, S.HEADER_REPAIRED),
    "a header too long": (
        lambda owner: owner.headers[0].write_bytes(bytes(HEADER_BYTES + 1)), Owner.by_passphrase, S.HEADER_REPAIRED
    ),
    "a header for newer readers": (
        lambda owner: of_newer_reader(owner.headers[0]), Owner.by_passphrase, S.NEWER_VERSION
    ),
    "a header of a newer schema": (
        lambda owner: owner.rewrite(schema=99, min_schema_reader=99), Owner.by_passphrase, S.NEWER_VERSION
    ),
    "an older header": (put_back(*BOTH), Owner.by_passphrase, S.OLDER_THAN_SEEN),
    "a forgotten passphrase": (
        lambda owner: setattr(owner, "passphrase", WRONG), Owner.by_passphrase, S.WRONG_PASSPHRASE
    ),
    "capitals": (
        lambda owner: setattr(owner, "passphrase", PASSPHRASE.upper()), Owner.by_passphrase, S.WRONG_PASSPHRASE
    ),
    "a worn passphrase slot": (
        lambda owner: owner.rewrite(slots=owner.worn(SlotKind.PASSPHRASE)), Owner.by_passphrase, S.SLOT_DAMAGED
    ),
    "no passphrase slot": (
        lambda owner: owner.rewrite(slots=owner.without(SlotKind.PASSPHRASE)), Owner.by_passphrase, S.SLOT_MISSING
    ),
    "a letter of the code wrong": (
        lambda owner: setattr(owner, "code", owner.code[:-1] + ("2" if owner.code[-1] != "2" else "3")),
        Owner.by_code, S.CODE_TYPING_ERROR,
    ),
    "a letter that is none": (
        lambda owner: setattr(owner, "code", "U" + owner.code[1:]), Owner.by_code, S.CODE_TYPING_ERROR
    ),
    "half a code": (lambda owner: setattr(owner, "code", owner.code[:17]), Owner.by_code, S.CODE_TYPING_ERROR),
    "another vault's code": (
        lambda owner: setattr(owner, "code", RecoveryCode(bytes(16)).text), Owner.by_code, S.CODE_OF_ANOTHER_VAULT
    ),
    "a worn code slot": (
        lambda owner: owner.rewrite(slots=owner.worn(SlotKind.RECOVERY)), Owner.by_code, S.SLOT_DAMAGED
    ),
    "no code slot": (
        lambda owner: owner.rewrite(slots=owner.without(SlotKind.RECOVERY)), Owner.by_code, S.SLOT_MISSING
    ),
    "no keyring": (refusing(S.KEYRING_UNAVAILABLE), Owner.by_keyring, S.KEYRING_UNAVAILABLE),
    "a locked keyring": (refusing(S.KEYRING_LOCKED), Owner.by_keyring, S.KEYRING_LOCKED),
    "a keyring that waits": (refusing(S.KEYRING_WAITING), Owner.by_keyring, S.KEYRING_WAITING),
    "a wiped keyring": (lambda owner: owner.keyring.values.clear(), Owner.by_keyring, S.KEYRING_EMPTY),
    "another desktop": (
        moved_to_kde, Owner.by_keyring, S.KEYRING_OF_ANOTHER_DESKTOP,
    ),
    "another vault's entry": (
        lambda owner: owner.keyring.values.update(
            dict.fromkeys(owner.keyring.values, KeyringEntry("", "", b"x" * 32).value)
        ),
        Owner.by_keyring, S.KEYRING_OF_ANOTHER_VAULT,
    ),
    "no keyring slot": (
        lambda owner: owner.rewrite(slots=owner.without(SlotKind.KEYRING)), Owner.by_keyring, S.SLOT_MISSING
    ),
    "a worn keyring slot": (
        lambda owner: owner.rewrite(slots=owner.worn(SlotKind.KEYRING)), Owner.by_keyring, S.SLOT_DAMAGED
    ),
    "a keyring that keeps nothing": (
        lambda owner: setattr(owner.keyring, "keeps_nothing", True),
        with_open(lambda vault, _: vault.keep_in_keyring()), S.KEYRING_NOT_KEPT,
    ),
    "no database": (lambda owner: owner.database.unlink(), Owner.by_passphrase, S.DATABASE_MISSING),
    "an empty database": (overwritten(b""), Owner.by_passphrase, S.DATABASE_DAMAGED),
    "a database of zeros": (overwritten(lambda found: bytes(len(found))), Owner.by_passphrase, S.DATABASE_DAMAGED),
    "a first page damaged": (
        overwritten(lambda found: found[:99] + bytes([found[99] ^ 1]) + found[100:]),
        Owner.by_passphrase, S.DATABASE_DAMAGED,
    ),
    "a database cut to a page": (overwritten(lambda found: found[:4096]), Owner.by_passphrase, S.DATABASE_DAMAGED),
    "a database that is not encrypted": (plain, Owner.by_passphrase, S.DATABASE_OF_ANOTHER_VAULT),
    "another vault's database": (of_another, Owner.by_passphrase, S.DATABASE_OF_ANOTHER_VAULT),
    "a database of a newer schema": (of_newer_schema, Owner.by_passphrase, S.NEWER_VERSION),
    "an older database": (put_back("vault-1.db"), Owner.by_passphrase, S.OLDER_THAN_SEEN),
    "an older vault": (put_back(*BOTH, "vault-1.db"), Owner.by_passphrase, S.OLDER_THAN_SEEN),
    "a rotten backup": (
        lambda owner: turned(owner.backup),
        with_open(lambda vault, _: vault.restore(vault.backups()[0])), S.BACKUP_DAMAGED,
    ),
    "a vault open elsewhere here": (held, Owner.by_passphrase, S.IN_USE),
    "a second place inside": (
        nothing,
        with_open(lambda vault, owner: vault.kept.choose_second_place(str(owner.folder / "backups"))),
        S.SECOND_PLACE_INSIDE,
    ),
    "a vault where one is made": (
        nothing,
        lambda owner: owner.vaults.create(owner.folder, owner.vaults.prepare(WRONG, remember=False))[0],
        S.NOT_EMPTY,
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_told_as_what_it_is(owner: Owner, fault: str) -> None:
    befall, act, state = FAULTS[fault]
    befall(owner)
    assert told(owner, act) == [state]


def told(owner: Owner, act: Callable[[Owner], UnlockedVault]) -> list[VaultState]:
    """Do something; return what its owner is told, be it a refusal or notices."""
    try:
        vault = act(owner)
    except VaultError as error:
        return [error.state]
    vault.close(keep_copy=False)
    return [each.state for each in vault.notices]


def test_forty_faults_are_told_and_a_wrong_passphrase_is_only_that() -> None:
    assert len(FAULTS) >= 40
    named = [fault for fault, (_, _, state) in FAULTS.items() if state is S.WRONG_PASSPHRASE]
    assert named == ["a forgotten passphrase", "capitals"]
