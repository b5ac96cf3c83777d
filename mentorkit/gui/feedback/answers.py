"""What is asked about a piece of feedback, in the place of its acts."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.observing import ANSWERED_IN
from mentorkit.gui import texts
from mentorkit.gui.feedback_texts import feedback_word
from mentorkit.gui.kit.answers import Asked
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.observing import Missing
    from mentorkit.gui.theme import Theme

TRY_FOR = timedelta(weeks=3)
"""How long something is tried where nothing else is said."""

translate = QCoreApplication.translate


def to_complete(theme: Theme, missing: Missing) -> Asked:
    """Ask what their words leave open."""
    field = TextField(theme, feedback_word(missing), "feedback_missing", small=True)
    name = f"feedback_{missing.value}_form"
    return Asked(name, translate("feedback", "Add it"), {ANSWERED_IN[missing]: field}, {})


def to_weigh(theme: Theme, feedback: Feedback) -> Asked:
    """Ask the two things weight stands on, and one line why."""
    unknown = translate("feedback", "Not known")
    levels = (
        (None, unknown),
        (0, translate("feedback", "No")),
        (1, translate("feedback", "A little")),
        (2, translate("feedback", "Well")),
        (3, translate("feedback", "Very well")),
    )
    seen = ((None, unknown), (True, translate("feedback", "Yes")), (False, translate("feedback", "No")))
    words = translate("feedback", "Knows the subject")
    expertise = Segments(theme, levels, "feedback_expertise", words)
    expertise.set_value(feedback.expertise)
    first_hand = Segments(theme, seen, "feedback_first_hand", translate("feedback", "Saw it first-hand"))
    first_hand.set_value(feedback.first_hand)
    why = TextField(theme, translate("feedback", "Why, in one line"), "feedback_why", small=True)
    why.set_value(feedback.weight_why)
    choices = {"expertise": expertise, "first_hand": first_hand}
    return Asked("feedback_weigh_form", translate("feedback", "Keep the weight"), {"why": why}, choices)


def to_react(theme: Theme, feedback: Feedback) -> Asked:
    """Ask what is true in it, a day later."""
    words = translate("feedback", "What is 10 % true here?")
    hint = translate("feedback", "For you alone; it never leaves the vault.")
    text = LongField(theme, words, "feedback_reaction", placeholder=hint, lines=2, most=8)
    text.set_value(feedback.reaction)
    return Asked("feedback_react_form", translate("feedback", "Keep it"), {"reaction": text}, {})


def to_act(theme: Theme, feedback: Feedback, today: date) -> Asked:
    """Ask for the plan: if this happens, then I will do that, until a day."""
    cue = TextField(theme, translate("feedback", "If …"), "feedback_cue", small=True)
    cue.edit.setPlaceholderText(translate("feedback", "a release is planned"))
    plan = TextField(theme, translate("feedback", "… then I will"), "feedback_plan", small=True)
    plan.edit.setPlaceholderText(translate("feedback", "let somebody else decide what slips"))
    read: Callable[[str], date | None] = partial(read_day, today=today, past=False)
    hint = translate("feedback", "friday, 3 May, in 3 weeks")
    label = translate("feedback", "Until")
    until = DayLine(theme, label, "feedback_until", read, texts.whole_day, placeholder=hint)
    cue.set_value(feedback.cue)
    plan.set_value(feedback.plan)
    until.set_value(feedback.until or today + TRY_FOR)
    fields = {"cue": cue, "plan": plan, "until": until}
    return Asked("feedback_act_form", translate("feedback", "Act on it"), fields, {})


def to_say_deed(theme: Theme, feedback: Feedback) -> Asked:
    """Ask what was done, and what came of it."""
    words = translate("feedback", "What did you do?")
    did = TextField(theme, words, "feedback_did", small=True)
    did.edit.setPlaceholderText(translate("feedback", "Handed the rota over, decisions included"))
    words = translate("feedback", "What came of it?")
    hint = translate("feedback", "In words they may read. That it did not help is worth telling too.")
    result = LongField(theme, words, "feedback_result", placeholder=hint, lines=2, most=8)
    did.set_value(feedback.did)
    result.set_value(feedback.result)
    fields = {"did": did, "result": result}
    return Asked("feedback_deed_form", translate("feedback", "Keep what you did"), fields, {})


def to_leave(theme: Theme) -> Asked:
    """Ask why nothing is done about it."""
    words = translate("feedback", "Why not? One sentence is enough.")
    act = translate("feedback", "Leave it")
    return Asked("feedback_leave_form", act, {"reason": TextField(theme, words, "feedback_reason")}, {})


def to_let_be(theme: Theme) -> Asked:
    """Ask why they are not told, or why it ends without an answer."""
    words = translate("feedback", "Why? For example: they have moved on.")
    act = translate("feedback", "Close it")
    return Asked("feedback_let_be_form", act, {"reason": TextField(theme, words, "feedback_reason")}, {})


def to_add_theme(theme: Theme, known: Sequence[str]) -> Asked:
    """Ask for a theme, in a word or two; `known` ones complete what is typed."""
    words = translate("feedback", "A theme, in a word or two")
    field = TextField(theme, words, "feedback_theme", small=True)
    field.complete_from(known)
    return Asked("feedback_theme_form", translate("feedback", "Add theme"), {"word": field}, {})
