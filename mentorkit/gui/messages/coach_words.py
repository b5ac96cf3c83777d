"""What the coach says: a sentence for all it can find, beside the heading that names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.coaching.notes import Found, Level, Rule
from mentorkit.gui.writing_texts import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentorkit.domain.coaching.notes import Note

_LENGTH = QT_TRANSLATE_NOOP(
    "coach", "{count} words. Messages of this kind read best between {least} and {most}."
)

SENTENCES: Mapping[Found, object] = {
    Found.BLANK_LEFT: QT_TRANSLATE_NOOP("coach", "“{blank}” still stands in braces."),
    Found.NO_BLANK: QT_TRANSLATE_NOOP("coach", "Everything in braces is filled."),
    Found.NO_QUESTION: QT_TRANSLATE_NOOP("coach", "Ask for one thing that can be answered in a line."),
    Found.SEVERAL_QUESTIONS: QT_TRANSLATE_NOOP("coach", "{count} questions; keep the one that matters."),
    Found.ONE_QUESTION: QT_TRANSLATE_NOOP(
        "coach", "It can be answered without thinking about what else you want."
    ),
    Found.ANY_FEEDBACK: QT_TRANSLATE_NOOP("coach", "Ask about one moment they saw."),
    Found.STOCK_PHRASE: QT_TRANSLATE_NOOP(
        "coach", "“{words}” could go to anyone. Say what made you think of {name}."
    ),
    Found.NOTHING_OF_THEIRS: QT_TRANSLATE_NOOP(
        "coach", "Nothing here is only for {name}. One thing you know is enough."
    ),
    Found.SOMETHING_OF_THEIRS: QT_TRANSLATE_NOOP("coach", "It speaks of something that is theirs."),
    Found.NO_PURPOSE: QT_TRANSLATE_NOOP("coach", "Say what the answer would help you do: “so that I can …”."),
    Found.NO_GOAL: QT_TRANSLATE_NOOP("coach", "Say which of your goals the answer would move."),
    Found.PURPOSE: QT_TRANSLATE_NOOP("coach", "The reader knows what an answer would help."),
    Found.NO_TIME: QT_TRANSLATE_NOOP(
        "coach", "Name the time you ask for. Fifteen or twenty minutes are easy to give."
    ),
    Found.TIME: QT_TRANSLATE_NOOP("coach", "The reader knows how much you ask for."),
    Found.NO_WAY_OUT: QT_TRANSLATE_NOOP(
        "coach", "Who can easily say no, or give less, answers more readily."
    ),
    Found.WAY_OUT: QT_TRANSLATE_NOOP("coach", "There is a way out, or a smaller yes."),
    Found.TOO_SHORT: _LENGTH,
    Found.TOO_LONG: _LENGTH,
    Found.GOOD_LENGTH: _LENGTH,
    Found.NO_SUBJECT: QT_TRANSLATE_NOOP("coach", "Three or four words that say what it is about."),
    Found.SUBJECT_TOO_SHORT: QT_TRANSLATE_NOOP(
        "coach", "Say a little more of what it is about; three or four words are best."
    ),
    Found.SUBJECT_TOO_LONG: QT_TRANSLATE_NOOP("coach", "{count} words. Three or four are read at a glance."),
    Found.GOOD_SUBJECT: QT_TRANSLATE_NOOP("coach", "Short enough to be read at a glance."),
    Found.LONG_SENTENCES: QT_TRANSLATE_NOOP(
        "coach", "{mean} words in a sentence on the whole. Up to 20 read easily."
    ),
    Found.LONGEST_SENTENCE: QT_TRANSLATE_NOOP(
        "coach", "It has {longest} words. Two sentences would say the same."
    ),
    Found.HARD_WORDS: QT_TRANSLATE_NOOP(
        "coach", "Shorter, everyday words are read sooner and answered more."
    ),
    Found.EASY_TO_READ: QT_TRANSLATE_NOOP("coach", "{mean} words in a sentence, everyday language."),
    Found.APOLOGY: QT_TRANSLATE_NOOP(
        "coach",
        "“{words}” makes the request sound unwelcome. A thank-you at the end does it better.",
    ),
    Found.FLATTERY: QT_TRANSLATE_NOOP("coach", "“{words}” is hard to answer. Say what it changed for you."),
    Found.PRESSURE: QT_TRANSLATE_NOOP(
        "coach", "“{words}” asks for more than a favour. Leave them the choice."
    ),
    Found.CAPITALS: QT_TRANSLATE_NOOP("coach", "“{words}” reads like shouting."),
    Found.EXCLAMATIONS: QT_TRANSLATE_NOOP("coach", "One is warm. More than one sounds insistent."),
    Found.CALM: QT_TRANSLATE_NOOP("coach", "No apology, pressure or flattery."),
    Found.MOSTLY_I: QT_TRANSLATE_NOOP(
        "coach", "Turn a sentence or two round, so that it begins with their side."
    ),
    Found.YOU_TOO: QT_TRANSLATE_NOOP("coach", "It speaks of the reader too."),
    Found.ATTACHED: QT_TRANSLATE_NOOP("coach", "It doubles the time to an answer. Offer to send it instead."),
    Found.TOO_ALIKE: QT_TRANSLATE_NOOP(
        "coach", "{count} % is the same as a message already sent. Make it theirs."
    ),
    Found.ASK_IN_THANKS: QT_TRANSLATE_NOOP("coach", "Thanks alone are worth more. Ask another day."),
    Found.MENTOR_TOO_EARLY: QT_TRANSLATE_NOOP(
        "coach", "Ask for one conversation first. After two it grows by itself."
    ),
}

ICONS: Mapping[Rule, str] = {Rule.BLANKS: "braces", Rule.TONE: "smile"}
"""What stands before a note that needs a look, where it has an icon of its own."""


def heading(note: Note, name: str) -> str:
    """Return the few words a note begins with; `name` is whom the message is to."""
    if note.found is Found.SOMETHING_OF_THEIRS and name:
        return QCoreApplication.translate("coach", "Specific to {0}").format(name)
    if note.found is Found.BLANK_LEFT and note.values["count"] != 1:
        return QCoreApplication.translate("coach", "{count} blanks to fill").format(**note.values)
    return word(note.found)


def sentence(note: Note, name: str) -> str:
    """Return what a note says."""
    if note.found is Found.BLANK_LEFT and note.values["count"] != 1:
        return QCoreApplication.translate("coach", "The first: “{blank}”.").format(**note.values)
    text = QCoreApplication.translate("coach", str(SENTENCES[note.found]))
    return text.format_map({"name": name, **note.values})


def act(note: Note) -> str:
    """Return the words of the one act that mends it; "" for none."""
    return word(note.act) if note.act is not None else ""


def icon(note: Note) -> tuple[str, str]:
    """Return the icon of a note and its colour."""
    if note.level is Level.FINE:
        return "check", "status.good.line"
    fallback = "triangle-alert" if note.level is Level.FIX else "info"
    return ICONS.get(note.rule, fallback), "status.due.line"


def counted(count: int) -> str:
    """Return how many notes need a look."""
    if not count:
        return QCoreApplication.translate("coach", "Nothing to mend")
    return QCoreApplication.translate("coach", "{0} to look at").format(count)
