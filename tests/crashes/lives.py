"""The life of a vault in the real app, from its making to its closing, each step promised before and after."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.services.sessions import Session
from tests.builders import a_channel, a_person
from tests.fakes import FakeClock
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.domain.recovery import RecoveryCode
    from mentorkit.services.unlocked import UnlockedVault
    from tests.crashes.disk import Disk

OTHER_PASSPHRASE = "another six words for the vault"


@dataclass(frozen=True, slots=True)
class World:
    """What a vault holds, and what opens it."""

    exists: bool = False
    people: frozenset[str] = frozenset()
    draft: str = ""
    passphrase: str = PASSPHRASE


@dataclass(frozen=True, slots=True)
class Promise:
    """The worlds a vault may be found in: the last one that was acknowledged, or the one being made."""

    certain: World
    coming: World

    @property
    def worlds(self) -> tuple[World, ...]:
        """Both, once where they are the same."""
        return (self.certain,) if self.certain == self.coming else (self.certain, self.coming)


NOTHING_YET = Promise(World(), World())


@dataclass(frozen=True, slots=True)
class Keys:
    """Everything that opens the vault of a life, besides its passphrase."""

    keyring: FakeKeyring
    code: RecoveryCode


@dataclass
class Life:
    """One vault in a folder, lived step by step. Each step can be tried again after it failed."""

    folder: Path
    disk: Disk
    keyring: FakeKeyring = field(default_factory=FakeKeyring)
    promise: Promise = NOTHING_YET
    session: Session | None = None

    def __post_init__(self) -> None:
        self._clock = FakeClock()
        self._vaults = a_vault_service(self.folder, self.keyring, self._clock)
        self._new = self._vaults.prepare(PASSPHRASE, remember=True)
        self._backed_up: World | None = None

    def steps(self) -> tuple[Callable[[], None], ...]:
        """Return everything that happens, in this order."""
        return (
            self._create,
            lambda: self._meet("Ada"),
            lambda: self._note("What is being typed"),
            self._checkpoint,
            lambda: self._meet("Grace"),
            self._back_up,
            lambda: self._meet("Edsger"),
            self._change_passphrase,
            lambda: self._meet("Barbara"),
            self._rotate_key,
            lambda: self._meet("Donald"),
            self._restore,
            lambda: self._meet("Margaret"),
            self._close,
            self._open,
            lambda: self._meet("Niklaus"),
            lambda: self._note(""),
            self._close,
        )

    def lock_and_open(self) -> None:
        """What a person does when nothing else helps. Nothing where there is no open vault."""
        if self.session is not None:
            self._close()
            self._open()

    @property
    def keys(self) -> Keys:
        """What opens this vault, too."""
        return Keys(self.keyring, self._new.keys.code)

    def live(self) -> None:
        """Do everything."""
        for step in self.steps():
            step()

    @property
    def vault(self) -> UnlockedVault:
        """The open vault."""
        assert self.session is not None, "steps between opening and closing have a session"
        return self.session.vault

    def _promise(self, coming: World, act: Callable[[], object]) -> None:
        """Do something that makes the vault hold another world, and be certain afterwards."""
        self._say(replace(self.promise, coming=coming))
        act()
        self._say(Promise(coming, coming))

    def _say(self, promise: Promise) -> None:
        self.promise = promise
        self.disk.say(promise)

    def _create(self) -> None:
        self._promise(replace(self.promise.certain, exists=True), self._make_or_find)

    def _make_or_find(self) -> None:
        if self._vaults.state(self.folder / "vault") is VaultState.ABSENT:
            vault, _ = self._vaults.create(self.folder / "vault", self._new)
        else:  # an earlier try got as far as that
            locked = self._vaults.begin(self.folder / "vault")
            vault = locked.with_passphrase(self._new.keys.derived)
        self._begin(vault)

    def _begin(self, vault: UnlockedVault) -> None:
        try:
            self._renew(vault)
        except BaseException:
            vault.close(keep_copy=False)
            raise

    def _renew(self, vault: UnlockedVault) -> None:
        self.session = Session(vault, self._clock)

    def _open(self) -> None:
        locked = self._vaults.begin(self.folder / "vault")
        self._begin(locked.with_passphrase(locked.derive(self.promise.certain.passphrase)))

    def _meet(self, name: str) -> None:
        assert self.session is not None
        session, person = self.session, a_person(name, notes=f"Frank words about {name}. " * 40)

        def meet() -> None:
            with session.store.transaction("add") as transaction:
                transaction.add(person)
                transaction.add(a_channel(person, value=f"{name.lower()}@people.example"))

        world = self.promise.certain
        self._promise(replace(world, people=world.people | {name}), meet)

    def _note(self, text: str) -> None:
        assert self.session is not None
        drafts = self.session.store.drafts
        act = (lambda: drafts.keep("note", text)) if text else (lambda: drafts.drop("note"))
        self._promise(replace(self.promise.certain, draft=text), act)

    def _checkpoint(self) -> None:
        self.vault.checkpoint()

    def _back_up(self) -> None:
        self._clock.pass_by(hours=1)
        self.vault.back_up()
        self._backed_up = self.promise.certain

    def _change_passphrase(self) -> None:
        derived = self._vaults.derive_new(OTHER_PASSPHRASE)
        world = replace(self.promise.certain, passphrase=OTHER_PASSPHRASE)
        self._promise(world, lambda: self.vault.change_passphrase(derived))

    def _rotate_key(self) -> None:
        self._clock.pass_by(hours=1)
        derived = self._vaults.derive_new(OTHER_PASSPHRASE)
        entry = self.vault.keep_in_keyring()
        self.vault.rotate_key(derived, entry)
        self._renew(self.vault)

    def _restore(self) -> None:
        self._clock.pass_by(hours=1)
        assert self._backed_up is not None
        found = [backup for backup in self.vault.backups() if backup.reason.value == "asked_for"]
        if not found:  # what cannot be read is not in the list
            raise VaultError(VaultState.DISK_FAILED)
        world = replace(self._backed_up, passphrase=self.promise.certain.passphrase)
        self._promise(world, lambda: self.vault.restore(found[0]))
        self._renew(self.vault)

    def _close(self) -> None:
        assert self.session is not None
        self.session.close()
        self.session = None
