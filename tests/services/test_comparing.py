"""Who a card may be, and why."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardRole,
)
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.plans import (
    Match,
    Verdict,
)
from tests.builders import me
from tests.services.importing import ADA, planned, take

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


@pytest.mark.parametrize(
    ("card", "verdict", "match"),
    [
        (replace(ADA, notes="More to say"), Verdict.CHANGED, Match.UID),
        (replace(ADA, uid="", tags=("maths", "new")), Verdict.CHANGED, Match.EMAIL),
        (
            replace(ADA, uid="", channels=ADA.channels[2:], roles=(CardRole("Head", "Loom"),)),
            Verdict.CHANGED,
            Match.PROFILE,
        ),
        (replace(ADA, shown="Ada King"), Verdict.MAYBE, Match.UID),
        (replace(ADA, place="Paris"), Verdict.MAYBE, Match.UID),
        (
            replace(
                ADA,
                uid="",
                channels=(CardChannel(ChannelKind.PHONE, "0044 20 79460100"),),
                notes="More to say",
            ),
            Verdict.MAYBE,
            Match.PHONE,
        ),
        (
            Card(shown="ADA LOVELACE", roles=(CardRole("Other", "engine works"),)),
            Verdict.MAYBE,
            Match.NAME_AND_ORGANISATION,
        ),
        (
            Card(shown="Ada Lovelace", roles=(CardRole("", "Loom"),)),
            Verdict.MAYBE,
            Match.NAME_AND_NEW_ORGANISATION,
        ),
        (
            Card(shown="Ada Lovelac", roles=(CardRole("", "Engine Works"),)),
            Verdict.MAYBE,
            Match.CLOSE_NAME_AND_ORGANISATION,
        ),
        (Card(shown="Ada Lovelace", notes="Another thing"), Verdict.MAYBE, Match.NAME),
        (Card(shown="Ada Lovelace"), Verdict.SAME, Match.NAME),
        (Card(shown="Äda Lóvelace", given="Ada"), Verdict.SAME, Match.NAME),
    ],
)
def test_who_a_card_may_be_and_why(services: Services, card: Card, verdict: Verdict, match: Match) -> None:
    take(services, ADA)
    (row,) = planned(services, card).rows
    assert (row.verdict, row.candidates[0].match) == (verdict, match)


@pytest.mark.parametrize(
    "card", [Card(shown="Bob"), Card(shown="Ada Byron", roles=(CardRole("", "Elsewhere"),))]
)
def test_somebody_else_is_new(services: Services, card: Card) -> None:
    take(services, ADA)
    assert planned(services, card).rows[0].verdict is Verdict.NEW


def test_me_is_nobody_to_merge_with(services: Services) -> None:
    with services.store.transaction("first run") as tx:
        tx.add(me("Ines"))
    assert planned(services, Card(shown="Ines")).rows[0].verdict is Verdict.NEW


def test_a_role_held_before_is_no_news(services: Services) -> None:
    take(services, ADA)
    take(services, replace(ADA, roles=(CardRole("Director", "Loom House"),)))
    (row,) = planned(services, ADA).rows
    assert row.verdict is Verdict.SAME


def test_a_kept_line_is_known_whatever_letters_it_holds(services: Services) -> None:
    odd = replace(ADA, kept=("X-ODD:one\u2028two\x0bthree", "X-EVEN:1"))
    take(services, odd)
    (row,) = planned(services, odd).rows
    assert row.verdict is Verdict.SAME
