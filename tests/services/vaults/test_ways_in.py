"""Three ways in, and whatever is wrong with two of them, all 68 pairs: each is named, the third opens and mends."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import cycle, islice, product
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.recovery import RecoveryCode
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import header, places
from mentorkit.storage.vault.header import SlotKind
from mentorkit.storage.vault.places import HEADER_NAMES
from mentorkit.storage.vault.slots import KeyringEntry
from mentorkit.storage.vault.unsealed import Unsealed
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault

RENEWED = "words that were chosen anew"


@dataclass
class Owner:
    """Somebody with a vault, and what they have in hand to open it."""

    home: Path
    keyring: FakeKeyring = field(default_factory=FakeKeyring)
    passphrase: str = PASSPHRASE
    code: str = ""

    def __post_init__(self) -> None:
        self._folder = self.home / "vault"
        self._vaults = a_vault_service(self.home, self.keyring)
        vault, sheet = self._vaults.create(self._folder, self._vaults.prepare(PASSPHRASE, remember=True))
        self._sheet, self._key = "-".join(sheet.groups), bytes(vault._vault.unsealed.key)
        vault.close()
        self._header, self._entries = self._files()[0].read_bytes(), dict(self.keyring.values)

    def have_all(self) -> None:
        """Have every way in, as on the first day."""
        for path in self._files():
            path.write_bytes(self._header)
        (self.home / "state" / "seen.json").unlink()
        self.passphrase, self.code = PASSPHRASE, self._sheet
        self.keyring.values, self.keyring.refusal = dict(self._entries), None
        self.keyring.kind, self.keyring.desktop = "fake", "test"

    def damage(self, kind: SlotKind) -> None:
        """Let a slot be there and hold something else."""
        slot = header.decode(self._files()[0].read_bytes()).slot(kind)
        assert slot is not None
        self._rewrite(kind, (replace(slot, sealed=bytes(len(slot.sealed))),))

    def lose(self, kind: SlotKind) -> None:
        """Let a slot be gone."""
        self._rewrite(kind, ())

    def move_to_kde(self) -> None:
        """Log in to a desktop with a keyring of its own."""
        self.keyring.values.clear()
        self.keyring.kind, self.keyring.desktop = "kwallet", "kde"

    def find_another_entry(self) -> None:
        """Have something in the keyring that opens another vault."""
        other = KeyringEntry("", "", b"x" * 32).value
        self.keyring.values.update(dict.fromkeys(self.keyring.values, other))

    def open(self, kind: SlotKind) -> UnlockedVault:
        """Open the vault in one way."""
        locked = self._vaults.begin(self._folder)
        if kind is SlotKind.PASSPHRASE:
            return locked.with_passphrase(locked.derive(self.passphrase))
        if kind is SlotKind.KEYRING:
            return locked.with_keyring(locked.read_keyring())
        return locked.with_recovery(self.code)

    def mend(self, vault: UnlockedVault) -> None:
        """Choose another passphrase and be remembered again, where that is possible."""
        vault.change_passphrase(self._vaults.derive_new(RENEWED))
        self.passphrase = RENEWED
        if self.keyring.refusal is None:
            vault.remember(vault.keep_in_keyring())

    def _files(self) -> list[Path]:
        return [self._folder / name for name in HEADER_NAMES]

    def _rewrite(self, kind: SlotKind, slots: tuple[header.Slot, ...]) -> None:
        found = header.decode(self._files()[0].read_bytes())
        others = tuple(slot for slot in found.slots if slot.kind is not kind)
        Unsealed(found, bytearray(self._key)).commit(
            self._vaults.place(self._folder), replace(found, slots=(*others, *slots))
        )


Trouble = tuple[VaultState, "Callable[[Owner], object]"]

DAMAGED, MISSING = VaultState.SLOT_DAMAGED, VaultState.SLOT_MISSING
TROUBLES: dict[SlotKind, tuple[Trouble, ...]] = {
    SlotKind.PASSPHRASE: (
        (VaultState.WRONG_PASSPHRASE, lambda owner: setattr(owner, "passphrase", "forgotten")),
        (DAMAGED, lambda owner: owner.damage(SlotKind.PASSPHRASE)),
        (MISSING, lambda owner: owner.lose(SlotKind.PASSPHRASE)),
    ),
    SlotKind.KEYRING: (
        (VaultState.KEYRING_EMPTY, lambda owner: owner.keyring.values.clear()),
        (VaultState.KEYRING_OF_ANOTHER_DESKTOP, Owner.move_to_kde),
        (VaultState.KEYRING_OF_ANOTHER_VAULT, Owner.find_another_entry),
        *(
            (refusal, lambda owner, why=refusal: setattr(owner.keyring, "refusal", why))
            for refusal in (
                VaultState.KEYRING_UNAVAILABLE,
                VaultState.KEYRING_LOCKED,
                VaultState.KEYRING_WAITING,
            )
        ),
        (DAMAGED, lambda owner: owner.damage(SlotKind.KEYRING)),
        (MISSING, lambda owner: owner.lose(SlotKind.KEYRING)),
    ),
    SlotKind.RECOVERY: (
        (
            VaultState.CODE_OF_ANOTHER_VAULT,
            lambda owner: setattr(owner, "code", RecoveryCode(bytes(16)).text),
        ),
        (VaultState.CODE_TYPING_ERROR, lambda owner: setattr(owner, "code", owner.code[:-1])),
        (DAMAGED, lambda owner: owner.damage(SlotKind.RECOVERY)),
        (MISSING, lambda owner: owner.lose(SlotKind.RECOVERY)),
    ),
}


def together(*troubles: tuple[Trouble, ...]) -> Iterator[tuple[Trouble, ...]]:
    """Yield every trouble of each way at least once, with one of the others'."""
    return islice(zip(*map(cycle, troubles), strict=False), max(map(len, troubles)))


@pytest.mark.parametrize("living", SlotKind)
def test_while_one_way_in_lives_nobody_is_locked_out(
    tmp_path: Path, living: SlotKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "BALLAST_BYTES", 4096)
    owner = Owner(tmp_path)
    first, second = (kind for kind in SlotKind if kind is not living)
    mended = set(together(TROUBLES[first], TROUBLES[second]))
    for troubles in product(TROUBLES[first], TROUBLES[second]):
        owner.have_all()
        for _, befall in troubles:
            befall(owner)
        for kind, (state, _) in zip((first, second), troubles, strict=True):
            with pytest.raises(VaultError) as caught:
                owner.open(kind)
            assert caught.value.state is state
        vault = owner.open(living)
        if troubles in mended:
            owner.mend(vault)
        vault.close(keep_copy=False)
        if troubles in mended:
            owner.open(SlotKind.PASSPHRASE).close(keep_copy=False)
