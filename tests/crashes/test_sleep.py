"""Before the computer sleeps the vault is locked, whatever is open, and what was typed is there after unlocking."""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pytest

from mentorkit.domain.messages import Message
from mentorkit.services.sessions import Session
from tests.crashes.using import PASSPHRASE, TYPED
from tests.fakes import FakeClock
from tests.vaults import a_vault_service

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LOGIN = "org.freedesktop.login1"
MOST_S = 0.5
"""From the moment the computer says that it will sleep until it may, where nothing else keeps it busy."""
WAITS_S = 5.0
"""So long a computer waits at most."""
PATIENCE_S = 60.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="there is no dbus-daemon here"),
]


class Computer:
    """A bus of its own with a login manager on it, which waits with sleeping while somebody asks it to."""

    def __enter__(self) -> Self:
        command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
        self._bus = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self._bus.stdout is not None
        self.address = self._bus.stdout.readline().strip()
        from jeepney import message_bus
        from jeepney.io.blocking import open_dbus_connection

        self._login = open_dbus_connection(bus=self.address, enable_fds=True)
        self._login.send_and_get_reply(message_bus.RequestName(LOGIN))
        return self

    def __exit__(self, *_: object) -> None:
        self._login.close()
        self._bus.terminate()
        self._bus.communicate()

    def asked_to_wait(self) -> int:
        """Wait until somebody asks for a delay of sleep; return what reads its end."""
        from jeepney import HeaderFields, MessageType, new_method_return

        while True:
            call: Any = self._login.receive(timeout=PATIENCE_S)
            is_call = call.header.message_type is MessageType.method_call
            if is_call and call.header.fields[HeaderFields.member] == "Inhibit":
                reading, writing = os.pipe()
                self._login.send(new_method_return(call, "h", (writing,)))
                os.close(writing)
                return reading

    def sleep(self) -> None:
        """Say that the computer will sleep."""
        from jeepney import DBusAddress, new_signal

        manager = DBusAddress("/org/freedesktop/login1", interface=f"{LOGIN}.Manager")
        self._login.send(new_signal(manager, "PrepareForSleep", "b", (True,)))


@contextlib.contextmanager
def at_work(home: Path, computer: Computer) -> Iterator[subprocess.Popen[str]]:
    """Start the window on its own folders and this computer's buses."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "QT_QPA_PLATFORM": "offscreen"}
    environment |= dict.fromkeys(("DBUS_SYSTEM_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS"), computer.address)
    environment |= {"XDG_RUNTIME_DIR": str(home), "TMPDIR": str(home)}
    command = [sys.executable, "-m", "tests.crashes.sleeping", str(home / "mentorkit")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as window:
        try:
            yield window
        finally:
            window.kill()


def letters(home: Path) -> list[str]:
    """Unlock what was locked; return what is in every letter."""
    locked = a_vault_service(home / "mentorkit").begin(home / "mentorkit" / "data" / "vault")
    session = Session(locked.with_passphrase(locked.derive(PASSPHRASE)), FakeClock())
    found = [message.body for message in session.store.all(Message)]
    session.close(keep_copy=False)
    return found


def becomes_locked(pid: int) -> None:
    """Wait until a process, which closed all it had open, is another one that holds nothing."""
    ends = time.monotonic() + WAITS_S
    while b"--locked" not in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0"):
        assert time.monotonic() < ends
        time.sleep(0.01)


def test_sleep_waits_for_the_lock_and_no_word_is_lost(tmp_path: Path, count: Callable[..., int]) -> None:
    took = []
    for number in range(count(1, 20, "sleeps")):
        home = tmp_path / str(number)
        home.mkdir(mode=0o700)
        with Computer() as computer, at_work(home, computer) as window:
            delay = computer.asked_to_wait()
            assert window.stdout is not None
            assert window.stdout.readline() == "at work\n"
            began = time.monotonic()
            computer.sleep()
            assert select.select([delay], [], [], PATIENCE_S)[0]
            took.append(time.monotonic() - began)
            assert os.read(delay, 1) == b"", "let go, not written to"
            os.close(delay)
            assert any(TYPED in letter for letter in letters(home))
            becomes_locked(window.pid)
    print(f"{sorted(round(each, 3) for each in took)} s")  # noqa: T201  # the figures
    assert min(took) <= MOST_S
    assert max(took) <= WAITS_S
