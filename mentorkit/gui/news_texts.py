"""The words a person reads for what there is to tell somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.updates import NewsKind

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[NewsKind, object] = {
    NewsKind.PROMISE_KEPT: QT_TRANSLATE_NOOP("news", "You kept a promise"),
    NewsKind.PROMISE_LATE: QT_TRANSLATE_NOOP("news", "Not done yet"),
    NewsKind.HELP_USED: QT_TRANSLATE_NOOP("news", "They helped you"),
    NewsKind.INTRODUCTION: QT_TRANSLATE_NOOP("news", "You talked with somebody they introduced"),
    NewsKind.ADVICE_TRIED: QT_TRANSLATE_NOOP("news", "You are trying their advice"),
    NewsKind.ADVICE_RESULT: QT_TRANSLATE_NOOP("news", "What came of their advice"),
    NewsKind.FEEDBACK_USED: QT_TRANSLATE_NOOP("news", "What you did with their feedback"),
    NewsKind.THEIR_WORK: QT_TRANSLATE_NOOP("news", "Their work"),
}


def news_word(kind: NewsKind) -> str:
    """Return what kind of news it is: You kept a promise."""
    return QCoreApplication.translate("news", str(WORDS[kind]))
