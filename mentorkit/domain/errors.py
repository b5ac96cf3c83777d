"""What can be wrong with what somebody asked for, told as a field and a reason."""

from enum import StrEnum


class Why(StrEnum):
    """Why a value is refused. The window and the command line own the words."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_A_DATE = "not_a_date"
    NOT_AN_ADDRESS = "not_an_address"
    IN_THE_FUTURE = "in_the_future"
    ENDS_BEFORE_START = "ends_before_start"
    NOT_POSITIVE = "not_positive"
    NEEDS_CONTACT = "needs_contact"
    ITSELF = "itself"
    TOO_MANY = "too_many"
    NOT_FROM_HERE = "not_from_here"
    """The state it is in leads elsewhere."""
    SENT_ALREADY = "sent_already"
    NOT_A_TIME = "not_a_time"
    NOT_A_ZONE = "not_a_zone"
    """No time zone of this name is known here."""


class Invalid(ValueError):  # noqa: N818  # the product's own word for it
    """A value that cannot be kept: `field` is the record's field, `why` the reason."""

    def __init__(self, field: str, why: Why) -> None:
        super().__init__(f"{field}: {why}")
        self.field = field
        self.why = why


class NotFound(LookupError):  # noqa: N818  # reads as what became of it
    """No record of this kind has this id (any more)."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Busy(RuntimeError):  # noqa: N818  # reads as what became of it
    """Another transaction is open: an import is running, or one was nested in another."""


class Unsaved(StrEnum):
    """Why a change could not be saved."""

    DISK_FULL = "disk_full"
    READ_ONLY = "read_only"
    MOVED = "moved"
    """The vault's file is no longer where it was: deleted, replaced or moved while open."""
    DAMAGED = "damaged"
    DISK_FAILED = "disk_failed"
    NO_MEMORY = "no_memory"
    """The computer had no memory left for it."""
    OTHER = "other"


class NotSaved(RuntimeError):  # noqa: N818  # reads as what became of it
    """The vault could not take a change: nothing of it was kept, what was there before still is."""

    def __init__(self, why: Unsaved) -> None:
        super().__init__(str(why))
        self.why = why
