"""Import plans: what a file would change, row by row, before anything of it is kept."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from mentorkit.domain.cards import Card, CardFormat, Note, SkippedRow
    from mentorkit.domain.people import PersonId, Stage


class Verdict(StrEnum):
    """What becomes of a row of a file."""

    NEW = "new"
    SAME = "same"
    """Somebody we keep already, and nothing is new: nothing is written."""
    CHANGED = "changed"
    """Surely somebody we keep, with something new and nothing in conflict: merged beforehand."""
    MAYBE = "maybe"
    """Perhaps somebody we keep: a person decides."""


class Match(StrEnum):
    """Why a row is, or may be, somebody we keep. The surest first."""

    UID = "uid"
    EMAIL = "email"
    PROFILE = "profile"
    PHONE = "phone"
    NAME_AND_ORGANISATION = "name_and_organisation"
    CLOSE_NAME_AND_ORGANISATION = "close_name_and_organisation"
    NAME_AND_NEW_ORGANISATION = "name_and_new_organisation"
    NAME = "name"


class Answer(StrEnum):
    """What a person decides about a row that may be somebody we keep."""

    MERGE = "merge"
    KEEP_BOTH = "keep_both"
    SKIP = "skip"


class Side(StrEnum):
    """Which value of a difference is kept."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


class Part(StrEnum):
    """What two versions of a person can differ in, in the order in which they are compared."""

    NAME = "name"
    ORGANISATION = "organisation"
    TITLE = "title"
    EMAIL = "email"
    PHONE = "phone"
    PROFILE = "profile"
    OTHER_CHANNEL = "other_channel"
    PLACE = "place"
    MET = "met"
    NOTES = "notes"
    TAGS = "tags"
    PHOTO = "photo"
    OTHER = "other"


@frozen
class Difference:
    """One line of the comparison. Empty values mean that this side knows nothing."""

    part: Part
    mine: tuple[str, ...]
    theirs: tuple[str, ...]
    can_keep_both: bool
    suggested: Side


@frozen
class Candidate:
    """Somebody we keep, or somebody new in an earlier row, who may be the person of a row."""

    person_id: PersonId
    shown: str
    stage: Stage | None
    match: Match
    differences: tuple[Difference, ...]
    """Every part that either side knows, also where both say the same."""
    row: int | None = None
    """The position in the plan's `rows` of somebody new; None for somebody kept. `person_id` names the row then."""

    @property
    def has_new_role(self) -> bool:
        """Whether the card tells of another role than the one we know."""
        return any(
            one.part in (Part.ORGANISATION, Part.TITLE) and one.mine and one.theirs and one.mine != one.theirs
            for one in self.differences
        )


@frozen
class PlannedRow:
    """One card of the file and what would become of it."""

    card: Card
    verdict: Verdict
    candidates: tuple[Candidate, ...] = ()
    """For SAME and CHANGED the one it is; for MAYBE the likeliest first."""

    @property
    def is_twice(self) -> bool:
        """Whether it may be somebody new of an earlier row."""
        return bool(self.candidates) and self.candidates[0].row is not None


@frozen
class RoleNews:
    """Somebody known who has another role than before: worth a word of congratulation."""

    person_id: PersonId
    shown: str
    title: str
    organisation: str


@frozen
class ImportPlan:
    """What a file would change. `rows` and `skipped` together are every row of the file."""

    format: CardFormat
    rows: tuple[PlannedRow, ...]
    skipped: tuple[SkippedRow, ...]
    notes: tuple[Note, ...]

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have a verdict."""
        return sum(1 for row in self.rows if row.verdict is verdict)

    @property
    def total(self) -> int:
        """How many rows the file holds."""
        return len(self.rows) + len(self.skipped)

    @property
    def undecided(self) -> tuple[int, ...]:
        """The positions in `rows` a person has to decide about."""
        return tuple(n for n, row in enumerate(self.rows) if row.verdict is Verdict.MAYBE)


@frozen
class Decision:
    """What a person decided about a row. `person_id` says with whom to merge, `sides` what to keep."""

    answer: Answer
    person_id: PersonId | None = None
    sides: dict[Part, Side] = field(default_factory=dict)
    """Parts not named are kept as the difference suggests."""


@frozen
class ImportOptions:
    """What goes for everyone in a file."""

    stage: Stage | None = None
    """The stage of new people; None leaves them not sorted."""
    tag: str = ""
    """A tag for new people, such as "LinkedIn, October 2025"; "" for none."""


@frozen
class ImportCounts:
    """What an import did. The numbers add up to the rows of the file."""

    added: int = 0
    merged: int = 0
    """Existing people who gained something."""
    same: int = 0
    skipped: int = 0
    look: int = 0
    """Of those added or merged, how many had something odd about them."""

    @property
    def total(self) -> int:
        """How many rows the file held."""
        return self.added + self.merged + self.same + self.skipped
