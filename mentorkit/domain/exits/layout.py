"""What lies where in the zip of a full export, and names that three systems can write."""

from __future__ import annotations

import re
import unicodedata

FORMAT = "mentorkit-export"
VERSION = 1
"""Of the layout. A reader refuses a later one, untouched."""

MANIFEST = "manifest.json"
SCHEMA = "schema.json"
README = "README.md"
PEOPLE = "people.vcf"
CALENDAR = "calendar.ics"
SETTINGS = "json/settings.json"
DRAFTS = "json/drafts.json"
FILES = "files/"

SETTING, DRAFT, FILE = "setting", "draft", "file"
"""What is kept beside records, as it is counted and compared."""

LONGEST_NAME = 60
"""Letters of a page's name: with its folders it stays below what Windows can open."""

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_STARTS = (
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"RIFF", ".webp"),
    (b"%PDF", ".pdf"),
)


def json_of(kind: str) -> str:
    """Return where the records of a kind lie, complete."""
    return f"json/{kind}.json"


def csv_of(kind: str) -> str:
    """Return where the records of a kind lie as a table."""
    return f"csv/{kind}.csv"


def page_of(kind: str, title: str, record_id: str) -> str:
    """Return where the page of a record lies. The end of its id keeps two of one name apart."""
    return f"markdown/{kind}/{safe_name(title)} {record_id[-12:]}.md".replace("/ ", "/")


def file_of(digest: str, content: bytes) -> str:
    """Return where a photo or document lies; its ending is what its content looks like."""
    ending = next((ending for start, ending in _STARTS if content.startswith(start)), ".bin")
    return f"{FILES}{digest}{ending}"


def digest_of(name: str) -> str:
    """Return the digest in the name of a file."""
    return name.removeprefix(FILES).partition(".")[0]


def safe_name(text: str) -> str:
    """Return a text as part of a file name: no separator, no control, no end in a dot or a space."""
    plain = unicodedata.normalize("NFC", _NOT_IN_NAMES.sub(" ", text))
    visible = "".join(letter for letter in plain if unicodedata.category(letter)[0] != "C")
    return " ".join(visible.split())[:LONGEST_NAME].strip(" .")
