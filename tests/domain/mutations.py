"""Files damaged the way files get damaged: cut, doubled, spliced, with bytes flipped and marks put in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

TOKENS: tuple[bytes, ...] = (
    *(b"\r\n", b"\n", b"\r", b" ", b"\t", b"\0", b'"', b'""', b",", b";", b":", b"=", b"\\", b"\\n", b"=0D=0A", b"=\r\n"),
    *(b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"VERSION:2.1\r\n", b"AGENT:\r\n", b"item1.", b"X-ABLabel:", b";PREF=1"),
    *(b";CHARSET=SHIFT_JIS", b";ENCODING=QUOTED-PRINTABLE", b";BASE64", b"\xff\xfe", b"\xef\xbb\xbf", b"\xff", b"\x83\x5c"),
    *(b"\xed\xa0\x80", b"\xe2\x80\xa8", b"\x1b$B", b"First Name,Last Name", b"31/12/2020", b"29 Feb 2023", b"99999999999"),
)  # fmt: skip


def mutated(files: Sequence[bytes], random: Random, count: int) -> Iterator[bytes]:
    """Yield `count` damaged versions of the files."""
    for _number in range(count):
        content = bytearray(random.choice(files))
        for _time in range(random.choice((1, 1, 2, 3, 8, 20))):
            _damage(content, files, random)
        yield bytes(content)


def _damage(content: bytearray, files: Sequence[bytes], random: Random) -> None:
    place = random.randrange(len(content) + 1)
    end = place + random.choice((0, 1, 1, 4, 40, 400))
    how = random.randrange(6)
    if how == 0:
        content[place:end] = b""
    elif how == 1:
        content[place:place] = content[place:end]
    elif how == 2:
        content[place : place + 1] = bytes((random.randrange(256),))
    elif how == 3:
        content[place:place] = random.choice(TOKENS)
    elif how == 4:
        other = random.choice(files)
        start = random.randrange(len(other))
        content[place:end] = other[start : start + random.randrange(200)]
    else:
        del content[random.choice((place, len(content))) :]
