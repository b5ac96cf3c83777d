"""E-mail addresses: which of them a mail app can be given safely, and how they are written there."""

from __future__ import annotations

import unicodedata

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen

LONGEST = 254
"""Characters of an address that mail servers agree to carry."""

_ATOMS = frozenset("!#$%&'*+-/=?^_`{|}~.")
"""What an unquoted local part may hold beside letters and digits."""


@frozen
class MailAddress:
    """An address in its parts; `domain` is in ASCII, as the network knows it."""

    local: str
    domain: str

    @property
    def written(self) -> str:
        """The address as headers and links hold it."""
        return f"{self.local}@{self.domain}"


def mail_address(text: str) -> MailAddress:
    """Read one address, or raise Invalid ("to", NOT_AN_ADDRESS) for what a mail app might take for more.

    Quoted local parts, plus signs and letters of every script are fine; line breaks, control
    characters, lists and names around it are not.
    """
    local, at, domain = text.strip().rpartition("@")
    if not at or len(text.strip()) > LONGEST or any(_is_control(letter) for letter in text.strip()):
        raise Invalid("to", Why.NOT_AN_ADDRESS)
    if not (_is_quoted(local) or _is_plain(local)):
        raise Invalid("to", Why.NOT_AN_ADDRESS)
    return MailAddress(local, _in_ascii(domain))


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp")


def _is_quoted(local: str) -> bool:
    """Whether this is one quoted string: quotes and backslashes inside it stand behind a backslash."""
    if len(local) < 3 or local[0] != '"' or local[-1] != '"':
        return False
    escaped = False
    for letter in local[1:-1]:
        if not escaped and letter == '"':
            return False
        escaped = not escaped and letter == "\\"
    return not escaped


def _is_plain(local: str) -> bool:
    parts = local.split(".")
    return all(parts) and all(letter.isalnum() or letter in _ATOMS for letter in local)


def _in_ascii(domain: str) -> str:
    """Return a domain in ASCII, or raise Invalid where it cannot be one."""
    try:
        ascii_domain = domain.encode("idna").decode()
    except UnicodeError:
        raise Invalid("to", Why.NOT_AN_ADDRESS) from None
    labels = ascii_domain.split(".")
    for label in labels:
        hyphened = label.startswith("-") or label.endswith("-")
        if not label or hyphened or not all(letter.isalnum() or letter == "-" for letter in label):
            raise Invalid("to", Why.NOT_AN_ADDRESS)
    return ascii_domain
