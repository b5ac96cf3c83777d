"""The sentences of reconnecting: why somebody is suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.reconnecting import Spark
from mentorkit.domain.ties import Tie
from mentorkit.gui.fit_texts import fit_words
from mentorkit.gui.tie_texts import tie_source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mentorkit.services.reconnecting import Suggested

WORDS: Mapping[Spark, Any] = {
    Spark.DORMANT: QT_TRANSLATE_NOOP("reconnecting", "an old tie, asleep for three years or more"),
    Spark.WEAK: QT_TRANSLATE_NOOP("reconnecting", "a loose tie, quiet for a year or two"),
    Spark.NEVER_CONTACTED: QT_TRANSLATE_NOOP("reconnecting", "never contacted"),
    Spark.ONLY_THERE: QT_TRANSLATE_NOOP("reconnecting", "the only one you know at {organisation}"),
    Spark.FITS_GOAL: QT_TRANSLATE_NOOP("reconnecting", "might help with “{goal}”"),
    Spark.ANSWERED: QT_TRANSLATE_NOOP("reconnecting", "answered you before"),
    Spark.HELPED: QT_TRANSLATE_NOOP("reconnecting", "helped you once"),
    Spark.WORKED_TOGETHER: QT_TRANSLATE_NOOP("reconnecting", "you know each other from work or school"),
    Spark.VALUED: QT_TRANSLATE_NOOP("reconnecting", "did something you value"),
    Spark.INTRODUCED: QT_TRANSLATE_NOOP("reconnecting", "somebody you know introduced you"),
}


MOST_TOLD = 3
LESS_TELLING = frozenset({Spark.ONLY_THERE})
"""What is told on hovering only, where anything else is to be told."""
TIES: Mapping[Spark, Tie] = {Spark.DORMANT: Tie.DORMANT, Spark.WEAK: Tie.WEAK}
"""The ties that studies speak of."""


def spark_words(spark: Spark, one: Suggested) -> str:
    """Return one reason why somebody is suggested."""
    words = QCoreApplication.translate("reconnecting", str(WORDS[spark]))
    goal = one.goal.title if one.goal is not None else ""
    return words.replace("{organisation}", one.line.organisation).replace("{goal}", goal)


def tip_words(one: Suggested) -> str:
    """Return all reasons and what stands behind them: what is known of such ties, every factor of the fit."""
    parts = [_sentence(one, one.sparks)]
    parts += [tie_source(tie) for spark, tie in TIES.items() if spark in one.sparks]
    if one.fit is not None:
        parts.append(fit_words(one.fit))
    return "\n\n".join(parts)


def why_words(one: Suggested) -> str:
    """Return why somebody is suggested in a sentence: what is new about them, then what speaks for trust."""
    told = [spark for spark in one.sparks if spark not in LESS_TELLING] or one.sparks
    return _sentence(one, told[:MOST_TOLD])


def _sentence(one: Suggested, sparks: Sequence[Spark]) -> str:
    words = ", ".join(spark_words(spark, one) for spark in sparks)
    return f"{words[:1].upper()}{words[1:]}."
