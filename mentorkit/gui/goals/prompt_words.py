"""The twelve questions that bring people to mind, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.prompts import Prompt

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentorkit.domain.prompts import Asked

QUESTIONS: Mapping[Prompt, tuple[Any, Any]] = {
    Prompt.MANAGER: (
        QT_TRANSLATE_NOOP("prompts", "Which manager of yours was good at {about}?"),
        QT_TRANSLATE_NOOP("prompts", "Which manager at {where} was good at {about}?"),
    ),
    Prompt.COLLEAGUE: (
        QT_TRANSLATE_NOOP("prompts", "Which colleague comes to mind first for {about}?"),
        QT_TRANSLATE_NOOP("prompts", "Who at {where} comes to mind first for {about}?"),
    ),
    Prompt.AHEAD: (
        QT_TRANSLATE_NOOP("prompts", "Who is two steps ahead of you on this way?"),
        QT_TRANSLATE_NOOP("prompts", "Who at {where} is two steps ahead of you on this way?"),
    ),
    Prompt.FORMER_COLLEAGUE: (
        QT_TRANSLATE_NOOP("prompts", "Whom did you like to work with, years ago?"),
        QT_TRANSLATE_NOOP("prompts", "Whom did you like to work with at {where}?"),
    ),
    Prompt.TEACHER: (
        QT_TRANSLATE_NOOP("prompts", "Which teacher or tutor would remember you?"),
        QT_TRANSLATE_NOOP("prompts", "Which teacher or tutor at {where} would remember you?"),
    ),
    Prompt.ALUMNI: (
        QT_TRANSLATE_NOOP("prompts", "Who from your school or university does {about} today?"),
        QT_TRANSLATE_NOOP("prompts", "Who from {where} does {about} today?"),
    ),
    Prompt.CLIENT: (
        QT_TRANSLATE_NOOP("prompts", "Which client or partner does {about} well?"),
        QT_TRANSLATE_NOOP("prompts", "Which client or partner does {about} well?"),
    ),
    Prompt.FRIEND: (
        QT_TRANSLATE_NOOP("prompts", "Which friend knows somebody who does {about}?"),
        QT_TRANSLATE_NOOP("prompts", "Which friend knows somebody who does {about}?"),
    ),
    Prompt.COMMUNITY: (
        QT_TRANSLATE_NOOP("prompts", "Who in a club, community or meetup of yours does {about}?"),
        QT_TRANSLATE_NOOP("prompts", "Who in a club, community or meetup of yours does {about}?"),
    ),
    Prompt.SPEAKER: (
        QT_TRANSLATE_NOOP("prompts", "Whose talk on {about} stayed with you?"),
        QT_TRANSLATE_NOOP("prompts", "Whose talk on {about} stayed with you?"),
    ),
    Prompt.AUTHOR: (
        QT_TRANSLATE_NOOP("prompts", "Who wrote something on {about} that you keep quoting?"),
        QT_TRANSLATE_NOOP("prompts", "Who wrote something on {about} that you keep quoting?"),
    ),
    Prompt.ONLINE: (
        QT_TRANSLATE_NOOP("prompts", "Whose posts on {about} do you read to the end?"),
        QT_TRANSLATE_NOOP("prompts", "Whose posts on {about} do you read to the end?"),
    ),
}
"""Each without a place and with one; some never have one."""


def question_words(asked: Asked) -> str:
    """Return a question about a goal in words."""
    plain, placed = QUESTIONS[asked.prompt]
    source = placed if asked.where else plain
    # What somebody wrote may hold braces of its own: it is put in, never read as a format.
    words = QCoreApplication.translate("prompts", str(source))
    return words.replace("{about}", f"“{asked.about}”").replace("{where}", asked.where)
