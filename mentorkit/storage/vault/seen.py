"""What this computer last saw of each vault, kept outside the vault: it shows when an older copy was put back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen
from mentorkit.storage.vault import files, wrapping

if TYPE_CHECKING:
    from pathlib import Path


@frozen
class Seen:
    """Generation of the header and number of the last commit."""

    gen: int
    commit_seq: int


def read(path: Path, vault_id: str, keys: tuple[wrapping.Secret, ...]) -> tuple[Seen | None, bool]:
    """Return what was seen of a vault and whether that was written by somebody who had one of its keys."""
    entry: Any = _entries(path).get(vault_id)
    try:
        seen = Seen(int(entry["gen"]), int(entry["commit_seq"]))
        mac = bytes.fromhex(entry["mac"])
    except (KeyError, TypeError, ValueError):
        return None, entry is None
    genuine = any(wrapping.same(_mac(key, vault_id, seen), mac) for key in keys)
    return seen, genuine


def write(path: Path, vault_id: str, key: wrapping.Secret, seen: Seen) -> None:
    """Remember the present state of a vault beside those of others."""
    entries = _entries(path)
    entries[vault_id] = {
        "gen": seen.gen,
        "commit_seq": seen.commit_seq,
        "mac": _mac(key, vault_id, seen).hex(),
    }
    files.make_private_folder(path.parent)
    files.replace_private(path, wrapping.canonical(entries))


def forget(path: Path, vault_id: str) -> None:
    """Forget a vault that is no more."""
    entries = _entries(path)
    if entries.pop(vault_id, None) is not None:
        files.replace_private(path, wrapping.canonical(entries))


def _entries(path: Path) -> dict[str, Any]:
    try:
        entries = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _mac(key: wrapping.Secret, vault_id: str, seen: Seen) -> bytes:
    message = f"{vault_id}|{seen.gen}|{seen.commit_seq}".encode()
    return wrapping.authenticate(wrapping.derive_key(key, "mentorkit/1/seen"), message)
