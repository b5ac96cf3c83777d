from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.gui.shell.instances import RaiseListener, raise_other, socket_name

if TYPE_CHECKING:
    import pytest
    from pytestqt.qtbot import QtBot


def test_a_second_start_asks_the_first_window_to_come_to_the_front(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The path of a socket has room for some hundred letters, and a test's own folder nearly fills it.
    short = tempfile.mkdtemp(prefix="mk-")
    monkeypatch.setenv("TMPDIR", short)
    listener = RaiseListener()
    assert listener.listen(tmp_path / "vault")
    with qtbot.waitSignal(listener.asked):
        assert raise_other(tmp_path / "vault")
    listener.close()
    listener.close()
    Path(short).rmdir()


def test_where_nobody_listens_nobody_is_raised(qapp: object, tmp_path: Path) -> None:
    assert not raise_other(tmp_path / "vault")


def test_the_socket_lies_where_the_login_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert Path(socket_name(tmp_path / "vault")).parent == tmp_path
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "nowhere"))
    assert Path(socket_name(tmp_path / "vault")).parent == Path()


def test_the_name_of_the_socket_tells_vaults_apart_and_says_nothing(tmp_path: Path) -> None:
    assert socket_name(tmp_path / "one") != socket_name(tmp_path / "two")
    assert "secret" not in socket_name(Path("secret"))
