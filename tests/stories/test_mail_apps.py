"""A saved draft is opened by a real mail app, which keeps it as its own: what it kept is read back."""

from __future__ import annotations

import mailbox
import os
import shutil
import signal
import subprocess
import time
from email.header import decode_header, make_header
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.messages import MessageKind
from tests.builders import a_channel, a_message, a_person, me
from tests.fakes import FakeClock, services_in_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

NEEDED = ("thunderbird", "Xvfb", "xdotool", "dbus-run-session")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
SECONDS = 90
"""A first start of Thunderbird on a slow machine."""

SUBJECT = "Grüße – שלום, eine Frage"
BODY = "Dear Jürgen,\n\nÄpfel, naïve café, שלום עולם, 日本語; a line that is longer than seventy-six letters.\n\nInes"

HOST = "mail.duarte.example"
PREFERENCES = {
    "app.update.auto": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True,
    "mail.account.account1.server": "server1",
    "mail.account.account2.identities": "id1",
    "mail.account.account2.server": "server2",
    "mail.accountmanager.accounts": "account1,account2",
    "mail.accountmanager.defaultaccount": "account2",
    "mail.accountmanager.localfoldersserver": "server1",
    "mail.identity.id1.fullName": "Ines Duarte",
    "mail.identity.id1.useremail": "ines@duarte.example",
    "mail.identity.id1.valid": True,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.rights.version": 1,
    "mail.server.server1.hostname": "Local Folders",
    "mail.server.server1.name": "Local Folders",
    "mail.server.server1.type": "none",
    "mail.server.server1.userName": "nobody",
    "mail.server.server2.check_new_mail": False,
    "mail.server.server2.hostname": HOST,
    "mail.server.server2.login_at_startup": False,
    "mail.server.server2.type": "pop3",
    "mail.server.server2.userName": "ines",
    "mail.shell.checkDefaultClient": False,
    "mailnews.start_page.enabled": False,
    "network.dns.disabled": True,
    "toolkit.telemetry.enabled": False,
}
"""A profile with an account whose server is never asked, and none of the questions of a first start."""


OPENS_WHAT_IT_READS = """
thunderbird -profile "$0" -mail &
while read -r file; do thunderbird -profile "$0" "$file"; done
"""
"""A file is opened by the app that runs: a first start opens none."""


def wait_for(what: Callable[[], str]) -> str:
    """Return what is there as soon as it is."""
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        found = what()
        if found:
            return found
        time.sleep(0.5)
    raise TimeoutError


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A screen and a home of its own, by the environment that leads there."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    home = tmp_path / "home"
    home.mkdir()
    yield {**os.environ, "DISPLAY": f":{number}", "HOME": str(home), "LANG": "C.UTF-8"}
    server.terminate()
    server.wait()


def draft() -> bytes:
    """Return the mail that *Save as .eml* writes."""
    services = services_in_memory(FakeClock())
    owner, juergen = me("Ines Duarte"), a_person("Müller, Jürgen")
    with services.store.transaction("add") as tx:
        for record in (owner, juergen, a_channel(owner, "ines@duarte.example")):
            tx.add(record)
        tx.add(a_channel(juergen, "juergen@quay.example"))
    message = a_message(juergen, BODY, subject=SUBJECT, what=MessageKind.FIRST_MESSAGE)
    content = services.handing_off.eml(message)
    services.store.connection.close()
    return content


def started(profile: Path, screen: dict[str, str]) -> subprocess.Popen[str]:
    """Start Thunderbird on a new profile; it opens the files whose paths it reads."""
    profile.mkdir()
    lines = (f'user_pref("{name}", {_written(value)});' for name, value in PREFERENCES.items())
    (profile / "user.js").write_text("\n".join(lines))
    return subprocess.Popen(
        ["dbus-run-session", "--", "sh", "-c", OPENS_WHAT_IT_READS, str(profile)],
        env=screen,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        text=True,
    )


@pytest.mark.slow
@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")
def test_thunderbird_opens_a_saved_draft_unsent_and_keeps_all_of_it(
    screen: dict[str, str], tmp_path: Path
) -> None:
    file, kept = tmp_path / "draft.eml", tmp_path / "profile" / "Mail" / HOST / "Drafts"
    file.write_bytes(draft())
    app = started(tmp_path / "profile", screen)
    assert app.stdin is not None

    def asked(*words: str) -> str:
        told = subprocess.run(["xdotool", *words], env=screen, capture_output=True, text=True, check=False)
        return told.stdout.strip()

    def saved() -> str:
        if not kept.exists() or not kept.stat().st_size:
            asked("windowfocus", window, "key", "ctrl+s")
            return ""
        is_whole = time.time() - kept.stat().st_mtime > 1
        return kept.read_text() if is_whole else ""

    try:
        wait_for(lambda: asked("search", "--onlyvisible", "--name", "Mozilla Thunderbird"))
        print(file, file=app.stdin, flush=True)
        window = wait_for(lambda: asked("search", "--onlyvisible", "--name", "^Write: "))
        wait_for(saved)
    finally:
        os.killpg(app.pid, signal.SIGTERM)
        app.communicate()
    box = mailbox.mbox(kept)
    mail = next(iter(box))
    box.close()
    assert str(make_header(decode_header(mail["Subject"]))) == SUBJECT
    assert str(make_header(decode_header(mail["To"]))) == "Müller Jürgen <juergen@quay.example>"
    content = mail.get_payload(decode=True)
    assert isinstance(content, bytes)
    flowing = content.decode().replace("\r\n", "\n").rstrip("\n")
    assert flowing.replace(" \n", " ") == BODY


def _written(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
