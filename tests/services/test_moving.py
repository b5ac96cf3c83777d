"""Where a vault may move, and that it goes on there: with every way in, its second place, and for whoever starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services import moving as subject
from mentorkit.services.moving import MovingService
from mentorkit.services.settings import SECOND_PLACE
from mentorkit.services.vaults import locked_folder
from mentorkit.storage.keeping import Settings
from mentorkit.storage.vault import moving
from mentorkit.storage.vault.progress import nobody
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault


@pytest.fixture
def synchronised(tmp_path: Path) -> Path:
    """A folder for a vault where none should lie."""
    return tmp_path / "Dropbox" / "vault"


@pytest.fixture
def usual(tmp_path: Path) -> Path:
    """Where a vault lies unless another folder was asked for."""
    return tmp_path / "data" / "vault"


def refusal(service: MovingService, folder: Path, target: Path) -> VaultError:
    with pytest.raises(VaultError) as caught:
        service.check(folder, target)
    return caught.value


def unlocked(tmp_path: Path, folder: Path, keyring: FakeKeyring) -> UnlockedVault:
    vaults = a_vault_service(tmp_path, keyring)
    return vaults.create(folder, vaults.prepare(PASSPHRASE, remember=True))[0]


def test_the_usual_folder_is_proposed_unless_something_stands_against_it(
    tmp_path: Path, synchronised: Path, usual: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vaults = a_vault_service(tmp_path)
    service = MovingService(vaults, usual)
    assert service.proposal(synchronised) == usual
    assert service.synchronised_by(synchronised) == "Dropbox"
    assert MovingService(vaults, synchronised).proposal(usual) is None
    assert refusal(service, usual, synchronised).where == "Dropbox"
    with monkeypatch.context() as patched:
        patched.setattr(subject, "is_on_network", lambda _folder: True)
        assert refusal(service, synchronised, usual).state is VaultState.ON_NETWORK
    usual.mkdir(parents=True)
    assert service.within(synchronised, usual) == usual
    (usual / "somebody's").touch()
    assert service.within(synchronised, usual) == usual / "mentorkit"
    assert refusal(service, synchronised, usual).state is VaultState.NOT_EMPTY


def test_every_way_in_and_the_second_place_go_on_in_the_new_folder(
    tmp_path: Path, synchronised: Path, usual: Path
) -> None:
    keyring, stick = FakeKeyring(), tmp_path / "stick"
    stick.mkdir()
    vault = unlocked(tmp_path, synchronised, keyring)
    vault.kept.choose_second_place(str(stick))
    Settings(vault.connection).set(SECOND_PLACE.name, str(stick))
    vaults = a_vault_service(tmp_path, keyring)
    move = MovingService(vaults, usual).begin(vault, usual)
    with pytest.raises(VaultError) as caught:
        locked_folder(synchronised)
    assert caught.value.state is VaultState.IN_USE
    assert move.run(nobody)
    move.finish().close()

    assert vaults.found_from(synchronised) == usual
    locked = vaults.begin(vaults.found_from(synchronised))
    again = locked.with_keyring(locked.read_keyring())
    assert again.folder == usual
    assert (again.notices, again.kept.is_there(Settings(again.connection).get(SECOND_PLACE.name, ""))) == (
        [],
        True,
    )
    assert again.kept.prepare_mirror(str(stick))() > 0
    again.close()
    by_hand = vaults.begin(usual)
    by_hand.with_passphrase(by_hand.derive(PASSPHRASE)).close()


def test_a_move_that_failed_opens_the_vault_where_it_was(
    tmp_path: Path, synchronised: Path, usual: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = unlocked(tmp_path, synchronised, FakeKeyring())
    move = MovingService(a_vault_service(tmp_path), usual).begin(vault, usual)
    with monkeypatch.context() as patched:
        patched.setattr(moving, "_copy", full)
        with pytest.raises(VaultError):
            move.run(nobody)
    again = move.finish()
    assert again.folder == synchronised
    move = MovingService(a_vault_service(tmp_path), usual).begin(again, usual)
    for header in synchronised.glob("*.mkh"):
        header.unlink()
    with pytest.raises(VaultError) as caught:
        move.finish()
    assert caught.value.state is VaultState.HEADER_MISSING
    locked_folder(synchronised).release()


def full(*_given: object) -> None:
    """Meet a full disk."""
    raise VaultError(VaultState.DISK_FULL)
