"""What this computer last saw of each vault, kept outside the vault: it shows when an older copy was put back.

It is on disk whenever the log was folded in. In between it is jotted down after each commit, into a file for each
vault beside it, which costs microseconds: a kill takes none of it, and a power cut no more than that.
"""

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
    kept = _read(path, vault_id, keys)
    jotted, is_genuine = _read(_jotted(path, vault_id), vault_id, keys)
    if jotted is None or not is_genuine:  # torn by a power cut: what is on disk was seen all the same
        return kept
    seen, is_genuine = kept
    if seen is None:
        return jotted, is_genuine
    return Seen(max(seen.gen, jotted.gen), max(seen.commit_seq, jotted.commit_seq)), is_genuine


def write(path: Path, vault_id: str, key: wrapping.Secret, seen: Seen) -> None:
    """Remember the present state of a vault beside those of others."""
    entries = {**_entries(path), vault_id: _entry(vault_id, key, seen)}
    files.make_private_folder(path.parent)
    files.replace_private(path, wrapping.canonical(entries))
    _jotted(path, vault_id).unlink(missing_ok=True)


def jot_down(path: Path, vault_id: str, key: wrapping.Secret, seen: Seen) -> None:
    """Remember the present state of a vault until it is written."""
    files.make_private_folder(path.parent)
    files.jot(_jotted(path, vault_id), wrapping.canonical({vault_id: _entry(vault_id, key, seen)}))


def forget(path: Path, vault_id: str) -> None:
    """Forget a vault that is no more."""
    _jotted(path, vault_id).unlink(missing_ok=True)
    entries = _entries(path)
    if entries.pop(vault_id, None) is not None:
        files.replace_private(path, wrapping.canonical(entries))


def _read(path: Path, vault_id: str, keys: tuple[wrapping.Secret, ...]) -> tuple[Seen | None, bool]:
    entry: Any = _entries(path).get(vault_id)
    try:
        seen = Seen(int(entry["gen"]), int(entry["commit_seq"]))
        mac = bytes.fromhex(entry["mac"])
    except (KeyError, TypeError, ValueError):
        return None, entry is None
    genuine = any(wrapping.same(_mac(key, vault_id, seen), mac) for key in keys)
    return seen, genuine


def _jotted(path: Path, vault_id: str) -> Path:
    return path.with_name(f"{path.stem}-{vault_id}{path.suffix}")


def _entry(vault_id: str, key: wrapping.Secret, seen: Seen) -> dict[str, Any]:
    return {"gen": seen.gen, "commit_seq": seen.commit_seq, "mac": _mac(key, vault_id, seen).hex()}


def _entries(path: Path) -> dict[str, Any]:
    try:
        entries = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return entries if isinstance(entries, dict) else {}


def _mac(key: wrapping.Secret, vault_id: str, seen: Seen) -> bytes:
    message = f"{vault_id}|{seen.gen}|{seen.commit_seq}".encode()
    return wrapping.authenticate(wrapping.derive_key(key, "mentorkit/1/seen"), message)
