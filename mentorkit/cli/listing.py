"""The commands that only read: list, due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.cli import words
from mentorkit.cli.codes import ExitCode
from mentorkit.cli.unlocking import opened
from mentorkit.cli.values import due_values, household_values, record_values
from mentorkit.domain.commitments import Whose
from mentorkit.domain.due import Reason

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from datetime import date

    from mentorkit.cli.printing import Output
    from mentorkit.services.listing import DueLine, ListingService
    from mentorkit.services.sessions import Application


def list_records(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Print people, contacts, promises, feedback or what is due."""
    with opened(chosen, application, output) as session:
        if chosen.what == "due":
            _print_due(session.services.listing, chosen.days, output)
        else:
            _LISTS[chosen.what](session.services.listing, output)
    return ExitCode.DONE


def due(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Print who is due and why."""
    with opened(chosen, application, output) as session:
        _print_due(session.services.listing, chosen.days, output)
    return ExitCode.DONE


def _print_people(listing: ListingService, output: Output) -> None:
    if output.as_json:
        output.json_list("people", (household_values(household) for household in listing.people()))
        return
    for household in listing.people():
        role = household.role
        output.line(
            household.person.shown or words.ME,
            words.ME if household.person.is_me else words.STAGES[household.stage],
            role.title if role else "",
            role.organisation if role else "",
            _day(household.last_contact),
        )


def _print_interactions(listing: ListingService, output: Output) -> None:
    if output.as_json:
        told = ({**record_values(entry), "shown": who.shown} for who, entry in listing.interactions())
        output.json_list("interactions", told)
        return
    for who, entry in listing.interactions():
        output.line(_day(entry.day), words.KINDS[entry.how], who.shown, entry.title, entry.said)


def _print_commitments(listing: ListingService, output: Output) -> None:
    if output.as_json:
        told = ({**record_values(promise), "shown": who.shown} for who, promise in listing.commitments())
        output.json_list("commitments", told)
        return
    for who, promise in listing.commitments():
        whose = words.MINE if promise.whose is Whose.MINE else words.THEIRS
        output.line(_day(promise.due), whose, who.shown, promise.text, _day(promise.done))


def _print_feedback(listing: ListingService, output: Output) -> None:
    if output.as_json:
        told = (
            {**record_values(one), "shown": shown, "state": one.state.value, "weight": one.weight.value}
            for shown, one in listing.feedback()
        )
        output.json_list("feedback", told)
        return
    for shown, one in listing.feedback():
        themes = ", ".join(one.themes)
        output.line(_day(one.since), words.FEEDBACK[one.state], shown, themes, one.question, one.words)


def _print_due(listing: ListingService, days: int, output: Output) -> None:
    lines = listing.due(days)
    if output.as_json:
        output.json_list("due", map(due_values, lines))
        return
    for line in lines:
        reason = words.REASONS[line.worth.reason]
        day = _day(line.worth.dues[0].day)
        output.line(day, str(line.days_late), line.person.shown, reason, _why(line))
    if not lines:
        output.tell(words.NOTHING_DUE)


def _why(line: DueLine) -> str:
    if line.commitment is not None:
        return line.commitment.text
    if all(due.reason is not Reason.RHYTHM for due in line.worth.dues):
        return ""
    return words.RHYTHM.format(days=line.person.rhythm_days)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


_LISTS: dict[str, Callable[[ListingService, Output], None]] = {
    "people": _print_people,
    "interactions": _print_interactions,
    "commitments": _print_commitments,
    "feedback": _print_feedback,
}
