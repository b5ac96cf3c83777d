"""Tests of what can be done with people."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.due import Reason
from mentorkit.domain.errors import Invalid, NotFound, Why
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.lines import PeopleFilter, Tab
from mentorkit.domain.people import FOR_GOOD, Channel, ChannelKind, Person, PersonId, Role, Stage
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_channel, a_custom_field, a_role, an_evidence, me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def met(services: Services, *people: Person, days_ago: int = 0) -> None:
    """Log that we met."""
    ids = tuple(person.id for person in people)
    services.interactions.log(Contact(TODAY - timedelta(days=days_ago), InteractionKind.MET, ids))


def test_somebody_is_added_by_name_and_address(services: Services) -> None:
    person = services.people.add("  Ada   Lovelace ", email="ada@engine.example")
    page = services.people.page(person.id)
    assert page.person.shown == "Ada Lovelace"
    assert page.person.stage is Stage.TO_APPROACH
    (channel,) = page.channels
    assert (channel.way, channel.value, channel.preferred) == (ChannelKind.EMAIL, "ada@engine.example", True)
    assert services.people.add("Bob", stage=None).stage is None


def test_nobody_is_added_without_a_name(services: Services) -> None:
    with pytest.raises(Invalid) as caught:
        services.people.add("   ")
    assert (caught.value.field, caught.value.why) == ("shown", Why.EMPTY)
    assert services.queries.is_empty()


def test_changed_values_are_kept_and_checked(services: Services) -> None:
    person = services.people.add("Ada")
    services.people.change(replace(person, place="London"))
    assert services.people.get(person.id).place == "London"
    with pytest.raises(Invalid):
        services.people.change(replace(person, shown=" "))


def test_me_is_found_and_not_listed(services: Services) -> None:
    myself = me("Ines")
    with services.store.transaction("first run") as tx:
        tx.add(myself)
    assert services.people.me() == myself
    assert len(services.people.rows(PeopleFilter())[0]) == 0


def test_a_page_gathers_all_that_belongs_to_somebody(services: Services) -> None:
    anna = services.people.add("Anna")
    person = services.people.add("Ada")
    for detail in (a_role(person), a_channel(person), an_evidence(person), a_custom_field(person)):
        services.people.add_detail(detail)
    services.people.change(replace(person, met_through_id=anna.id, rhythm_days=30))
    for days in (90, 60, 20):
        met(services, person, days_ago=days)
    services.interactions.promise(person.id, "Send notes", TODAY)
    page = services.people.page(person.id)
    assert page.introduced_by == anna
    assert [len(part) for part in (page.roles, page.channels, page.evidence, page.custom_fields)] == [1] * 4
    assert page.actual_gap == 35
    assert page.next_step.text == "Send notes"
    assert [due.reason for due in page.line.dues] == [Reason.COMMITMENT, Reason.RHYTHM]
    assert len(page.line.marks) == 3


def test_a_page_of_nobody_is_not_found(services: Services) -> None:
    with pytest.raises(NotFound):
        services.people.page(PersonId(services.clock.new_id()))


def test_of_each_way_one_channel_is_preferred(services: Services) -> None:
    person = services.people.add("Ada", email="old@x.example")
    services.people.add_detail(a_channel(person, "+1 555 0100", way=ChannelKind.PHONE, preferred=True))
    new = a_channel(person, "new@x.example", preferred=True)
    services.people.add_detail(new)

    def preferred() -> set[str]:
        return {c.value for c in services.people.page(person.id).channels if c.preferred}

    assert preferred() == {"new@x.example", "+1 555 0100"}
    old = services.store.find(Channel, value="old@x.example")[0]
    services.people.change_detail(replace(old, preferred=True))
    assert preferred() == {"old@x.example", "+1 555 0100"}
    services.history.undo()
    assert preferred() == {"new@x.example", "+1 555 0100"}


@pytest.mark.parametrize(
    ("detail", "field"),
    [
        (a_role("x", title=" ", organisation=""), "title"),
        (a_channel("x", " "), "value"),
        (an_evidence("x", ""), "title"),
        (a_custom_field("x", ""), "name"),
    ],
)
def test_details_that_say_nothing_are_refused(services: Services, detail: Role, field: str) -> None:
    with pytest.raises(Invalid) as caught:
        services.people.add_detail(detail)
    assert caught.value.field == field


def test_a_removed_detail_is_gone_and_comes_back_on_undo(services: Services) -> None:
    person = services.people.add("Ada")
    role = a_role(person)
    services.people.add_detail(role)
    services.people.remove_detail(role)
    assert services.people.page(person.id).roles == ()
    services.history.undo()
    assert services.people.page(person.id).roles == (role,)


def test_mentor_needs_contact_or_a_reason(services: Services) -> None:
    stranger, met_once = services.people.add("Stranger"), services.people.add("Met")
    met(services, met_once)
    with pytest.raises(Invalid) as caught:
        services.people.set_stage([met_once.id, stranger.id], Stage.MENTOR)
    assert caught.value.why is Why.NEEDS_CONTACT
    assert services.people.get(met_once.id).stage is Stage.IN_CONVERSATION
    services.people.set_stage([met_once.id], Stage.MENTOR)
    services.people.set_stage([stranger.id], Stage.MENTOR, because=" we worked together ")
    assert services.people.get(stranger.id).mentor_because == "we worked together"
    services.people.set_stage([stranger.id, met_once.id], Stage.MENTOR)


def test_a_new_stage_wakes_and_sorts(services: Services) -> None:
    person = services.people.add("Ada", stage=None)
    services.people.rest([person.id])
    services.people.set_stage([person.id], Stage.KEPT)
    kept = services.people.get(person.id)
    assert (kept.stage, kept.resting_until, kept.ask_again) == (Stage.KEPT, None, None)


def test_several_people_change_as_one_step(services: Services) -> None:
    ids = [services.people.add(name).id for name in ("Ada", "Bob")]
    services.people.set_rhythm(ids, 42)
    assert {services.people.get(i).rhythm_days for i in ids} == {42}
    services.people.tag(ids, " book  club ")
    services.people.tag(ids, "book club")
    assert {services.people.get(i).tags for i in ids} == {("book club",)}
    services.people.delete(ids)
    assert services.queries.is_empty()
    services.history.undo()
    assert len(services.people.rows(PeopleFilter())[0]) == 2
    with pytest.raises(Invalid):
        services.people.tag(ids, " ")
    with pytest.raises(Invalid):
        services.people.set_rhythm(ids, 0)


def test_resting_ends_on_its_day_or_when_woken(services: Services) -> None:
    person = services.people.add("Ada", stage=Stage.APPROACHED)
    services.people.rest([person.id])
    assert services.people.get(person.id).resting_until == FOR_GOOD
    assert services.people.counts()[Tab.RESTING] == 1
    services.people.wake([person.id])
    assert services.people.counts()[Tab.ACTIVE] == 1
    services.people.rest([person.id], TODAY + timedelta(days=1))
    assert services.people.get(person.id).resting_until == TODAY + timedelta(days=1)
    with pytest.raises(Invalid):
        services.people.rest([person.id], TODAY)


def test_seven_people_can_be_pinned(services: Services) -> None:
    ids = [services.people.add(str(number)).id for number in range(8)]
    for person_id in ids[:7]:
        services.people.pin(person_id)
    with pytest.raises(Invalid) as caught:
        services.people.pin(ids[7])
    assert caught.value.why is Why.TOO_MANY
    services.people.unpin(ids[0])
    services.people.pin(ids[7])
    assert [line.shown for line in services.people.pinned()] == list("1234567")


def test_a_photo_is_kept_by_its_digest(services: Services) -> None:
    person = services.people.add("Ada")
    services.people.keep_photo(person.id, b"picture")
    digest = services.people.get(person.id).photo
    assert digest is not None
    assert services.people.photo(digest) == b"picture"


def test_somebody_forgotten_cannot_be_brought_back(services: Services) -> None:
    person = services.people.add("Ada")
    services.people.forget(person.id)
    assert services.history.undo() is None
    assert services.history.deleted() == ()


def test_words_in_use_come_most_used_first(services: Services) -> None:
    ada, bob = services.people.add("Ada"), services.people.add("Bob")
    services.people.change(replace(ada, expertise=("Logic", "Maths"), tags=("a",)))
    services.people.change(replace(bob, expertise=("Maths",), tags=("a",)))
    assert services.people.expertise_in_use() == ("Maths", "Logic")
    assert services.people.tags_in_use() == ("a",)


def test_a_line_knows_its_next_step(services: Services) -> None:
    person = services.people.add("Ada")
    (line,) = services.people.lines(services.queries.rows_of([person.id]))
    assert services.people.next_step(line).ask.value == "warm_touch"


def test_rows_and_ids_of_people_lead_to_each_other_without_those_that_are_gone(services: Services) -> None:
    ada, bo, gone = (services.people.add(name).id for name in ("Ada", "Bo", "Gone"))
    rows = services.people.rows_of([bo, gone, ada])
    services.people.delete([gone])
    assert services.people.ids_of(rows) == (bo, ada)
    assert list(services.people.rows_of([bo, gone, ada])) == [rows[0], rows[2]]
    assert [line.shown for line in services.people.lines_of([bo, gone, ada])] == ["Bo", "Ada"]
