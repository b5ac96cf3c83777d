"""The keyring wrapper never hangs, never believes a write it did not read back, and names what is wrong."""

from __future__ import annotations

import sys
import threading
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
import secretstorage
from secretstorage import exceptions

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.system import keyring
from mentorkit.system.keyring import LibraryKeyring, NoKeyring, SecretService, SystemKeyring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class FakeBackend:
    """A backend in memory with a misfortune."""

    kind = "fake"

    def __init__(self, misfortune: Callable[[], object] = lambda: None) -> None:
        self.values: dict[tuple[str, str], str] = {}
        self.misfortune = misfortune

    def check(self) -> None:
        self.misfortune()

    def read(self, service: str, user: str) -> str | None:
        self.misfortune()
        return self.values.get((service, user))

    def write(self, service: str, user: str, value: str) -> None:
        self.misfortune()
        self.values[service, user] = value

    def forget(self, service: str, user: str) -> None:
        self.misfortune()
        self.values.pop((service, user), None)


def state(act: Callable[[], object]) -> VaultState:
    with pytest.raises(VaultError) as caught:
        act()
    return caught.value.state


def test_what_is_kept_reads_back_until_it_is_forgotten() -> None:
    found = SystemKeyring(FakeBackend())
    assert found.read("s", "u") is None
    found.write("s", "u", "v")
    assert found.read("s", "u") == "v"
    found.forget("s", "u")
    assert found.read("s", "u") is None
    assert found.kind == "fake"


def test_a_keyring_that_keeps_nothing_is_found_out() -> None:
    backend = FakeBackend()
    backend.write = lambda *_: None  # type: ignore[method-assign]  # the misfortune tested
    assert state(lambda: SystemKeyring(backend).write("s", "u", "v")) is VaultState.KEYRING_NOT_KEPT


def test_a_keyring_that_does_not_answer_is_given_up_after_the_limit() -> None:
    answered = threading.Event()
    found = SystemKeyring(FakeBackend(answered.wait), limit=0.01)
    assert state(lambda: found.read("s", "u")) is VaultState.KEYRING_WAITING
    answered.set()


def test_what_a_backend_raises_is_told_as_a_state() -> None:
    def locked() -> None:
        raise VaultError(VaultState.KEYRING_LOCKED)

    def broken() -> None:
        raise RuntimeError("whatever a system says")

    assert state(lambda: SystemKeyring(FakeBackend(locked)).read("s", "u")) is VaultState.KEYRING_LOCKED
    assert state(lambda: SystemKeyring(FakeBackend(broken)).read("s", "u")) is VaultState.KEYRING_UNAVAILABLE


def test_the_desktop_is_the_first_one_the_session_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME")
    assert SystemKeyring(FakeBackend()).desktop == "ubuntu"
    monkeypatch.delenv("XDG_CURRENT_DESKTOP")
    assert SystemKeyring(FakeBackend()).desktop == ""


@pytest.mark.parametrize("call", ["check", "read", "write", "forget"])
def test_a_computer_without_a_keyring_says_so(call: str) -> None:
    arguments = {"check": (), "write": ("s", "u", "v")}.get(call, ("s", "u"))
    assert state(lambda: getattr(NoKeyring(), call)(*arguments)) is VaultState.KEYRING_UNAVAILABLE


# Which backend is used


@pytest.mark.skipif(sys.platform != "linux", reason="what Linux uses")
def test_no_variable_and_no_file_chooses_the_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    assert SystemKeyring().kind == "secret-service"


@pytest.mark.parametrize(
    ("platform", "module", "name", "kind"),
    [
        ("win32", "keyring.backends.Windows", "WinVaultKeyring", "windows"),
        ("darwin", "keyring.backends.macOS", "Keyring", "macos"),
    ],
)
def test_other_systems_use_the_one_class_we_know(
    monkeypatch: pytest.MonkeyPatch, platform: str, module: str, name: str, kind: str
) -> None:
    values: dict[tuple[str, str], str] = {}
    fake: Any = ModuleType(module)
    setattr(
        fake,
        name,
        lambda: SimpleNamespace(
            get_password=lambda service, user: values.get((service, user)),
            set_password=lambda service, user, value: values.__setitem__((service, user), value),
            delete_password=lambda service, user: values.pop((service, user)),
        ),
    )
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setitem(sys.modules, module, fake)
    found = SystemKeyring()
    assert found.kind == kind
    found.check()
    found.write("s", "u", "v")
    assert found.read("s", "u") == "v"
    found.forget("s", "u")
    found.forget("s", "u")
    assert found.read("s", "u") is None


def test_a_class_that_cannot_be_used_is_no_keyring() -> None:
    assert isinstance(keyring._from_library("x", "keyring.backends.nowhere", "Keyring"), NoKeyring)
    assert isinstance(keyring._from_library("x", "keyring", "Absent"), NoKeyring)
    assert isinstance(keyring._from_library("x", "types", "SimpleNamespace"), LibraryKeyring)


# The Secret Service, step by step, with a fake of its library


class FakeItem:
    """An item of a collection."""

    def __init__(self, attributes: dict[str, str], secret: bytes) -> None:
        self.attributes, self.secret = attributes, secret
        self.is_open, self.dismisses, self.gone = True, False, False

    def is_locked(self) -> bool:
        return not self.is_open

    def unlock(self, timeout: float) -> bool:
        self.is_open = not self.dismisses
        return self.dismisses

    def get_secret(self) -> bytes:
        return self.secret

    def delete(self) -> None:
        self.gone = True


class FakeCollection:
    """The default collection."""

    def __init__(self) -> None:
        self.items: list[FakeItem] = []
        self.locked = self.dismisses = False
        self.trouble: Exception | None = None

    def is_locked(self) -> bool:
        return self.locked

    def unlock(self, timeout: float) -> bool:
        if self.trouble:
            raise self.trouble
        self.locked = self.dismisses
        return self.dismisses

    def search_items(self, attributes: dict[str, str]) -> Iterator[FakeItem]:
        if self.trouble:
            raise self.trouble
        found = (item for item in self.items if attributes.items() <= item.attributes.items())
        return (item for item in found if not item.gone)

    def create_item(self, label: str, attributes: dict[str, str], secret: bytes, *, replace: bool) -> None:
        assert (label, replace) == ("mentorkit", True)
        self.items.append(FakeItem(attributes, secret))


@pytest.fixture
def collection(monkeypatch: pytest.MonkeyPatch) -> FakeCollection:
    found = FakeCollection()
    bus = SimpleNamespace(close=lambda: None)
    monkeypatch.setattr(secretstorage, "dbus_init", lambda: bus)
    monkeypatch.setattr(secretstorage.collection, "get_collection_by_alias", lambda *_: found)
    return found


def test_the_secret_service_keeps_and_forgets(collection: FakeCollection) -> None:
    service = SecretService()
    assert service.read("s", "u") is None
    service.write("s", "u", "v")
    assert service.read("s", "u") == "v"
    service.forget("s", "u")
    assert service.read("s", "u") is None


def test_a_locked_collection_is_unlocked_or_told(collection: FakeCollection) -> None:
    collection.locked = True
    assert SecretService().read("s", "u") is None
    collection.locked = collection.dismisses = True
    assert state(lambda: SecretService().read("s", "u")) is VaultState.KEYRING_LOCKED


def test_looking_for_a_keyring_does_not_unlock_it(collection: FakeCollection) -> None:
    collection.locked = collection.dismisses = True
    SystemKeyring(SecretService()).check()
    assert collection.locked


def test_a_locked_item_is_unlocked_or_told(collection: FakeCollection) -> None:
    SecretService().write("s", "u", "v")
    item = collection.items[0]
    item.is_open = False
    assert SecretService().read("s", "u") == "v"
    item.is_open, item.dismisses = False, True
    assert state(lambda: SecretService().read("s", "u")) is VaultState.KEYRING_LOCKED


@pytest.mark.parametrize(
    ("trouble", "told"),
    [
        (exceptions.LockedException("locked"), VaultState.KEYRING_LOCKED),
        (TimeoutError("asleep"), VaultState.KEYRING_WAITING),
        (exceptions.PromptDismissedException("no"), VaultState.KEYRING_LOCKED),
        (OSError("gone"), VaultState.KEYRING_UNAVAILABLE),
    ],
)
def test_what_the_service_says_is_told_as_a_state(
    collection: FakeCollection, trouble: Exception, told: VaultState
) -> None:
    collection.trouble = trouble
    assert state(lambda: SecretService().read("s", "u")) is told


def test_a_session_without_a_collection_reads_nothing_and_makes_none(
    collection: FakeCollection, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(*_: object) -> None:
        raise exceptions.ItemNotFoundException("none")

    monkeypatch.setattr(secretstorage.collection, "get_collection_by_alias", missing)
    assert SecretService().read("s", "u") is None
    SecretService().forget("s", "u")
    assert state(lambda: SecretService().write("s", "u", "v")) is VaultState.KEYRING_UNAVAILABLE
    assert state(lambda: SystemKeyring(SecretService()).check()) is VaultState.KEYRING_UNAVAILABLE


def test_a_session_without_a_bus_has_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_bus() -> None:
        raise exceptions.SecretServiceNotAvailableException("none")

    monkeypatch.setattr(secretstorage, "dbus_init", no_bus)
    assert state(lambda: SecretService().read("s", "u")) is VaultState.KEYRING_UNAVAILABLE
    monkeypatch.undo()
    assert state(lambda: SystemKeyring().read("s", "u")) is VaultState.KEYRING_UNAVAILABLE
