"""Opens a vault or a backup without mentorkit and without SQLCipher: the way out if both are ever gone.

    python3 packaging/open_vault.py FOLDER-OR-BACKUP plain.db

needs Python 3.11 and the package `cryptography`. It asks for the passphrase and writes a plain, readable
SQLite file that only its owner may read. It reads nothing but the files named; it is written from the
format alone and shares no line with the app, so that a test can hold the two against each other.

The format: `keys-a.mkh` and `keys-b.mkh` are copies of a header. Its JSON begins at byte 80 and holds slots;
the passphrase's slot wraps the data key. A page of the database has 4,096 bytes: ciphertext (AES-256-CBC),
16 bytes of initialisation vector, 64 bytes of HMAC-SHA512 over both and the page's number. The write-ahead
log holds such pages too. A backup is one file with such a header and a database behind it.
"""

from __future__ import annotations

import getpass
import hashlib
import hmac
import json
import os
import sqlite3
import struct
import sys
import unicodedata
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

HEADER, BODY = 8192, 80
PAGE, IV, MAC = 4096, 16, 64
FRAME_HEAD, LOG_HEAD = 24, 32
BACKUP_HEAD, BACKUP_END = 16, 64
Frame = tuple[int, bytes]


class NotOpenedError(Exception):
    """The files are not what they should be, or the passphrase is another one."""


def plain_database(path: Path, passphrase: str) -> bytes:
    """Return the whole database of a vault's folder, or of a backup, as the bytes of a plain SQLite file."""
    if path.is_dir():
        headers = [file.read_bytes() for file in sorted(path.glob("keys-?.mkh"))]
        fields = max(map(_fields, filter(_is_whole, headers)), key=lambda one: int(one["gen"]))
        file = path / fields["db"]
        log = file.with_name(file.name + "-wal")
        encrypted, frames = file.read_bytes(), log.read_bytes() if log.exists() else b""
    else:
        content = path.read_bytes()
        (sealed,) = struct.unpack_from("<I", content, BACKUP_HEAD - 4)
        fields = _fields(content[BACKUP_HEAD : BACKUP_HEAD + HEADER])
        encrypted, frames = content[BACKUP_HEAD + HEADER + sealed : -BACKUP_END], b""
    return _decrypted(encrypted, _data_key(fields, passphrase), bytes.fromhex(fields["db_salt"]), frames)


def _is_whole(header: bytes) -> bool:
    checked = header[:16] + header[48:]
    return hashlib.blake2b(checked, digest_size=32).digest() == header[16:48]


def _fields(header: bytes) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(header[BODY:].rstrip(b"\0"))
    return found


def _data_key(fields: dict[str, Any], passphrase: str) -> bytes:
    """Unwrap the data key with the passphrase's slot."""
    slot = next(one for one in fields["slots"] if one["type"] == "passphrase")
    text = unicodedata.normalize("NFC", passphrase)
    spaced = "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in text).encode()
    secret = Argon2id(
        salt=bytes.fromhex(slot["salt"]),
        length=32,
        iterations=slot["t"],
        lanes=slot["p"],
        memory_cost=slot["m"],
    ).derive(spaced)
    if _derived(secret, "mentorkit/1/commit", 16) != bytes.fromhex(slot["commit"]):
        raise NotOpenedError("this passphrase does not open it")
    named = {name: value for name, value in slot.items() if name not in ("commit", "ct")}
    canonical = json.dumps(named, sort_keys=True, separators=(",", ":"))
    bound = f"mentorkit/1/slot|{fields['vault_id']}|{canonical}".encode()
    wrap = ChaCha20Poly1305(_derived(secret, "mentorkit/1/wrap"))
    return wrap.decrypt(bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["ct"]), bound)


def _derived(secret: bytes, purpose: str, length: int = 32) -> bytes:
    return HKDF(SHA256(), length, None, purpose.encode()).derive(secret)


def _decrypted(encrypted: bytes, key: bytes, salt: bytes, log: bytes) -> bytes:
    """Return every page in the clear, those of the log in the place of older ones."""
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    pages = {at // PAGE + 1: encrypted[at : at + PAGE] for at in range(0, len(encrypted), PAGE)}
    count = len(pages)
    for number, page, length in _committed(log):
        pages[number] = page
        count = length
    plain = bytearray().join(_page(number, pages[number], key, mac_key) for number in range(1, count + 1))
    plain[18:20] = b"\x01\x01"  # no log belongs to it any more
    return bytes(plain)


def _page(number: int, page: bytes, key: bytes, mac_key: bytes) -> bytes:
    start = 16 if number == 1 else 0  # the salt stands before the first page
    body, vector, mac = page[start : -IV - MAC], page[-IV - MAC : -MAC], page[-MAC:]
    message = body + vector + struct.pack("<I", number)
    if not hmac.compare_digest(hmac.digest(mac_key, message, "sha512"), mac):
        raise NotOpenedError(f"page {number} is damaged")
    decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
    opened = decryptor.update(body) + decryptor.finalize()
    return (b"SQLite format 3\0" if start else b"") + opened + bytes(IV + MAC)


def _committed(log: bytes) -> list[tuple[int, bytes, int]]:
    """Return number, content and resulting length of the pages in a log, as far as it was committed."""
    found: list[tuple[int, bytes, int]] = []
    waiting: list[Frame] = []
    if len(log) < LOG_HEAD:
        return found
    salts, sums = log[16:24], struct.unpack(">II", log[24:32])
    order = ">" if struct.unpack(">I", log[:4])[0] & 1 else "<"
    for at in range(LOG_HEAD, len(log) - FRAME_HEAD - PAGE + 1, FRAME_HEAD + PAGE):
        head, page = log[at : at + FRAME_HEAD], log[at + FRAME_HEAD : at + FRAME_HEAD + PAGE]
        number, length = struct.unpack(">II", head[:8])
        sums = _summed(head[:8] + page, sums, order)
        if head[8:16] != salts or struct.unpack(">II", head[16:24]) != sums:
            break
        waiting.append((number, page))
        if length:
            found += [(number, page, length) for number, page in waiting]
            waiting = []
    return found


def _summed(content: bytes, sums: tuple[int, ...], order: str) -> tuple[int, ...]:
    """Return SQLite's checksum of a log, gone on with."""
    first, second = sums
    words = struct.unpack(f"{order}{len(content) // 4}I", content)
    for one, two in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + two + first) & 0xFFFFFFFF
    return first, second


def main(source: Path, target: Path) -> int:
    """Write the plain database; say how many rows each table has."""
    try:
        plain = plain_database(source, getpass.getpass("Passphrase: "))
    except NotOpenedError as error:
        print(error, file=sys.stderr)
        return 1
    with os.fdopen(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(plain)
    connection = sqlite3.connect(target)
    listed = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name"
    for (name,) in connection.execute(listed).fetchall():
        (rows,) = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608  # a name of its own
        print(f"{name}: {rows}")
    connection.close()
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: open_vault.py FOLDER-OR-BACKUP plain.db")
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
