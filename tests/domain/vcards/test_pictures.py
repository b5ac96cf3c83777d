from __future__ import annotations

import base64

import pytest

from mentorkit.domain.cards import CardPhoto, OddityKind
from tests.domain.vcards.only_card import only_card

BEGINNINGS = {
    "image/jpeg": b"\xff\xd8\xff\xe0",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/gif": b"GIF89a",
    "image/bmp": b"BM12",
    "image/webp": b"RIFF1234WEBP",
    "image/heic": b"1234ftypheic",
    "image/tiff": b"II*\x00",
}


def encoded(content: bytes) -> str:
    return base64.b64encode(content).decode()


@pytest.mark.parametrize("media_type", BEGINNINGS)
def test_the_first_bytes_tell_the_kind_whatever_the_card_says(media_type: str) -> None:
    content = BEGINNINGS[media_type]
    assert only_card(f"PHOTO;ENCODING=b;TYPE=SVG:{encoded(content)}").photo == CardPhoto(content, media_type)


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        ("PHOTO;ENCODING=b;TYPE=AVIF:", "image/avif"),
        ("PHOTO;ENCODING=b;MEDIATYPE=image/avif:", "image/avif"),
        ("PHOTO:data:image/avif;base64,", "image/avif"),
        ("PHOTO:data:image/avif\\;base64\\,", "image/avif"),
        ("PHOTO;TYPE=JPG:", "image/jpeg"),
        ("PHOTO:", "image/jpeg"),
        ("PHOTO;TYPE=a/b:", "image/jpeg"),
    ],
)
def test_else_the_card_is_believed(head: str, media_type: str) -> None:
    assert only_card(head + encoded(b"abcdef")).photo == CardPhoto(b"abcdef", media_type)


def test_a_data_address_may_be_written_in_percents() -> None:
    assert only_card("PHOTO:data:image/avif,%41b").photo == CardPhoto(b"Ab", "image/avif")


@pytest.mark.parametrize("value", ["!!!", "data:,", "data:image/png;base64,%%"])
def test_what_is_no_photo_is_told_and_kept(value: str) -> None:
    card = only_card(f"PHOTO:{value}")
    assert [oddity.kind for oddity in card.oddities] == [OddityKind.BAD_PHOTO]
    assert card.kept == (f"PHOTO:{value}",)


@pytest.mark.parametrize("address", ["http://a.example/x", "HTTPS://a.example/x", "cid:1", "file:///x"])
def test_a_photo_elsewhere_is_not_fetched(address: str) -> None:
    card = only_card(f"PHOTO;VALUE=uri:{address}")
    assert (card.photo, card.oddities) == (None, ())
