"""Whatever is done with a vault in any order, after each start it holds what a plain model says it does."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, precondition, rule

from mentorkit.domain.people import Person, PersonId
from mentorkit.services.sessions import Session
from tests.builders import a_person
from tests.fakes import FakeClock
from tests.values import filled_texts
from tests.vaults import PASSPHRASE, FakeKeyring, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import Backup

OTHER_PASSPHRASE = "another six words for the vault"
STEPS = 14

Model = dict[str, str]
"""Names by id."""


class VaultMachine(RuleBasedStateMachine):
    """One vault and its model: who is in it, what can be undone, what each backup holds."""

    backups = Bundle("backups")
    new: ClassVar[Path]
    """The home of a vault just made, with which every life begins."""

    def __init__(self) -> None:
        super().__init__()
        self.home = Path(tempfile.mkdtemp(prefix="mentorkit-model-"))
        shutil.copytree(self.new, self.home, dirs_exist_ok=True)
        self.clock, self.keyring, self.passphrase = FakeClock(), FakeKeyring(), PASSPHRASE
        self.vaults = a_vault_service(self.home, self.keyring, self.clock)
        self.people: Model = {}
        self.undone_to: list[Model] = []
        self.draft: str | None = None
        self.begin(self.unlock())

    def begin(self, vault: UnlockedVault) -> None:
        """Begin a session, whose undo begins anew, and compare all there is."""
        self.session = Session(vault, self.clock)
        self.undone_to = []
        self.compare()

    def compare(self) -> None:
        """Hold what the vault says against the model."""
        found = {each.id: each.shown for each in self.session.store.all(Person) if not each.is_me}
        assert found == self.people
        assert self.session.store.drafts.get("note") == self.draft

    def unlock(self) -> UnlockedVault:
        """Open the vault by its present passphrase; nothing is warned of."""
        locked = self.vaults.begin(self.home / "vault")
        vault = locked.with_passphrase(locked.derive(self.passphrase))
        assert vault.notices == []
        return vault

    def changed(self, people: Model) -> None:
        """Take a change into the model."""
        self.undone_to.append(self.people)
        self.people = people

    @rule(name=filled_texts)
    def add(self, name: str) -> None:
        """Add somebody."""
        person = a_person(name)
        with self.session.store.transaction("add") as tx:
            tx.add(person)
        self.changed({**self.people, person.id: person.shown})

    @precondition(lambda self: self.people)
    @rule(chance=st.randoms(use_true_random=False))
    def remove(self, chance: Callable[..., str]) -> None:
        """Remove somebody."""
        gone = chance.choice(sorted(self.people))  # type: ignore[attr-defined]  # a random number generator
        with self.session.store.transaction("remove") as tx:
            tx.remove(self.session.store.get(Person, PersonId(gone)))
        self.changed({each: name for each, name in self.people.items() if each != gone})

    @precondition(lambda self: self.undone_to)
    @rule()
    def undo(self) -> None:
        """Take the last change back."""
        self.session.store.undo()
        self.people = self.undone_to.pop()

    @rule(text=filled_texts)
    def type(self, text: str) -> None:
        """Type something that no record has yet."""
        self.session.store.drafts.keep("note", text)
        self.draft = text

    @rule()
    def checkpoint(self) -> None:
        """Set the log aside."""
        self.session.vault.checkpoint()

    @rule(target=backups)
    def back_up(self) -> tuple[Backup, Model, str | None]:
        """Make a backup and remember what it holds."""
        self.clock.pass_by(hours=1)
        return self.session.vault.back_up(), self.people, self.draft

    @rule(chosen=consumes(backups))
    def restore(self, chosen: tuple[Backup, Model, str | None]) -> None:
        """Go back to a backup, unless it was thinned out."""
        if not chosen[0].path.exists():
            return
        backup, self.people, self.draft = chosen
        self.clock.pass_by(minutes=1)
        self.session.vault.restore(backup)
        self.begin(self.session.vault)

    @rule(lasts=st.booleans())
    def change_passphrase(self, *, lasts: bool) -> None:
        """Choose the other passphrase, with a new key where the first is not trusted any more."""
        self.passphrase = OTHER_PASSPHRASE if self.passphrase == PASSPHRASE else PASSPHRASE
        derived = self.vaults.derive_new(self.passphrase)
        self.clock.pass_by(minutes=1)
        if lasts:
            self.session.vault.change_passphrase(derived)
        else:
            self.session.vault.rotate_key(derived)
            self.begin(self.session.vault)

    @rule(keeps_copy=st.booleans())
    def lock(self, *, keeps_copy: bool) -> None:
        """Lock and unlock."""
        self.clock.pass_by(minutes=1)
        assert self.session.close(keep_copy=keeps_copy) is None
        self.begin(self.unlock())

    @rule()
    def kill(self) -> None:
        """Leave the files as a killed process would, and start again."""
        left = self.home / "left"
        shutil.copytree(self.home / "vault", left)
        self.session.close(keep_copy=False)
        shutil.rmtree(self.home / "vault")
        left.rename(self.home / "vault")
        (self.home / "state" / "seen.json").unlink(missing_ok=True)
        self.begin(self.unlock())

    def teardown(self) -> None:
        """Compare once more, after a last start."""
        self.compare()
        self.lock(keeps_copy=True)
        self.session.close(keep_copy=False)
        shutil.rmtree(self.home)


def test_every_start_finds_what_the_model_says(tmp_path: Path, count: Callable[..., int]) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    vaults = a_vault_service(tmp_path)
    vault, _ = vaults.create(tmp_path / "vault", vaults.prepare(PASSPHRASE, remember=False))
    vault.close(keep_copy=False)
    VaultMachine.new = tmp_path
    runs = count(2, 1_000, "models")
    chosen = settings(
        max_examples=runs, stateful_step_count=STEPS, deadline=None, suppress_health_check=list(HealthCheck)
    )
    run_state_machine_as_test(VaultMachine, settings=chosen)


pytestmark = pytest.mark.usefixtures("small_ballast")
