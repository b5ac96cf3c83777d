"""A passphrase comes out of a descriptor or a terminal exactly as it was written."""

from __future__ import annotations

import getpass
import os
import warnings
from typing import TYPE_CHECKING

import pytest

from mentorkit.cli.passphrases import (
    LONGEST,
    DescriptorError,
    NoPassphraseError,
    from_descriptor,
    from_terminal,
)

if TYPE_CHECKING:
    from pathlib import Path


def read(tmp_path: Path, content: bytes) -> str:
    path = tmp_path / "passphrase"
    path.write_bytes(content)
    with path.open("rb") as file:
        return from_descriptor(file.fileno())


@pytest.mark.parametrize(
    ("content", "passphrase"),
    [
        (b"six words", "six words"),
        (b" six words \n", " six words "),
        (b"six words\r\n", "six words"),
        (b"six words\n\n", "six words\n"),
        ("Füße 佐藤\n".encode(), "Füße 佐藤"),
        (b"x" * LONGEST, "x" * LONGEST),
    ],
)
def test_one_line_break_at_the_end_does_not_belong_to_it(
    tmp_path: Path, content: bytes, passphrase: str
) -> None:
    assert read(tmp_path, content) == passphrase


@pytest.mark.parametrize("content", [b"", b"\n", b"\r\n"])
def test_nothing_is_no_passphrase(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(NoPassphraseError):
        read(tmp_path, content)


@pytest.mark.parametrize("content", [b"x" * (LONGEST + 1), b"\xff\xfe", "é".encode() * (LONGEST // 2) + b"x"])
def test_what_is_too_long_or_no_text_is_a_file_given_by_mistake(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(DescriptorError):
        read(tmp_path, content)


def test_the_descriptor_stays_open_for_whoever_gave_it() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"six words")
    os.close(writing)
    assert from_descriptor(reading) == "six words"
    os.close(reading)
    with pytest.raises(DescriptorError):
        from_descriptor(reading)


def test_an_answer_of_nothing_is_no_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getpass", lambda _question: "")
    with pytest.raises(NoPassphraseError):
        from_terminal("?")


def test_what_would_show_the_passphrase_while_it_is_typed_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def visible(_question: str) -> str:
        warnings.warn("shown", getpass.GetPassWarning, stacklevel=1)
        return "typed for all to see"

    monkeypatch.setattr(getpass, "getpass", visible)
    with pytest.raises(NoPassphraseError):
        from_terminal("?")
