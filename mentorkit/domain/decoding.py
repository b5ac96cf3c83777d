"""Bytes of unknown origin into text: byte order marks, UTF-16 without one, old code pages."""

from __future__ import annotations

import codecs
import re

from mentorkit.domain.frozen import frozen

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 96
_KANA = re.compile("[\u3041-\u30ff]")
_WIDE = re.compile("[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_PUNCTUATION = re.compile(r"[^a-z0-9]")
_HIGH = re.compile(rb"[\x80-\xff]+")
_CYRILLIC = re.compile(rb"[\xa8\xb8\xc0-\xff]{3,}")
_CENTRAL = re.compile(
    rb"[\x8a\x8c-\x8f\x9a\x9c-\x9f\xa3\xa5\xaa\xaf\xb3\xb9\xba\xbc\xbe\xbf](?=[A-Za-z\xc0-\xff])"
    rb"|(?<=[A-Za-z])[\x9a\x9c-\x9f\xb3\xb9\xba\xbe\xbf\xf8\xec](?=[a-z])"
)
_WESTERN = re.compile(rb"[\xe0\xe3\xe5\xef\xf1\xf5\xfb\xc5](?=[a-z])")
_DOUBLE_ACUTE = re.compile(rb"\xf5(?!e)|\xfb(?![lmnrt])|[\xd5\xdb]")
_ACUTE = re.compile(rb"[\xc1\xc9\xcd\xd3\xda\xe1\xe9\xed\xf3\xfa]")
_NEVER_HUNGARIAN = re.compile(rb"[\xc0\xc2\xc3\xc7\xc8\xca\xce\xd1\xe0\xe2\xe3\xe7\xe8\xea\xee\xf1]")

CODE_PAGES: dict[str, str] = (
    {
        "utf8": "utf-8",
        "unicode11utf8": "utf-8",
        "usascii": "ascii",
        "ascii": "ascii",
        "latin1": "cp1252",  # what calls itself Latin 1 is Windows' superset of it
        "iso88591": "cp1252",
        "windows1252": "cp1252",
        "cp1252": "cp1252",
        "macintosh": "mac_roman",
        "macroman": "mac_roman",
        "ibm437": "cp437",
        "ibm850": "cp850",
        "ibm866": "cp866",
        "cp866": "cp866",
        "koi8r": "koi8_r",
        "koi8u": "koi8_u",
        "shiftjis": "cp932",
        "sjis": "cp932",
        "xsjis": "cp932",
        "windows31j": "cp932",
        "cp932": "cp932",
        "eucjp": "euc_jp",
        "iso2022jp": "iso2022_jp",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "gb18030": "gb18030",
        "cp936": "gb18030",
        "big5": "big5hkscs",
        "big5hkscs": "big5hkscs",
        "euckr": "cp949",
        "ksc56011987": "cp949",
        "cp949": "cp949",
        "iso2022kr": "iso2022_kr",
        "tis620": "cp874",
        "windows874": "cp874",
    }
    | {f"{prefix}125{last}": f"cp125{last}" for prefix in ("windows", "cp") for last in "013456789"[:8]}
)
CODE_PAGES |= {f"iso8859{part}": f"iso8859_{part}" for part in (*range(2, 12), *range(13, 17))}
"""Code pages by name without case and punctuation. Other codecs are refused: some of Python's are slow
on purpose-made input, some are no code pages at all."""


@frozen
class Decoded:
    """Text of a file and how it was found.

    `by_line` says that the text is still bytes in disguise (Latin 1, one character a byte), because not
    all of it is UTF-8: each line is to be read on its own with `line_text`.
    """

    text: str
    encoding: str
    by_line: bool = False


def decoded(data: bytes) -> Decoded:
    """Return the text of a file: by its mark, as UTF-16 by its zeros, as UTF-8, or line by line."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            body = data[len(mark) :]
            if encoding == "utf-8" and not _is_utf_8(body):
                return Decoded(body.decode("latin-1"), "mixed", by_line=True)
            return Decoded(body.decode(encoding, "replace"), encoding)
    wide = _zeros(data[:_SAMPLE])
    if wide:
        return Decoded(data.decode(wide, "replace"), wide)
    if _is_utf_8(data) and not _has_shifts(data):
        return Decoded(data.decode(), "utf-8")
    return Decoded(data.decode("latin-1"), "mixed", by_line=True)


def whole_text(data: bytes) -> Decoded:
    """Return the text of a file that uses one encoding from its first to its last byte."""
    found = decoded(data)
    if not found.by_line:
        return found
    body = found.text.encode("latin-1")
    if _is_utf_8(body):
        return Decoded(body.decode(), "utf-8")
    japanese = _japanese(body)
    if japanese is not None:
        return Decoded(japanese, "cp932")
    page = _code_page(body)
    return Decoded(_windows(body) if page == "cp1252" else body.decode(page, "replace"), page)


def line_text(line: str, charset: str = "") -> str:
    """Return what a line of bytes in disguise says: its own charset, else UTF-8, else what fits."""
    return line if line.isascii() and "\x1b" not in line else bytes_text(line.encode("latin-1"), charset)


def bytes_text(data: bytes, charset: str = "") -> str:
    """Return the text of some bytes: in their own charset if it fits, else as UTF-8, else what fits."""
    page = CODE_PAGES.get(_PUNCTUATION.sub("", charset.lower())) if charset else None
    for encoding in (page, "utf-8"):
        if encoding:
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                continue
    japanese = _japanese(data)
    return _windows(data) if japanese is None else japanese


def _is_utf_8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _has_shifts(data: bytes) -> bool:
    """Whether ASCII bytes may stand for Japanese or Korean: a charset is named and shifted to."""
    return b"\x1b" in data and b"2022" in data


def _zeros(sample: bytes) -> str:
    """Return the kind of UTF-16 that the zero bytes of mostly ASCII text betray, or ""."""
    pairs = len(sample) // 2
    if pairs < 2:
        return ""
    first, second = sample[0 : pairs * 2 : 2].count(0), sample[1 : pairs * 2 : 2].count(0)
    if second * 10 >= pairs * 4 and first * 20 <= pairs:
        return "utf-16-le"
    if first * 10 >= pairs * 4 and second * 20 <= pairs:
        return "utf-16-be"
    return ""


def _japanese(data: bytes) -> str | None:
    """Return the text if the bytes are Shift-JIS beyond doubt: it decodes, and to kana above all."""
    try:
        text = data.decode("cp932")
    except UnicodeDecodeError:
        return None
    foreign = len(_FOREIGN.findall(text))
    return text if _KANA.search(text) and len(_WIDE.findall(text)) * 10 >= foreign * 9 else None


def _code_page(data: bytes) -> str:
    """Return which of Windows' code pages some bytes are in, by what their letters would be.

    Cyrillic words are runs of high bytes. Central Europe is told from the West by letters that would be
    signs in the middle of Western words, against those that would be rare in its own.
    """
    high = sum(map(len, _HIGH.findall(data)))
    if sum(map(len, _CYRILLIC.findall(data))) * 2 > high:
        return "cp1251"
    is_central = len(_CENTRAL.findall(data)) > len(_WESTERN.findall(data))
    return "cp1250" if is_central or _is_hungarian(data) else "cp1252"


def _is_hungarian(data: bytes) -> bool:
    """Whether the only letters by which Hungarian differs from the West stand there: o and u with two acutes.

    They share their bytes with o and u of Portuguese ("ões"), French ("goût") and Estonian. Hungarian has
    single acutes beside them, which Estonian lacks, and no letter with a grave, a circumflex or a cedilla.
    """
    has_both = _DOUBLE_ACUTE.search(data) is not None and _ACUTE.search(data) is not None
    return has_both and _NEVER_HUNGARIAN.search(data) is None


def _windows(data: bytes) -> str:
    """Decode as Windows-1252; its five holes become the control characters of Latin 1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_WINDOWS[byte] for byte in data)


_WINDOWS = [bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(256)]
