"""The real Secret Service on a bus of its own: what the fakes promise is what the desktop does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

MISSING = [name for name in ("dbus-run-session", "gnome-keyring-daemon") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {', '.join(MISSING)}")

STORY = """
from mentorkit.domain.vaults import VaultError
from mentorkit.system.keyring import SystemKeyring
import secretstorage

def told(act):
    try:
        return act()
    except VaultError as error:
        return error.state.value

keyring = SystemKeyring(limit=LIMIT)
"""
UNLOCKED = """
print(told(lambda: keyring.read("mentorkit/a", "1")))
print(told(lambda: keyring.write("mentorkit/a", "1", "mk1.value")))
print(told(lambda: keyring.read("mentorkit/a", "1")))
print(told(lambda: keyring.read("mentorkit/b", "1")))
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(20) as pool:
    print(set(pool.map(lambda _: told(lambda: keyring.read("mentorkit/a", "1")), range(40))))
bus = secretstorage.dbus_init()
item, = secretstorage.collection.get_collection_by_alias(bus, "default").search_items({"service": "mentorkit/a"})
print(item.get_label())
keyring.forget("mentorkit/a", "1")
print(told(lambda: keyring.read("mentorkit/a", "1")))
"""
LOCKED = """
keyring.write("mentorkit/a", "1", "mk1.value")
bus = secretstorage.dbus_init()
secretstorage.collection.get_collection_by_alias(bus, "default").lock()
print(told(lambda: keyring.read("mentorkit/a", "1")))
"""
NONE = """
print(told(lambda: keyring.read("mentorkit/a", "1")))
print(len(list(secretstorage.get_all_collections(secretstorage.dbus_init()))))
"""


def story(tmp_path: Path, start: str, code: str, limit: float = 20.0) -> list[str]:
    program = tmp_path / "story.py"
    program.write_text(STORY.replace("LIMIT", str(limit)) + code)
    script = f'{start}\n"{sys.executable}" "{program}"'
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment.pop("DBUS_SESSION_BUS_ADDRESS")
    run = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
        timeout=120,
    )
    return [line for line in run.stdout.splitlines() if "=" not in line]


DAEMON = "printf 'login words' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1"
EMPTY_DAEMON = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1"


def test_a_value_is_kept_read_by_many_at_once_and_forgotten(tmp_path: Path) -> None:
    assert story(tmp_path, DAEMON, UNLOCKED) == [
        "None",
        "None",
        "mk1.value",
        "None",
        "{'mk1.value'}",
        "mentorkit",
        "None",
    ]


def test_a_locked_keyring_is_told_within_the_limit(tmp_path: Path) -> None:
    (said,) = story(tmp_path, DAEMON, LOCKED, limit=2.0)
    assert said in {"keyring_locked", "keyring_waiting", "keyring_unavailable"}


def test_a_session_without_a_keyring_makes_none_and_asks_nothing(tmp_path: Path) -> None:
    said, collections = story(tmp_path, EMPTY_DAEMON, NONE)
    assert said in {"None", "keyring_unavailable"}
    assert int(collections) <= 1


def test_a_bus_without_the_service_is_told_as_such(tmp_path: Path) -> None:
    code = 'print(told(lambda: keyring.read("mentorkit/a", "1")))'
    (said,) = story(tmp_path, "XDG_DATA_DIRS=/nonexistent", code)
    assert said in {"keyring_unavailable", "None", "keyring_waiting"}
