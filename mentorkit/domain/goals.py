"""Goals: what somebody wants to be able to do, the skills it takes, and who helps with which."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from mentorkit.domain.days import Day
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record, shareable

if TYPE_CHECKING:
    from collections.abc import Iterable

GoalId = NewType("GoalId", RecordId)
SkillId = NewType("SkillId", RecordId)
SkillRatingId = NewType("SkillRatingId", RecordId)
GoalTaskId = NewType("GoalTaskId", RecordId)
ProgressNoteId = NewType("ProgressNoteId", RecordId)
GoalPlaceId = NewType("GoalPlaceId", RecordId)
GoalHelpId = NewType("GoalHelpId", RecordId)

MOST_TASKS = 6
"""Steps of one goal: more of them is a plan nobody looks at."""

COLOURS = 6
"""Marks that tell goals apart; more goals than that share one, always beside their name."""

LOWEST, HIGHEST = 1, 5
"""Levels of a skill: new to me, and could teach it."""


class GoalState(StrEnum):
    """Whether a goal is worked on."""

    ACTIVE = "active"
    PAUSED = "paused"
    REACHED = "reached"
    LET_GO = "let_go"


class Support(StrEnum):
    """What one person can be for another on the way to a goal."""

    ADVICE = "advice"
    FEEDBACK = "feedback"
    TEACHING = "teaching"
    SPONSOR = "sponsor"
    INTRODUCTION = "introduction"
    ACCOUNTABILITY = "accountability"
    ROLE_MODEL = "role_model"
    ENCOURAGEMENT = "encouragement"
    SOUNDING_BOARD = "sounding_board"


class PlaceKind(StrEnum):
    """Where people are met who are not known yet."""

    COMMUNITY = "community"
    EVENT = "event"
    PROGRAMME = "programme"


@record
class Goal(Record):
    """Something I want to be able to do."""

    kind: ClassVar[str] = "goal"

    id: GoalId = private()
    title: str = shareable(searched=True)
    want: str = shareable(default="", searched=True)
    """What I want, in my own words: it completes "I want"."""
    why: str = shareable(default="", searched=True)
    """What it is for: it completes "so that"."""
    measure: str = shareable(default="", searched=True)
    """How somebody else would see that it is reached."""
    until: Day | None = shareable(default=None)
    obstacle: str = private(default="", searched=True)
    """What is likely to come in between: it completes "If"."""
    plan: str = private(default="", searched=True)
    """What I do then: it completes "then I will"."""
    supports: tuple[Support, ...] = private(default=())
    """The kinds of support wanted, in the order of their enum."""
    state: GoalState = private(default=GoalState.ACTIVE)
    started: date = private()
    closed: date | None = private(default=None)
    colour: int = private(default=1)
    """Which of the six marks of a chart it has, from 1."""


@record
class Skill(Record):
    """A skill that a goal takes, from where it started to where it should be."""

    kind: ClassVar[str] = "skill"
    owner: ClassVar[str] = "goal_id"

    id: SkillId = private()
    goal_id: GoalId = private()
    name: str = shareable(searched=True)
    start: int = private(default=LOWEST)
    now: int = private(default=LOWEST)
    target: int = private(default=HIGHEST - 1)


@record
class SkillRating(Record):
    """Where a skill stood on a day; every change of it is kept."""

    kind: ClassVar[str] = "skill_rating"
    owner: ClassVar[str] = "skill_id"

    id: SkillRatingId = private()
    skill_id: SkillId = private()
    day: date = private()
    level: int = private()


@record
class GoalTask(Record):
    """One step towards a goal."""

    kind: ClassVar[str] = "goal_task"
    owner: ClassVar[str] = "goal_id"

    id: GoalTaskId = private()
    goal_id: GoalId = private()
    text: str = private(searched=True)
    due: date | None = private(default=None)
    done: date | None = private(default=None)


@record
class GoalPlace(Record):
    """A community, an event or a programme in which to look for people; `done` is the day I had looked."""

    kind: ClassVar[str] = "goal_place"
    owner: ClassVar[str] = "goal_id"

    id: GoalPlaceId = private()
    goal_id: GoalId = private()
    what: PlaceKind = private()
    text: str = private(searched=True)
    done: date | None = private(default=None)


@record
class ProgressNote(Record):
    """What changed on the way to a goal, with the evidence for it."""

    kind: ClassVar[str] = "progress_note"
    owner: ClassVar[str] = "goal_id"

    id: ProgressNoteId = private()
    goal_id: GoalId = private()
    day: date = private()
    text: str = private(searched=True)


@record
class GoalHelp(Record):
    """Somebody who helps, or could help, with a goal: which skills, and as what."""

    kind: ClassVar[str] = "goal_help"
    owner: ClassVar[str] = "person_id"
    co_owner: ClassVar[str] = "goal_id"

    id: GoalHelpId = private()
    person_id: PersonId = private()
    goal_id: GoalId = private()
    skills: tuple[SkillId, ...] = private(default=())
    supports: tuple[Support, ...] = private(default=())


def checked_goal(goal: Goal) -> Goal:
    """Return the goal, or raise Invalid when it says nothing."""
    if not goal.title.strip():
        raise Invalid("title", Why.EMPTY)
    return goal


def checked_skill(skill: Skill) -> Skill:
    """Return the skill, or raise Invalid: it has a name, and its levels lie on the ladder."""
    if not skill.name.strip():
        raise Invalid("name", Why.EMPTY)
    for name in ("start", "now", "target"):
        if not LOWEST <= getattr(skill, name) <= HIGHEST:
            raise Invalid(name, Why.NOT_POSITIVE)
    return skill


def next_colour(used: Iterable[int]) -> int:
    """Return the mark used least by the goals there are, the first of equals."""
    counts = dict.fromkeys(range(1, COLOURS + 1), 0)
    for colour in used:
        counts[colour] += 1
    return min(counts, key=lambda colour: (counts[colour], colour))
