"""Where a sentence is put into a letter that already ends: before the greeting that closes it."""

from __future__ import annotations

CLOSING_WORDS = 6
"""A line with more words is no greeting."""
_ENDS = (".", "?", "!", ":", "…", "。", "？", "！")


def with_sentence(text: str, sentence: str) -> tuple[str, int]:
    """Return the text with a sentence at its end, and where the sentence begins."""
    at = before_closing(text)
    before, after = text[:at].rstrip(), text[at:].lstrip("\n")
    start = len(before) + (2 if before else 0)
    parts = (before, sentence, after)
    return "\n\n".join(part for part in parts if part), start


def before_closing(text: str) -> int:
    """Return where the greeting that closes a letter begins; the end of the text where there is none."""
    end, found = len(text.rstrip()), len(text)
    while end > 0:
        start = text.rfind("\n\n", 0, end) + 2
        if start < 2 or not _closes(text[start:end]):
            return found
        found, end = start, len(text[:start].rstrip())
    return found


def _closes(paragraph: str) -> bool:
    return all(map(_may_close, paragraph.strip().split("\n")))


def _may_close(line: str) -> bool:
    return len(line.split()) <= CLOSING_WORDS and not line.rstrip().endswith(_ENDS) and line[:2] != "- "
