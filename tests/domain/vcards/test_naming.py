from __future__ import annotations

import pytest

from mentorkit.domain.cards import CardField, CardRole
from mentorkit.domain.days import Day
from mentorkit.domain.vcards.reading import read_vcards
from tests.domain.vcards.only_card import only_card


def test_an_empty_name_is_none_and_a_preferred_one_is_shown() -> None:
    card = only_card("FN:\nFN;PREF=1:Ada Byron\nFN;PREF=2:Countess")
    assert card.shown == "Ada Byron"
    assert card.fields == (CardField("other name", "Ada"), CardField("other name", "Countess"))


def test_the_parts_of_a_name_show_it_when_nothing_else_does() -> None:
    (card,) = read_vcards(b"BEGIN:VCARD\nN:Byron;Ada;Augusta;Lady;II\nEND:VCARD").cards
    assert card.shown == "Lady Ada Augusta Byron II"


def test_a_second_name_keeps_all_its_parts() -> None:
    card = only_card("N:Byron;Ada\nN:King;Augusta;Ada;Lady;II;of Lovelace")
    assert card.fields == (CardField("other name", "Lady Augusta Ada King II of Lovelace"),)


def test_a_second_name_and_more_parts_than_five_are_other_names() -> None:
    card = only_card("N:Byron;Ada;;;;King;\nN:King;Ada")
    assert card.fields == (CardField("other name", "Ada King"), CardField("other name", "King"))


@pytest.mark.parametrize(
    "lines",
    [
        "N;PHONETIC=ipa:BY-ron;AY-da",
        "X-PHONETIC-LAST-NAME:BY-ron\nX-PHONETIC-FIRST-NAME:AY-da",
        "SOUND;X-IRMC-N:AY-da BY-ron;;;;",
    ],
)
def test_how_a_name_is_spoken_comes_in_many_dialects(lines: str) -> None:
    assert only_card(lines).pronunciation == "AY-da BY-ron"


def test_a_second_way_to_speak_it_is_kept_beside() -> None:
    card = only_card("X-PHONETIC-FIRST-NAME:AY-da\nX-PHONETIC-FIRST-NAME:AH-da\nX-PHONETIC-FIRST-NAME:")
    assert (card.pronunciation, card.fields) == ("AY-da", (CardField("pronunciation", "AH-da"),))


def test_a_recorded_sound_is_kept_as_it_is() -> None:
    assert only_card("SOUND;ENCODING=b:QUJD").kept == ("SOUND;ENCODING=b:QUJD",)


def test_the_same_role_in_another_language_is_no_second_role() -> None:
    card = only_card(
        "ORG;ALTID=1:Engine Works\nORG;ALTID=1;LANGUAGE=de:Maschinenbau;Mühle\n"
        "TITLE;ALTID=1:Analyst\nTITLE;ALTID=1;LANGUAGE=de:Analystin"
    )
    assert card.roles == (CardRole("Analyst", "Engine Works"),)
    assert card.fields == (CardField("organisation", "Maschinenbau, Mühle"), CardField("title", "Analystin"))


def test_departments_are_told_apart_by_their_organisation() -> None:
    card = only_card("ORG:Works;Mill;Store\nORG:School;Maths\nORG:;Nowhere")
    assert card.roles == (CardRole("", "Works"), CardRole("", "School"))
    assert card.fields == (
        CardField("department", "Mill, Store"),
        CardField("department (School)", "Maths"),
        CardField("department", "Nowhere"),
    )


def test_groups_bind_titles_to_organisations_and_the_rest_goes_in_turn() -> None:
    card = only_card("b.TITLE:Two\nORG:One Ltd\nb.ORG:Two Ltd\nTITLE:One\nTITLE:\nTITLE:Alone")
    assert card.roles == (CardRole("Two", "Two Ltd"), CardRole("One", "One Ltd"), CardRole("Alone"))


def test_days_of_roles_are_read_and_a_strange_day_is_kept() -> None:
    card = only_card("role1.ORG:Works\nrole1.X-MENTORKIT-SINCE:2020-03\nrole1.X-MENTORKIT-UNTIL:soon")
    assert card.roles == (CardRole("", "Works", Day(2020, 3)),)
    assert card.kept == ("role1.X-MENTORKIT-UNTIL:soon",)


def test_groups_of_either_case_are_one_group() -> None:
    """Thunderbird gives all groups back in capitals."""
    card = only_card("ROLE1.TITLE:Adviser\nrole1.X-MENTORKIT-SINCE:2025-10\nROLE2.ORG:Works")
    assert card.roles == (CardRole("Adviser", "", Day(2025, 10)), CardRole("", "Works"))


def test_a_role_beside_a_title_is_a_field() -> None:
    assert only_card("TITLE:Analyst\nROLE:Programmer").fields == (CardField("role", "Programmer"),)
