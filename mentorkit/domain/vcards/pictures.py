"""Photos inside a vCard: base64 of every dialect and data URIs, told apart by their first bytes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from mentorkit.domain.cards import LARGEST_PHOTO, CardPhoto, OddityKind
from mentorkit.domain.vcards.properties import base64_bytes

if TYPE_CHECKING:
    from mentorkit.domain.vcards.properties import Property

_BEGINNINGS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (0, b"BM", "image/bmp"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftyphei", "image/heic"),
    (0, b"II*\x00", "image/tiff"),
    (0, b"MM\x00*", "image/tiff"),
)
_WORD = re.compile(r"[a-z0-9.+-]+")
_ADDRESS = re.compile(r"(?:https?|cid|file|content|ftp):", re.IGNORECASE)
_IMAGE = "image/"
_JPEG = "image/jpeg"


def picture(one: Property) -> tuple[CardPhoto | None, OddityKind | None]:
    """Return the picture of a PHOTO and what is odd about it.

    A photo that is only linked to is nothing odd and no picture: it is not fetched.
    """
    value = one.value.strip()
    if not value or _ADDRESS.match(value[:8]):
        return None, None
    named = ""
    content: bytes | None
    if value[:5].lower() == "data:":
        head, _comma, body = value[5:].replace("\\,", ",", 1).replace("\\;", ";").partition(",")
        named = head.partition(";")[0].lower()
        content = base64_bytes(body) if "base64" in head.lower() else unquote_to_bytes(body) or None
    else:
        content = base64_bytes(value)
    if content is None:
        return None, OddityKind.BAD_PHOTO
    if len(content) > LARGEST_PHOTO:
        return None, OddityKind.PHOTO_TOO_LARGE
    return CardPhoto(content, _media_type(content, named, one)), None


def known_media_type(content: bytes) -> str:
    """Return the media type that the first bytes of a picture tell, or ""."""
    return next(
        (kind for place, start, kind in _BEGINNINGS if content[place : place + len(start)] == start), ""
    )


def _media_type(content: bytes, named: str, one: Property) -> str:
    known = known_media_type(content)
    if known:
        return known
    word = named or one.parameter("MEDIATYPE").lower() or next(iter(one.head.types), "")
    word = word.removeprefix(_IMAGE)
    return f"{_IMAGE}{word}" if _WORD.fullmatch(word) and word != "jpg" else _JPEG
