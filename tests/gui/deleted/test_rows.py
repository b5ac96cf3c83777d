"""Whatever can be deleted by itself is called by its own words and what it is."""

from __future__ import annotations

import pytest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.kinds import KINDS
from mentorkit.domain.records import Record, owners_of
from mentorkit.gui.deleted.rows import TOLD, row_of
from tests.builders import (
    TODAY,
    a_custom_field,
    a_goal,
    a_goal_help,
    a_goal_place,
    a_goal_task,
    a_message,
    a_progress_note,
    a_role,
    a_skill,
    a_template,
    an_interaction,
)

AT = "2026-03-18T09:00:00+00:00"
GOAL = a_goal("Lead a team")
OF_PARTS = {"message_id", "skill_id", "interaction_id"}
"""Who belongs to one of these is never listed by itself."""


def test_every_kind_that_can_be_listed_has_its_words() -> None:
    assert {kind for kind in KINDS if not OF_PARTS & set(owners_of(kind))} == set(TOLD)


@pytest.mark.parametrize(
    ("record", "what", "kind"),
    [
        (GOAL, "Lead a team", "Goal"),
        (a_skill(GOAL, "Hiring"), "Hiring", "Skill"),
        (a_goal_task(GOAL, "Sit in"), "Sit in", "Step"),
        (a_goal_place(GOAL, "Meet-up"), "Meet-up", "Place to look"),
        (a_progress_note(GOAL, "First\ntalk"), "First talk", "Progress"),
        (a_goal_help(GOAL), "Help with a goal", "Help with a goal"),
        (a_message(subject="", body="Dear Ada"), "Dear Ada", "First message"),
        (a_template("Hello"), "Hello", "Template"),
        (a_role(title="CTO", organisation="Quay"), "CTO, Quay", "Role"),
        (a_custom_field(name="Cat", value="Mo"), "Cat: Mo", "Field"),
        (an_interaction(title="", said="", how=InteractionKind.CALL), "18 Mar", "Called"),
    ],
)
def test_a_record_is_called_by_its_words(record: Record, what: str, kind: str) -> None:
    row = row_of("change", AT, (record,), TODAY, lambda _person: "")
    assert (row.what, row.detail.split(",")[0]) == (what, kind)
