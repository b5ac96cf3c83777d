"""The words of leaving and coming back: what each kind of thing is called, and why a file cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from mentorkit.services.exit_archives import UnusableWhy

if TYPE_CHECKING:
    from mentorkit.domain.exits.differences import Proof
    from mentorkit.services.exit_archives import Unusable

UNUSABLE: dict[UnusableWhy, Any] = {
    UnusableWhy.GONE: QT_TRANSLATE_NOOP("leaving", "This file is not there any more."),
    UnusableWhy.NO_EXPORT: QT_TRANSLATE_NOOP(
        "leaving", "This is no full export of mentorkit. Nothing was changed."
    ),
    UnusableWhy.DAMAGED: QT_TRANSLATE_NOOP(
        "leaving", "This export is damaged or was altered. Nothing was changed; try another copy of it."
    ),
    UnusableWhy.NEWER: QT_TRANSLATE_NOOP(
        "leaving", "A newer version of mentorkit wrote this export. Nothing was changed; use the newer one."
    ),
    UnusableWhy.TOO_LARGE: QT_TRANSLATE_NOOP(
        "leaving", "This file would unpack to more than mentorkit reads. Nothing was changed."
    ),
    UnusableWhy.NOT_EMPTY: QT_TRANSLATE_NOOP(
        "leaving",
        "This vault holds something already, so nothing was changed. Make an empty vault, or import the"
        " people.vcf that lies in the zip.",
    ),
}

KINDS: dict[str, Any] = {
    "person": QT_TRANSLATE_NOOP("leaving", "People"),
    "role": QT_TRANSLATE_NOOP("leaving", "Roles"),
    "channel": QT_TRANSLATE_NOOP("leaving", "Ways to reach them"),
    "evidence": QT_TRANSLATE_NOOP("leaving", "What they did"),
    "custom_field": QT_TRANSLATE_NOOP("leaving", "Your own fields"),
    "interaction": QT_TRANSLATE_NOOP("leaving", "Logged contacts"),
    "commitment": QT_TRANSLATE_NOOP("leaving", "Promises"),
    "message": QT_TRANSLATE_NOOP("leaving", "Messages"),
    "text_version": QT_TRANSLATE_NOOP("leaving", "Versions of texts"),
    "template": QT_TRANSLATE_NOOP("leaving", "Templates"),
    "import": QT_TRANSLATE_NOOP("leaving", "Imports"),
    "apart": QT_TRANSLATE_NOOP("leaving", "People kept apart"),
    "goal": QT_TRANSLATE_NOOP("leaving", "Goals"),
    "skill": QT_TRANSLATE_NOOP("leaving", "Skills"),
    "skill_rating": QT_TRANSLATE_NOOP("leaving", "Ratings of skills"),
    "goal_place": QT_TRANSLATE_NOOP("leaving", "Places to look"),
    "goal_task": QT_TRANSLATE_NOOP("leaving", "Steps"),
    "progress_note": QT_TRANSLATE_NOOP("leaving", "Notes of progress"),
    "goal_help": QT_TRANSLATE_NOOP("leaving", "People for a goal"),
    "owed_thanks": QT_TRANSLATE_NOOP("leaving", "Thanks"),
    "offer": QT_TRANSLATE_NOOP("leaving", "Ways you can help"),
    "told": QT_TRANSLATE_NOOP("leaving", "What was told"),
    "postponement": QT_TRANSLATE_NOOP("leaving", "What was put off"),
    "advice": QT_TRANSLATE_NOOP("leaving", "Advice"),
    "feedback": QT_TRANSLATE_NOOP("leaving", "Feedback"),
    "agreement": QT_TRANSLATE_NOOP("leaving", "Agreements"),
    "meeting": QT_TRANSLATE_NOOP("leaving", "Meetings"),
    "meeting_person": QT_TRANSLATE_NOOP("leaving", "People of meetings"),
    "agenda_item": QT_TRANSLATE_NOOP("leaving", "Points of agendas"),
    "question": QT_TRANSLATE_NOOP("leaving", "Your own questions"),
    "asked": QT_TRANSLATE_NOOP("leaving", "Questions asked"),
    "promised": QT_TRANSLATE_NOOP("leaving", "Promises made in talks"),
    "setting": QT_TRANSLATE_NOOP("leaving", "Settings"),
    "draft": QT_TRANSLATE_NOOP("leaving", "Drafts being typed"),
    "file": QT_TRANSLATE_NOOP("leaving", "Photos and documents"),
}
"""By the name of the kind. One that has no words here is called by that name."""


def unusable(error: Unusable) -> str:
    """Return why an export cannot be used, and which file in it is to blame."""
    words = QCoreApplication.translate("leaving", UNUSABLE[error.why])
    if error.file:
        words += " " + QCoreApplication.translate("leaving", "It is about {0} inside it.").format(error.file)
    return words


def kind(name: str) -> str:
    """Return what records of a kind are called."""
    found = KINDS.get(name)
    if found is None:
        return name.replace("_", " ").capitalize()
    return QCoreApplication.translate("leaving", found)


def outcome(proof: Proof) -> str:
    """Return in one sentence what a proof found."""
    number = QLocale().toString
    if proof.differences:
        words = QCoreApplication.translate(
            "leaving", "{0} differences in {1} records. Please report this; your vault is as it was."
        )
        return words.format(number(proof.differences), number(proof.records))
    words = QCoreApplication.translate("leaving", "Proven just now: {0} records, {1} fields, no difference.")
    return words.format(number(proof.records), number(proof.fields))
