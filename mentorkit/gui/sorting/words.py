"""The sentences of sorting: the five answers, what is known of somebody, and what a round came to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.frozen import frozen
from mentorkit.domain.sorting import ROUND, SortAnswer
from mentorkit.gui.number_texts import number_word
from mentorkit.gui.texts import ago, known_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mentorkit.services.sorting import SortCard


@frozen
class Offered:
    """An answer as it is offered."""

    icon: str
    text: Any
    detail: Any = ""


OFFERED: Mapping[SortAnswer, Offered] = {
    SortAnswer.APPROACH: Offered(
        "circle-dashed",
        QT_TRANSLATE_NOOP("sorting", "Yes, to approach"),
        QT_TRANSLATE_NOOP("sorting", "Goes to your list."),
    ),
    SortAnswer.KEEP: Offered(
        "contact",
        QT_TRANSLATE_NOOP("sorting", "Keep as contact"),
        QT_TRANSLATE_NOOP("sorting", "Findable, never suggested for today."),
    ),
    SortAnswer.LATER: Offered(
        "clock",
        QT_TRANSLATE_NOOP("sorting", "Ask me later"),
        QT_TRANSLATE_NOOP("sorting", "Comes back in three months."),
    ),
    SortAnswer.NOT_REMEMBERED: Offered("info", QT_TRANSLATE_NOOP("sorting", "I do not remember them")),
    SortAnswer.REMOVE: Offered("trash-2", QT_TRANSLATE_NOOP("sorting", "Remove")),
}


LINKED = QT_TRANSLATE_NOOP("sorting", "Goes to your list, linked to the goal.")
"""What the first answer leads to where a goal is meant."""

KEYS = (
    (QT_TRANSLATE_NOOP("sorting", "Another goal, or none"), "G"),
    (QT_TRANSLATE_NOOP("sorting", "A note"), "N"),
    (QT_TRANSLATE_NOOP("sorting", "Take back the last one"), "Z"),
    (QT_TRANSLATE_NOOP("sorting", "Stop here"), "Esc"),
)
"""The keys beside those of the answers."""


def keys_told() -> tuple[tuple[str, str], ...]:
    """Return what each key does, for F1."""
    answers = ((said(offered.text), str(number)) for number, offered in enumerate(OFFERED.values(), 1))
    return (*answers, *((said(words), key) for words, key in KEYS))


def said(source: Any) -> str:
    """Return a marked text in the language of the window."""
    return QCoreApplication.translate("sorting", str(source)) if source else ""


def connected_words(card: SortCard, today: date) -> str:
    """Return since when they are known, and from where; "" when neither is known."""
    parts = [known_day(card.person.met_day, today)] if card.person.met_day is not None else []
    return ", ".join([*parts, *([card.person.met_where] if card.person.met_where else [])])


def contact_words(card: SortCard, today: date) -> str:
    """Return when the last contact was."""
    last = card.line.clocks.contact
    return ago(last, today) if last else QCoreApplication.translate("sorting", "Nothing logged")


def also_words(card: SortCard) -> str:
    """Return who else is known at the same organisation; "" where none is known of them."""
    if not card.line.organisation:
        return ""
    if not card.also_there:
        return QCoreApplication.translate("sorting", "Nobody else you know")
    names, others = ", ".join(card.also_there), card.also_count - len(card.also_there)
    if not others:
        return names
    return QCoreApplication.translate("sorting", "{0} and {1} more").format(names, others)


def first_name(card: SortCard) -> str:
    """Return how to speak of somebody in a question: the given name where it is known."""
    return card.person.given or card.person.shown


def round_words(number: int) -> str:
    """Return how many of a round shall be approached, as a heading."""
    words = number_word(number)
    heading = QCoreApplication.translate("sorting", "{0} to approach").format(words)
    return heading[:1].upper() + heading[1:]


def more_words(number: int) -> str:
    """Return how many more could be asked about."""
    words = QCoreApplication.translate("sorting", "{0} more")
    if number == ROUND:
        return QCoreApplication.translate("sorting", "Ten more")
    more = words.format(number_word(number))
    return more[:1].upper() + more[1:]


def names_words(names: Sequence[str]) -> str:
    """Return names as prose lists them."""
    if len(names) < 2:
        return "".join(names)
    joined = QCoreApplication.translate("sorting", "{0} and {1}")
    return joined.format(", ".join(names[:-1]), names[-1])


def stopped_words(answers: int, left: int) -> str:
    """Return what was done and what is left when somebody stops."""
    sorted_ = QCoreApplication.translate("sorting", "{0} sorted, {1} left for another time.")
    words = sorted_.format(number_word(answers), number_word(left))
    return words[:1].upper() + words[1:]
