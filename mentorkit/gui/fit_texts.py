"""The words a person reads for how well somebody could help with a goal, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.fit import Because, Factor, Strength

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

    from mentorkit.domain.fit import Fit, Part

BECAUSE: Mapping[Because, Any] = {
    Because.SAYS_SO: QT_TRANSLATE_NOOP("fit", "“{words}” names {wanted}"),
    Because.SAME_FIELD: QT_TRANSLATE_NOOP("fit", "“{words}” is close to {wanted}"),
    Because.OTHER_FIELD: QT_TRANSLATE_NOOP("fit", "nothing written about them names it"),
    Because.FRESH: QT_TRANSLATE_NOOP("fit", "something of theirs you valued within a year"),
    Because.SOME_YEARS: QT_TRANSLATE_NOOP("fit", "something of theirs you valued within three years"),
    Because.LONG_AGO: QT_TRANSLATE_NOOP("fit", "something of theirs you valued more than three years ago"),
    Because.UNDATED: QT_TRANSLATE_NOOP("fit", "something of theirs you value, without a date"),
    Because.IN_TOUCH: QT_TRANSLATE_NOOP("fit", "in touch within a year"),
    Because.WEAK: QT_TRANSLATE_NOOP("fit", "last in touch one to three years ago"),
    Because.DORMANT: QT_TRANSLATE_NOOP("fit", "an old tie, which often brings what close ones cannot"),
    Because.KNOWN_PERSONALLY: QT_TRANSLATE_NOOP("fit", "you know each other personally"),
    Because.KNOWN_LOOSELY: QT_TRANSLATE_NOOP("fit", "you know each other a little"),
    Because.STRANGER: QT_TRANSLATE_NOOP("fit", "not met yet"),
    Because.GIVES_IT: QT_TRANSLATE_NOOP("fit", "gives support that you want here"),
    Because.GIVES_OTHER: QT_TRANSLATE_NOOP("fit", "gives other support than you want here"),
    Because.ANSWERED: QT_TRANSLATE_NOOP("fit", "has answered you before"),
    Because.HAS_EMAIL: QT_TRANSLATE_NOOP("fit", "you have an e-mail address"),
    Because.INTRODUCED: QT_TRANSLATE_NOOP("fit", "somebody you know introduced you"),
    Because.HAS_PROFILE: QT_TRANSLATE_NOOP("fit", "reachable, but not by e-mail"),
    Because.NO_WAY: QT_TRANSLATE_NOOP("fit", "no way to reach them is known"),
    Because.RESTS: QT_TRANSLATE_NOOP("fit", "resting for now"),
    Because.NOT_KNOWN: QT_TRANSLATE_NOOP("fit", "not known"),
}

WORDS: Mapping[type[StrEnum], Mapping[Any, Any]] = {
    Strength: {
        Strength.STRONG: QT_TRANSLATE_NOOP("fit", "Strong fit"),
        Strength.SOME: QT_TRANSLATE_NOOP("fit", "Some fit"),
        Strength.LITTLE: QT_TRANSLATE_NOOP("fit", "Little known that fits"),
    },
    Factor: {
        Factor.SKILL: QT_TRANSLATE_NOOP("fit", "Skill"),
        Factor.EVIDENCE: QT_TRANSLATE_NOOP("fit", "Evidence"),
        Factor.TIE: QT_TRANSLATE_NOOP("fit", "Tie"),
        Factor.SUPPORT: QT_TRANSLATE_NOOP("fit", "Support"),
        Factor.REACH: QT_TRANSLATE_NOOP("fit", "Reach"),
    },
}


def fit_word(member: Strength | Factor) -> str:
    """Return the words for a strength or a factor of a fit."""
    return _said(WORDS[type(member)][member])


def because_words(part: Part) -> str:
    """Return why a factor is what it is, without its number."""
    return _said(BECAUSE[part.because]).format(wanted=part.wanted, words=part.words)


def fit_words(found: Fit) -> str:
    """Return every factor with its value and reason, a line each, and what they make together."""
    line = QCoreApplication.translate("fit", "{0} {1}: {2}")
    lines = [line.format(fit_word(p.factor), f"{p.value:.2f}", because_words(p)) for p in found.parts]
    product = QCoreApplication.translate("fit", "{0}: all five multiplied, {1}")
    return "\n".join([*lines, product.format(fit_word(found.strength), f"{found.value:.2f}")])


def _said(source: Any) -> str:
    return QCoreApplication.translate("fit", str(source))
