"""The system's keyring, asked in a way that never hangs, never prompts unasked and never lies about success.

Only backends on our own list are used. The `keyring` library's choice of a backend is not: an environment
variable or a configuration file can name any class there, even one that accepts everything and keeps nothing.
"""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from mentorkit.domain.vaults import VaultError, VaultState

if TYPE_CHECKING:
    from collections.abc import Callable

    from secretstorage import Collection

T = TypeVar("T")

LIMIT_SECONDS = 5.0
"""How long an answer is waited for before a person is told that a question of the system may be open."""


class Keyring(Protocol):
    """Named values in the keyring of this computer's user. Every call may block up to the limit.

    All raise `VaultError` with `KEYRING_UNAVAILABLE`, `KEYRING_LOCKED` or `KEYRING_WAITING`.
    """

    @property
    def kind(self) -> str:
        """Which kind of keyring this is, as it is written into the slot."""

    @property
    def desktop(self) -> str:
        """The desktop it belongs to, or an empty text."""

    def check(self) -> None:
        """Return where there is a keyring to keep something in; asks nobody anything."""

    def read(self, service: str, user: str) -> str | None:
        """Return a value; None when it was never kept here, or is no more."""

    def write(self, service: str, user: str, value: str) -> None:
        """Keep a value and prove that it is kept; `KEYRING_NOT_KEPT` otherwise."""

    def forget(self, service: str, user: str) -> None:
        """Remove a value; no error when there is none."""


class Backend(Protocol):
    """One kind of keyring, without any limit of time."""

    kind: str

    def check(self) -> None:
        """Raise `VaultError` where there is none; open and ask nothing."""

    def read(self, service: str, user: str) -> str | None:
        """Return a value or None."""

    def write(self, service: str, user: str, value: str) -> None:
        """Keep a value."""

    def forget(self, service: str, user: str) -> None:
        """Remove a value if it is there."""


class SystemKeyring:
    """The keyring of this computer, with a limit on every wait and a reading back of every write."""

    def __init__(self, backend: Backend | None = None, limit: float = LIMIT_SECONDS) -> None:
        self._backend = _backend_here() if backend is None else backend
        self._limit = limit

    @property
    def kind(self) -> str:
        """Name of the backend in use."""
        return self._backend.kind

    @property
    def desktop(self) -> str:
        """The first desktop the session names, in lower case."""
        return os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")[0].lower()

    def check(self) -> None:
        """Raise `VaultError` where nothing could be kept."""
        self._in_time(self._backend_checked)

    def read(self, service: str, user: str) -> str | None:
        """Return a value or None."""
        return self._in_time(lambda: self._backend.read(service, user))

    def write(self, service: str, user: str, value: str) -> None:
        """Keep a value, read it back and compare."""
        self._in_time(lambda: self._backend.write(service, user, value))
        if self.read(service, user) != value:
            raise VaultError(VaultState.KEYRING_NOT_KEPT)

    def forget(self, service: str, user: str) -> None:
        """Remove a value."""
        self._in_time(lambda: self._backend.forget(service, user))

    def _backend_checked(self) -> bool:
        self._backend.check()
        return True

    def _in_time(self, ask: Callable[[], T]) -> T:
        """Ask in a thread of its own: a keyring's question to the user can stay open for ever."""
        answer: list[T] = []
        trouble: list[VaultError] = []

        def run() -> None:
            try:
                answer.append(ask())
            except VaultError as error:
                trouble.append(error)
            except Exception:  # noqa: BLE001  # backends raise whatever their system raises
                trouble.append(VaultError(VaultState.KEYRING_UNAVAILABLE))

        thread = threading.Thread(target=run, name="keyring", daemon=True)
        thread.start()
        thread.join(self._limit)
        if trouble:
            raise trouble[0]
        if not answer:
            raise VaultError(VaultState.KEYRING_WAITING)
        return answer[0]


class SecretService:
    """The freedesktop Secret Service: GNOME Keyring, KeePassXC, and KWallet since KDE Frameworks 5.97.

    Never asks for the default collection in the way that would create one and prompt.
    """

    kind = "secret-service"

    def __init__(self, limit: float = LIMIT_SECONDS) -> None:
        self._limit = limit

    def check(self) -> None:
        """Look for the default collection without unlocking it."""
        self._with_collection(lambda _collection: None, unlocks=False)

    def read(self, service: str, user: str) -> str | None:
        """Return a value, unlocking the keyring where it is locked."""
        found = self._with_collection(lambda collection: self._read(collection, service, user), missing=None)
        return None if found is None else str(found)

    def write(self, service: str, user: str, value: str) -> None:
        """Keep a value under a label that says nothing about anybody."""

        def keep(collection: Collection) -> None:
            attributes = self._attributes(service, user) | {"application": "mentorkit"}
            collection.create_item("mentorkit", attributes, value.encode("ascii"), replace=True)

        self._with_collection(keep)

    def forget(self, service: str, user: str) -> None:
        """Remove every value of this name."""

        def remove(collection: Collection) -> None:
            for item in list(collection.search_items(self._attributes(service, user))):
                item.delete()

        self._with_collection(remove, missing=None)

    def _read(self, collection: Collection, service: str, user: str) -> str | None:
        for item in collection.search_items(self._attributes(service, user)):
            if item.is_locked() and item.unlock(timeout=self._limit):
                raise VaultError(VaultState.KEYRING_LOCKED)
            return str(item.get_secret().decode("utf-8", errors="replace"))
        return None

    def _with_collection(
        self, act: Callable[[Collection], Any], *, unlocks: bool = True, **otherwise: Any
    ) -> Any:
        """Act on the default collection; `missing` is returned where there is none to act on."""
        import secretstorage  # noqa: PLC0415  # the start path reads it only when asked to
        from secretstorage import exceptions  # noqa: PLC0415  # the same

        try:
            bus = secretstorage.dbus_init()
        except exceptions.SecretStorageException:
            raise VaultError(VaultState.KEYRING_UNAVAILABLE) from None
        try:
            collection = secretstorage.collection.get_collection_by_alias(bus, "default")
            if unlocks and collection.is_locked() and collection.unlock(timeout=self._limit):
                raise VaultError(VaultState.KEYRING_LOCKED)
            return act(collection)
        except (exceptions.LockedException, exceptions.PromptDismissedException):
            raise VaultError(VaultState.KEYRING_LOCKED) from None
        except exceptions.ItemNotFoundException:
            if "missing" in otherwise:
                return otherwise["missing"]
            raise VaultError(VaultState.KEYRING_UNAVAILABLE) from None
        except TimeoutError:
            raise VaultError(VaultState.KEYRING_WAITING) from None
        except (exceptions.SecretStorageException, OSError):
            raise VaultError(VaultState.KEYRING_UNAVAILABLE) from None
        finally:
            bus.close()

    @staticmethod
    def _attributes(service: str, user: str) -> dict[str, str]:
        return {"service": service, "username": user}


class LibraryKeyring:
    """A keyring spoken to by one named class of the `keyring` library."""

    def __init__(self, kind: str, backend: Any) -> None:
        self.kind = kind
        self._backend = backend

    def check(self) -> None:
        """Return: a class of the library that could be made is a keyring that is there."""

    def read(self, service: str, user: str) -> str | None:
        """Return a value or None."""
        value = self._backend.get_password(service, user)
        return None if value is None else str(value)

    def write(self, service: str, user: str, value: str) -> None:
        """Keep a value."""
        self._backend.set_password(service, user, value)

    def forget(self, service: str, user: str) -> None:
        """Remove a value if it is there."""
        if self._backend.get_password(service, user) is not None:
            self._backend.delete_password(service, user)


class NoKeyring:
    """A computer without any keyring we know."""

    kind = ""

    def check(self) -> None:
        """Say that there is none."""
        raise VaultError(VaultState.KEYRING_UNAVAILABLE)

    def read(self, service: str, user: str) -> str | None:  # noqa: ARG002  # the protocol's names
        """Say that there is none."""
        raise VaultError(VaultState.KEYRING_UNAVAILABLE)

    def write(self, service: str, user: str, value: str) -> None:  # noqa: ARG002  # the same
        """Say that there is none."""
        raise VaultError(VaultState.KEYRING_UNAVAILABLE)

    def forget(self, service: str, user: str) -> None:  # noqa: ARG002  # the same
        """Say that there is none."""
        raise VaultError(VaultState.KEYRING_UNAVAILABLE)


def _backend_here() -> Backend:
    """Choose by platform alone; nothing is imported or asked yet on Linux."""
    if sys.platform == "win32":
        return _from_library("windows", "keyring.backends.Windows", "WinVaultKeyring")
    if sys.platform == "darwin":
        return _from_library("macos", "keyring.backends.macOS", "Keyring")
    return SecretService()


def _from_library(kind: str, module: str, name: str) -> Backend:
    import importlib  # noqa: PLC0415  # only where a library class is needed

    try:
        return LibraryKeyring(kind, getattr(importlib.import_module(module), name)())
    except (ImportError, AttributeError, RuntimeError):
        return NoKeyring()
