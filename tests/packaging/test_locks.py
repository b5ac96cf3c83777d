"""A lock does not remember where it was made."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import TYPE_CHECKING

from development import locks

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_every_setting_of_an_index_is_taken_away() -> None:
    settings = {
        "PATH": "/usr/bin",
        "UV_INDEX_URL": "x",
        "UV_DEFAULT_INDEX": "x",
        "PIP_EXTRA_INDEX_URL": "x",
        "PIP_FIND_LINKS": "x",
        "SSL_CERT_FILE": "y",
    }
    assert locks.without_index_settings(settings) == {"PATH": "/usr/bin", "SSL_CERT_FILE": "y"}


def test_uv_is_found_beside_the_python_that_asks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locks, "program", lambda name: tmp_path / "nowhere" / name)
    monkeypatch.setattr("development.locks.sys", SimpleNamespace(executable=str(tmp_path / "python")))
    monkeypatch.setenv("PATH", "")
    assert locks.installed_uv() is None
    uv = tmp_path / ("uv.exe" if os.name == "nt" else "uv")
    uv.touch(mode=0o755)
    assert locks.installed_uv() == str(uv)
