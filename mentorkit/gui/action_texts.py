"""The words a person reads for what can be undone: in the menu, in toasts and among what was deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Mapping

WORDS: Mapping[Action, Any] = {
    Action.ADD_PERSON: QT_TRANSLATE_NOOP("actions", "adding a person"),
    Action.CHANGE_PERSON: QT_TRANSLATE_NOOP("actions", "editing a person"),
    Action.DELETE_PEOPLE: QT_TRANSLATE_NOOP("actions", "deleting people"),
    Action.MERGE_PEOPLE: QT_TRANSLATE_NOOP("actions", "merging people"),
    Action.SORT_PERSON: QT_TRANSLATE_NOOP("actions", "sorting somebody"),
    Action.SET_STAGE: QT_TRANSLATE_NOOP("actions", "changing the stage"),
    Action.SET_RHYTHM: QT_TRANSLATE_NOOP("actions", "changing the rhythm"),
    Action.CHECK_FIT: QT_TRANSLATE_NOOP("actions", "a fit check"),
    Action.END_MENTORING: QT_TRANSLATE_NOOP("actions", "ending mentoring"),
    Action.REST: QT_TRANSLATE_NOOP("actions", "letting somebody rest"),
    Action.WAKE: QT_TRANSLATE_NOOP("actions", "ending a rest"),
    Action.PIN: QT_TRANSLATE_NOOP("actions", "pinning"),
    Action.UNPIN: QT_TRANSLATE_NOOP("actions", "unpinning"),
    Action.TAG: QT_TRANSLATE_NOOP("actions", "tagging"),
    Action.ADD_DETAIL: QT_TRANSLATE_NOOP("actions", "adding a detail"),
    Action.CHANGE_DETAIL: QT_TRANSLATE_NOOP("actions", "editing a detail"),
    Action.REMOVE_DETAIL: QT_TRANSLATE_NOOP("actions", "removing a detail"),
    Action.LOG_CONTACT: QT_TRANSLATE_NOOP("actions", "logging a contact"),
    Action.CHANGE_CONTACT: QT_TRANSLATE_NOOP("actions", "editing a logged contact"),
    Action.REMOVE_CONTACT: QT_TRANSLATE_NOOP("actions", "removing a logged contact"),
    Action.ADD_COMMITMENT: QT_TRANSLATE_NOOP("actions", "adding a promise"),
    Action.CHANGE_COMMITMENT: QT_TRANSLATE_NOOP("actions", "editing a promise"),
    Action.KEEP_COMMITMENT: QT_TRANSLATE_NOOP("actions", "keeping a promise"),
    Action.REMOVE_COMMITMENT: QT_TRANSLATE_NOOP("actions", "removing a promise"),
    Action.START_MESSAGE: QT_TRANSLATE_NOOP("actions", "starting a message"),
    Action.CHANGE_MESSAGE: QT_TRANSLATE_NOOP("actions", "editing a message"),
    Action.SEND_MESSAGE: QT_TRANSLATE_NOOP("actions", "marking a message as sent"),
    Action.NOTE_REPLY: QT_TRANSLATE_NOOP("actions", "noting a reply"),
    Action.NOTE_DECLINED: QT_TRANSLATE_NOOP("actions", "noting a no"),
    Action.CLOSE_MESSAGE: QT_TRANSLATE_NOOP("actions", "closing a message"),
    Action.REOPEN_MESSAGE: QT_TRANSLATE_NOOP("actions", "reopening a message"),
    Action.MOVE_FOLLOW_UP: QT_TRANSLATE_NOOP("actions", "moving a follow-up"),
    Action.DELETE_MESSAGE: QT_TRANSLATE_NOOP("actions", "deleting a message"),
    Action.ADD_TEMPLATE: QT_TRANSLATE_NOOP("actions", "adding a template"),
    Action.CHANGE_TEMPLATE: QT_TRANSLATE_NOOP("actions", "editing a template"),
    Action.DELETE_TEMPLATE: QT_TRANSLATE_NOOP("actions", "deleting a template"),
    Action.IMPORT_TEMPLATES: QT_TRANSLATE_NOOP("actions", "importing templates"),
    Action.SETTLE_THANKS: QT_TRANSLATE_NOOP("actions", "settling a thank-you"),
    Action.GIVE_OFFER: QT_TRANSLATE_NOOP("actions", "logging that you helped"),
    Action.CHOOSE_NEWS: QT_TRANSLATE_NOOP("actions", "choosing what to tell"),
    Action.LET_NEWS_GO: QT_TRANSLATE_NOOP("actions", "letting news go"),
    Action.PUT_OFF: QT_TRANSLATE_NOOP("actions", "putting something off"),
    Action.DROP_TASK: QT_TRANSLATE_NOOP("actions", "dropping something not needed"),
    Action.IMPORT_PEOPLE: QT_TRANSLATE_NOOP("actions", "importing people"),
    Action.UNDO_IMPORT: QT_TRANSLATE_NOOP("actions", "undoing an import"),
    Action.KEEP_APART: QT_TRANSLATE_NOOP("actions", "keeping people apart"),
    Action.BRING_BACK: QT_TRANSLATE_NOOP("actions", "bringing everything back"),
    Action.FILL_DEMO: QT_TRANSLATE_NOOP("actions", "filling in the examples"),
    Action.ADD_GOAL: QT_TRANSLATE_NOOP("actions", "adding a goal"),
    Action.CHANGE_GOAL: QT_TRANSLATE_NOOP("actions", "editing a goal"),
    Action.SET_GOAL_STATE: QT_TRANSLATE_NOOP("actions", "changing how a goal stands"),
    Action.DELETE_GOAL: QT_TRANSLATE_NOOP("actions", "deleting a goal"),
    Action.ADD_SKILL: QT_TRANSLATE_NOOP("actions", "adding a skill"),
    Action.CHANGE_SKILL: QT_TRANSLATE_NOOP("actions", "editing a skill"),
    Action.RATE_SKILL: QT_TRANSLATE_NOOP("actions", "rating a skill"),
    Action.REMOVE_SKILL: QT_TRANSLATE_NOOP("actions", "removing a skill"),
    Action.ADD_GOAL_TASK: QT_TRANSLATE_NOOP("actions", "adding a step"),
    Action.ADD_GOAL_PLACE: QT_TRANSLATE_NOOP("actions", "adding a place to look"),
    Action.FINISH_GOAL_PLACE: QT_TRANSLATE_NOOP("actions", "looking in a place"),
    Action.FINISH_GOAL_TASK: QT_TRANSLATE_NOOP("actions", "finishing a step"),
    Action.ADD_PROGRESS: QT_TRANSLATE_NOOP("actions", "noting progress"),
    Action.REMOVE_GOAL_PART: QT_TRANSLATE_NOOP("actions", "removing from a goal"),
    Action.LINK_GOAL: QT_TRANSLATE_NOOP("actions", "linking people with a goal"),
    Action.CHANGE_GOAL_HELP: QT_TRANSLATE_NOOP("actions", "changing who helps with what"),
    Action.UNLINK_GOAL: QT_TRANSLATE_NOOP("actions", "taking somebody off a goal"),
    Action.HEAR_ADVICE: QT_TRANSLATE_NOOP("actions", "keeping advice"),
    Action.CHANGE_ADVICE: QT_TRANSLATE_NOOP("actions", "editing advice"),
    Action.DECIDE_ADVICE: QT_TRANSLATE_NOOP("actions", "deciding about advice"),
    Action.TRY_ADVICE: QT_TRANSLATE_NOOP("actions", "trying advice"),
    Action.NOTE_RESULT: QT_TRANSLATE_NOOP("actions", "noting what came of advice"),
    Action.TELL_ADVICE: QT_TRANSLATE_NOOP("actions", "telling what came of advice"),
    Action.CLOSE_ADVICE: QT_TRANSLATE_NOOP("actions", "closing advice"),
    Action.REOPEN_ADVICE: QT_TRANSLATE_NOOP("actions", "taking up advice again"),
    Action.REMOVE_ADVICE: QT_TRANSLATE_NOOP("actions", "removing advice"),
    Action.ASK_FOR_FEEDBACK: QT_TRANSLATE_NOOP("actions", "asking for feedback"),
    Action.HEAR_FEEDBACK: QT_TRANSLATE_NOOP("actions", "keeping feedback"),
    Action.CHANGE_FEEDBACK: QT_TRANSLATE_NOOP("actions", "editing feedback"),
    Action.WEIGH_FEEDBACK: QT_TRANSLATE_NOOP("actions", "weighing feedback"),
    Action.REACT_TO_FEEDBACK: QT_TRANSLATE_NOOP("actions", "noting what you make of feedback"),
    Action.ACT_ON_FEEDBACK: QT_TRANSLATE_NOOP("actions", "acting on feedback"),
    Action.NOTE_DEED: QT_TRANSLATE_NOOP("actions", "noting what you did"),
    Action.TELL_FEEDBACK: QT_TRANSLATE_NOOP("actions", "telling what you did with feedback"),
    Action.CLOSE_FEEDBACK: QT_TRANSLATE_NOOP("actions", "closing feedback"),
    Action.REOPEN_FEEDBACK: QT_TRANSLATE_NOOP("actions", "taking up feedback again"),
    Action.SET_THEMES: QT_TRANSLATE_NOOP("actions", "changing the themes of feedback"),
    Action.RENAME_THEME: QT_TRANSLATE_NOOP("actions", "renaming a theme"),
    Action.REMOVE_FEEDBACK: QT_TRANSLATE_NOOP("actions", "removing feedback"),
    Action.PROPOSE_AGREEMENT: QT_TRANSLATE_NOOP("actions", "writing down what you agreed"),
    Action.CHANGE_AGREEMENT: QT_TRANSLATE_NOOP("actions", "editing what you agreed"),
    Action.CONFIRM_AGREEMENT: QT_TRANSLATE_NOOP("actions", "confirming what you agreed"),
    Action.END_AGREEMENT: QT_TRANSLATE_NOOP("actions", "ending what you agreed"),
    Action.REMOVE_AGREEMENT: QT_TRANSLATE_NOOP("actions", "removing what you agreed"),
    Action.PLAN_MEETING: QT_TRANSLATE_NOOP("actions", "planning a meeting"),
    Action.CHANGE_MEETING: QT_TRANSLATE_NOOP("actions", "editing a meeting"),
    Action.MOVE_MEETING: QT_TRANSLATE_NOOP("actions", "moving a meeting"),
    Action.CANCEL_MEETING: QT_TRANSLATE_NOOP("actions", "cancelling a meeting"),
    Action.DELETE_MEETING: QT_TRANSLATE_NOOP("actions", "deleting a meeting"),
    Action.START_MEETING: QT_TRANSLATE_NOOP("actions", "starting a meeting"),
    Action.FINISH_MEETING: QT_TRANSLATE_NOOP("actions", "finishing a meeting"),
    Action.WRITE_UP_MEETING: QT_TRANSLATE_NOOP("actions", "writing a meeting up"),
    Action.SETTLE_PRE_READ: QT_TRANSLATE_NOOP("actions", "settling what they read beforehand"),
    Action.ADD_AGENDA_ITEM: QT_TRANSLATE_NOOP("actions", "adding to an agenda"),
    Action.CHANGE_AGENDA_ITEM: QT_TRANSLATE_NOOP("actions", "editing an agenda"),
    Action.MOVE_AGENDA_ITEM: QT_TRANSLATE_NOOP("actions", "ordering an agenda"),
    Action.REMOVE_AGENDA_ITEM: QT_TRANSLATE_NOOP("actions", "taking something off an agenda"),
    Action.TAKE_NOTES: QT_TRANSLATE_NOOP("actions", "taking notes"),
    Action.COVER_ITEM: QT_TRANSLATE_NOOP("actions", "checking off an item"),
    Action.ADD_QUESTION: QT_TRANSLATE_NOOP("actions", "adding a question"),
    Action.CHANGE_QUESTION: QT_TRANSLATE_NOOP("actions", "editing a question"),
    Action.REMOVE_QUESTION: QT_TRANSLATE_NOOP("actions", "removing a question"),
    Action.ASK_QUESTION: QT_TRANSLATE_NOOP("actions", "noting what was asked"),
    Action.RESET_QUESTION: QT_TRANSLATE_NOOP("actions", "offering a question again"),
    Action.RESTORE: QT_TRANSLATE_NOOP("actions", "restoring"),
}
"""Each is said after *Undo* and *Redo*, so it begins with a verb that ends in -ing.

Texts; Any because the stubs of Qt's mark for translators say it returns an object.
"""


def action_word(action: Action) -> str:
    """Return what somebody did: adding a person, logging a contact."""
    return QCoreApplication.translate("actions", str(WORDS[action]))


def undo_label(action: Action | None) -> str:
    """Return the label of *Undo* in menus; without its action when there is nothing to take back."""
    if action is None:
        return QCoreApplication.translate("actions", "Undo")
    return QCoreApplication.translate("actions", "Undo {0}").format(action_word(action))


def redo_label(action: Action | None) -> str:
    """Return the label of *Redo* in menus; without its action when there is nothing to do again."""
    if action is None:
        return QCoreApplication.translate("actions", "Redo")
    return QCoreApplication.translate("actions", "Redo {0}").format(action_word(action))


def undone(action: Action) -> str:
    """Return what a toast says after an undo."""
    return QCoreApplication.translate("actions", "Undone: {0}").format(action_word(action))


def redone(action: Action) -> str:
    """Return what a toast says after a redo."""
    return QCoreApplication.translate("actions", "Done again: {0}").format(action_word(action))
