"""The words a person reads for slots of templates and for the notes of the writing coach."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.coaching.notes import Act, Found, Level, Rule
from mentorkit.domain.coaching.sources import SOURCES, Figure, Strength
from mentorkit.domain.slots import Slot
from mentorkit.domain.templates import PackFault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import StrEnum

WORDS: Mapping[type[StrEnum], Mapping[Any, object]] = {
    Slot: {
        Slot.GIVEN_NAME: QT_TRANSLATE_NOOP("writing", "Given name"),
        Slot.FULL_NAME: QT_TRANSLATE_NOOP("writing", "Full name"),
        Slot.ROLE: QT_TRANSLATE_NOOP("writing", "Their role"),
        Slot.ORGANISATION: QT_TRANSLATE_NOOP("writing", "Their organisation"),
        Slot.PLACE: QT_TRANSLATE_NOOP("writing", "Their place"),
        Slot.EXPERTISE: QT_TRANSLATE_NOOP("writing", "Their field"),
        Slot.EVIDENCE: QT_TRANSLATE_NOOP("writing", "Their work"),
        Slot.BECAUSE: QT_TRANSLATE_NOOP("writing", "Why it matters to you"),
        Slot.MET_WHERE: QT_TRANSLATE_NOOP("writing", "Where you met"),
        Slot.LAST_TOPIC: QT_TRANSLATE_NOOP("writing", "What you spoke about"),
        Slot.INTRODUCER: QT_TRANSLATE_NOOP("writing", "Who introduced you"),
        Slot.GOAL: QT_TRANSLATE_NOOP("writing", "Your goal"),
        Slot.MY_NAME: QT_TRANSLATE_NOOP("writing", "Your name"),
        Slot.MY_GIVEN_NAME: QT_TRANSLATE_NOOP("writing", "Your given name"),
        Slot.MY_ROLE: QT_TRANSLATE_NOOP("writing", "Your role"),
        Slot.MY_ORGANISATION: QT_TRANSLATE_NOOP("writing", "Your organisation"),
        Slot.SIGNATURE: QT_TRANSLATE_NOOP("writing", "Signature"),
    },
    PackFault: {
        PackFault.NO_PACK: QT_TRANSLATE_NOOP("writing", "This file holds no templates. Nothing was changed."),
        PackFault.TOO_LARGE: QT_TRANSLATE_NOOP(
            "writing", "This file is too large for templates. Nothing was changed."
        ),
        PackFault.NEWER: QT_TRANSLATE_NOOP(
            "writing", "This file was made by a newer version of mentorkit. Nothing was changed."
        ),
        PackFault.EMPTY: QT_TRANSLATE_NOOP(
            "writing", "None of the templates in this file can be used. Nothing was changed."
        ),
    },
    Rule: {
        Rule.BLANKS: QT_TRANSLATE_NOOP("writing", "Blanks"),
        Rule.ONE_ASK: QT_TRANSLATE_NOOP("writing", "One clear ask"),
        Rule.ONE_MOMENT: QT_TRANSLATE_NOOP("writing", "About one moment"),
        Rule.SPECIFIC: QT_TRANSLATE_NOOP("writing", "Specific to this person"),
        Rule.SO_THAT: QT_TRANSLATE_NOOP("writing", "What it is for"),
        Rule.TIME_NAMED: QT_TRANSLATE_NOOP("writing", "How much time it takes"),
        Rule.EASY_OUT: QT_TRANSLATE_NOOP("writing", "Easy to decline"),
        Rule.LENGTH: QT_TRANSLATE_NOOP("writing", "Length"),
        Rule.SUBJECT: QT_TRANSLATE_NOOP("writing", "Subject"),
        Rule.READABLE: QT_TRANSLATE_NOOP("writing", "Easy to read"),
        Rule.TONE: QT_TRANSLATE_NOOP("writing", "Tone"),
        Rule.YOU_AND_I: QT_TRANSLATE_NOOP("writing", "You and I"),
        Rule.ATTACHMENT: QT_TRANSLATE_NOOP("writing", "Nothing attached at first"),
        Rule.ALIKE: QT_TRANSLATE_NOOP("writing", "Written for one person"),
        Rule.NEW_ASK_IN_THANKS: QT_TRANSLATE_NOOP("writing", "Thanks without a new ask"),
        Rule.TOO_EARLY_MENTOR: QT_TRANSLATE_NOOP("writing", "Mentoring not too early"),
    },
    Level: {
        Level.FIX: QT_TRANSLATE_NOOP("writing", "To fix"),
        Level.CONSIDER: QT_TRANSLATE_NOOP("writing", "To consider"),
        Level.FINE: QT_TRANSLATE_NOOP("writing", "Fine"),
    },
    Found: {
        Found.BLANK_LEFT: QT_TRANSLATE_NOOP("writing", "A blank to fill"),
        Found.NO_BLANK: QT_TRANSLATE_NOOP("writing", "No blank left"),
        Found.NO_QUESTION: QT_TRANSLATE_NOOP("writing", "There is no question yet"),
        Found.SEVERAL_QUESTIONS: QT_TRANSLATE_NOOP("writing", "More than one thing is asked"),
        Found.ONE_QUESTION: QT_TRANSLATE_NOOP("writing", "One clear ask"),
        Found.ANY_FEEDBACK: QT_TRANSLATE_NOOP("writing", "It could mean everything"),
        Found.STOCK_PHRASE: QT_TRANSLATE_NOOP("writing", "A phrase everybody uses"),
        Found.NOTHING_OF_THEIRS: QT_TRANSLATE_NOOP("writing", "Could be to anybody"),
        Found.SOMETHING_OF_THEIRS: QT_TRANSLATE_NOOP("writing", "Specific to this person"),
        Found.NO_PURPOSE: QT_TRANSLATE_NOOP("writing", "Not said what it is for"),
        Found.NO_GOAL: QT_TRANSLATE_NOOP("writing", "Not tied to a goal of yours"),
        Found.PURPOSE: QT_TRANSLATE_NOOP("writing", "Says what it is for"),
        Found.NO_TIME: QT_TRANSLATE_NOOP("writing", "Not said how much time it takes"),
        Found.TIME: QT_TRANSLATE_NOOP("writing", "Names the time it takes"),
        Found.NO_WAY_OUT: QT_TRANSLATE_NOOP("writing", "Hard to say no to"),
        Found.WAY_OUT: QT_TRANSLATE_NOOP("writing", "Easy to decline"),
        Found.TOO_SHORT: QT_TRANSLATE_NOOP("writing", "Rather short"),
        Found.TOO_LONG: QT_TRANSLATE_NOOP("writing", "Rather long"),
        Found.GOOD_LENGTH: QT_TRANSLATE_NOOP("writing", "Right length"),
        Found.NO_SUBJECT: QT_TRANSLATE_NOOP("writing", "No subject yet"),
        Found.SUBJECT_TOO_SHORT: QT_TRANSLATE_NOOP("writing", "A subject that says little"),
        Found.SUBJECT_TOO_LONG: QT_TRANSLATE_NOOP("writing", "A long subject"),
        Found.GOOD_SUBJECT: QT_TRANSLATE_NOOP("writing", "A good subject"),
        Found.LONG_SENTENCES: QT_TRANSLATE_NOOP("writing", "Long sentences"),
        Found.LONGEST_SENTENCE: QT_TRANSLATE_NOOP("writing", "One sentence is very long"),
        Found.HARD_WORDS: QT_TRANSLATE_NOOP("writing", "Heavy words"),
        Found.EASY_TO_READ: QT_TRANSLATE_NOOP("writing", "Easy to read"),
        Found.APOLOGY: QT_TRANSLATE_NOOP("writing", "You apologise for asking"),
        Found.FLATTERY: QT_TRANSLATE_NOOP("writing", "A lot of praise"),
        Found.PRESSURE: QT_TRANSLATE_NOOP("writing", "This presses"),
        Found.CAPITALS: QT_TRANSLATE_NOOP("writing", "Capitals read as shouting"),
        Found.EXCLAMATIONS: QT_TRANSLATE_NOOP("writing", "Many exclamation marks"),
        Found.CALM: QT_TRANSLATE_NOOP("writing", "A calm tone"),
        Found.MOSTLY_I: QT_TRANSLATE_NOOP("writing", "Mostly about yourself"),
        Found.YOU_TOO: QT_TRANSLATE_NOOP("writing", "About both of you"),
        Found.ATTACHED: QT_TRANSLATE_NOOP("writing", "An attachment at first contact"),
        Found.TOO_ALIKE: QT_TRANSLATE_NOOP("writing", "Nearly the same as one you sent"),
        Found.ASK_IN_THANKS: QT_TRANSLATE_NOOP("writing", "A new ask inside the thanks"),
        Found.MENTOR_TOO_EARLY: QT_TRANSLATE_NOOP("writing", "Early for “be my mentor”"),
    },
    Act: {
        Act.GO_TO_BLANK: QT_TRANSLATE_NOOP("writing", "Go to the blank"),
        Act.SHOW_IN_TEXT: QT_TRANSLATE_NOOP("writing", "Show in text"),
        Act.REMOVE_WORDS: QT_TRANSLATE_NOOP("writing", "Take it out"),
        Act.INSERT_TEXT: QT_TRANSLATE_NOOP("writing", "Add a sentence"),
        Act.CHOOSE_FACT: QT_TRANSLATE_NOOP("writing", "Choose what to mention"),
        Act.CHOOSE_GOAL: QT_TRANSLATE_NOOP("writing", "Choose a goal"),
        Act.OPEN_SUBJECT: QT_TRANSLATE_NOOP("writing", "Go to the subject"),
    },
    Strength: {
        Strength.EXPERIMENT: QT_TRANSLATE_NOOP("writing", "experiment"),
        Strength.OBSERVED: QT_TRANSLATE_NOOP("writing", "observed in real mail"),
        Strength.SURVEY: QT_TRANSLATE_NOOP("writing", "survey"),
        Strength.VENDOR: QT_TRANSLATE_NOOP("writing", "a vendor’s own figures"),
        Strength.PRACTICE: QT_TRANSLATE_NOOP("writing", "a habit"),
    },
    Figure: {
        Figure.LENGTH: QT_TRANSLATE_NOOP(
            "writing", "Of 40 million e-mails, those of 50 to 125 words were answered most"
        ),
        Figure.QUESTIONS: QT_TRANSLATE_NOOP(
            "writing",
            "In 40 million e-mails, one to three questions brought about half as many replies again",
        ),
        Figure.SUBJECT: QT_TRANSLATE_NOOP(
            "writing", "Subjects of three or four words did best; without one, 14 % were answered"
        ),
        Figure.ADVICE_ASKED: QT_TRANSLATE_NOOP(
            "writing",
            "Asked for advice, people said more, and more that could be used, than asked for feedback",
        ),
        Figure.PLAIN_WORDS: QT_TRANSLATE_NOOP("writing", "In 40 million e-mails, plain words did best"),
        Figure.SMALL_ASKS: QT_TRANSLATE_NOOP(
            "writing",
            "Of 3,000 people asked, 61 % grew into their mentorship and 14 % asked for it outright",
        ),
        Figure.YES_UNDERESTIMATED: QT_TRANSLATE_NOOP(
            "writing", "Who asks underestimates by up to half how likely others are to say yes"
        ),
        Figure.KNOWN_FIRST: QT_TRANSLATE_NOOP(
            "writing",
            "A small favour was granted to 2 % of strangers’ e-mails and to over 70 % face to face",
        ),
        Figure.ATTACHMENTS: QT_TRANSLATE_NOOP(
            "writing",
            "In 16 billion e-mails between people who knew each other, attachments doubled the wait",
        ),
        Figure.THANKS: QT_TRANSLATE_NOOP(
            "writing",
            "Thanked, 66 % helped again instead of 32 %; thanks feel less awkward than senders expect",
        ),
        Figure.HABIT: QT_TRANSLATE_NOOP("writing", "A habit of careful letter writers; we know of no study"),
    },
}


def word(member: StrEnum) -> str:
    """Return the words for a member of any enum in WORDS; KeyError for others."""
    return QCoreApplication.translate("writing", str(WORDS[type(member)][member]))


def source_words(rule: Rule) -> str:
    """Return where a rule comes from and how strong that is, in one or two sentences."""
    source = SOURCES[rule]
    if not source.name:
        return QCoreApplication.translate("writing", "{0}.").format(word(source.figure))
    name = f"{source.name} {source.year}" if source.year else source.name
    cited = QCoreApplication.translate("writing", "{0} ({1}, {2}).")
    return cited.format(word(source.figure), name, word(source.strength))
