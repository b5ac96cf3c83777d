"""A notice arrives at the desktop as it was said; where nobody listens, that is told and nothing breaks."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Self

import pytest

from mentorkit.system import notices

if TYPE_CHECKING:
    from pathlib import Path

    from jeepney import Message

STORY = """
import threading
from jeepney import MessageType, message_bus, new_method_return
from jeepney.io.blocking import open_dbus_connection
from mentorkit.system.notices import NAME, notify

print(notify("mentorkit", "Nobody listens."))
desktop = open_dbus_connection(bus="SESSION")
desktop.send_and_get_reply(message_bus.RequestName(NAME))

def listen():
    while True:
        call = desktop.receive()
        if call.header.message_type is MessageType.method_call:
            print(call.body[:1], call.body[3:6])
            desktop.send(new_method_return(call, "u", (7,)))
            return

listening = threading.Thread(target=listen)
listening.start()
print(notify("mentorkit", "3 things are worth doing today."))
listening.join()
"""


@pytest.mark.skipif(shutil.which("dbus-run-session") is None, reason="not installed here: dbus-run-session")
def test_a_notice_arrives_at_the_desktop(tmp_path: Path) -> None:
    program = tmp_path / "story.py"
    program.write_text(STORY)
    command = ["dbus-run-session", "--", sys.executable, str(program)]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert told.stdout.splitlines() == [
        "False",
        "('mentorkit',) ('mentorkit', '3 things are worth doing today.', [])",
        "True",
    ], told.stderr


def test_without_a_desktop_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert not notices.notify("mentorkit", "One thing is worth doing today.")
    monkeypatch.setattr(sys, "platform", "darwin")
    assert not notices.notify("mentorkit", "One thing is worth doing today.")


@pytest.mark.parametrize(("kind", "taken"), [("method_return", True), ("error", False)])
def test_what_the_desktop_answers_is_told(monkeypatch: pytest.MonkeyPatch, kind: str, *, taken: bool) -> None:
    jeepney = pytest.importorskip("jeepney")
    asked: list[Message] = []

    class Desktop:
        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            asked.append(asked[0])

        def send_and_get_reply(self, call: Message, timeout: float) -> Message:
            assert timeout == notices.SECONDS
            asked.append(call)
            answer = jeepney.new_method_return(call, "u", (7,))
            answer.header.message_type = jeepney.MessageType[kind]
            return answer

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("jeepney.io.blocking.open_dbus_connection", lambda bus: Desktop())
    assert notices.notify("mentorkit", "Two things are worth doing today.") is taken
    assert asked[0].body[3:5] == ("mentorkit", "Two things are worth doing today.")
    assert len(asked) == 2, "the connection is closed"
