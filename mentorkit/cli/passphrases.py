"""Where the passphrase comes from: a file descriptor or a question on the terminal, never an argument."""

from __future__ import annotations

import getpass
import os
import warnings

LONGEST = 64 * 1024
"""Bytes read from a descriptor; a longer passphrase is a file given by mistake."""


class NoPassphraseError(Exception):
    """Nobody is there to be asked, or nothing came."""


class DescriptorError(Exception):
    """The descriptor cannot be read, or what it holds is no text."""


def from_descriptor(number: int) -> str:
    """Read a passphrase to its end; one line break at the end does not belong to it."""
    try:
        with os.fdopen(number, "rb", closefd=False) as file:
            content = file.read(LONGEST + 1)
        text = content.decode()
    except (OSError, ValueError):
        raise DescriptorError from None
    if len(content) > LONGEST:
        raise DescriptorError
    return _not_empty(text.removesuffix("\n").removesuffix("\r"))


def from_terminal(question: str) -> str:
    """Ask on the terminal, without showing what is typed."""
    with warnings.catch_warnings():
        # Without a terminal getpass would warn and then show what is typed.
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return _not_empty(getpass.getpass(question))
        except (getpass.GetPassWarning, EOFError, OSError):
            raise NoPassphraseError from None


def _not_empty(text: str) -> str:
    if not text:
        raise NoPassphraseError
    return text
