"""Templates: brought by the app, the user's own, exported and imported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.asks import Ask
from mentorkit.domain.errors import Invalid, NotFound, Why
from mentorkit.domain.feedback_requests import FeedbackRequest, Occasion
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.slots import Slot, blanks
from mentorkit.domain.templates import is_starter
from mentorkit.services.actions import Action
from mentorkit.services.updates import with_lines
from tests.builders import an_evidence, me

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def titles(services: Services) -> list[str]:
    return [template.title for template in services.templates.own()]


def test_a_template_is_made_changed_and_deleted_each_undone_in_a_step(services: Services) -> None:
    made = services.templates.add(" My  hello ", MessageKind.NOTE, "Dear {given name}", subject="Hello")
    services.templates.change(replace(made, title="My other hello"))
    assert titles(services) == ["My other hello"]

    services.templates.delete(services.templates.get(made.id))
    assert titles(services) == []

    for action, before in (
        (Action.DELETE_TEMPLATE, ["My other hello"]),
        (Action.CHANGE_TEMPLATE, ["My hello"]),
        (Action.ADD_TEMPLATE, []),
    ):
        assert services.history.undo_action is action
        services.history.undo()
        assert titles(services) == before


def test_one_without_a_title_is_refused(services: Services) -> None:
    with pytest.raises(Invalid) as refused:
        services.templates.add(" ", MessageKind.NOTE, "Dear {given name}")

    assert (refused.value.field, refused.value.why) == ("title", Why.EMPTY)


def test_a_template_of_the_app_becomes_ones_own_as_a_copy(services: Services) -> None:
    starter = services.templates.for_ask(Ask.ONE_QUESTION)
    assert starter is not None

    copy = services.templates.duplicate(starter, "My question")

    assert titles(services) == ["My question"]
    assert (copy.body, is_starter(copy), is_starter(starter)) == (starter.body, False, True)


def test_templates_fit_a_kind_ones_own_first(services: Services) -> None:
    services.templates.add("Zuletzt", MessageKind.THANK_YOU, "Danke")
    services.templates.add("A note", MessageKind.NOTE, "Hello")

    fitting = services.templates.fitting(MessageKind.THANK_YOU)

    assert fitting[0].title == "Zuletzt"
    assert len(fitting) > 3
    assert {template.what for template in fitting} == {MessageKind.THANK_YOU}


def test_every_template_is_found_by_its_id(services: Services) -> None:
    mine = services.templates.add("Mine", MessageKind.NOTE, "Hello")
    for template in (mine, services.templates.starters[0].template):
        assert services.templates.get(template.id) == template
    with pytest.raises(NotFound):
        services.templates.get("starter:en:none")


def test_no_template_of_the_app_is_for_waiting(services: Services) -> None:
    assert services.templates.for_ask(Ask.WAIT) is None


def test_a_pack_travels_to_another_vault_in_one_step(services: Services) -> None:
    for title in ("One", "Two"):
        services.templates.add(title, MessageKind.NOTE, f"{title}, {{given name}}")
    content = services.templates.pack()
    one_only = services.templates.pack(services.templates.own()[:1])
    for template in services.templates.own():
        services.templates.delete(template)

    services.templates.keep(services.templates.read(content))

    assert titles(services) == ["One", "Two"]
    assert len(services.templates.read(one_only).templates) == 1
    services.history.undo()
    assert titles(services) == []


@pytest.mark.parametrize("occasion", Occasion)
def test_every_occasion_has_a_letter_that_asks_for_its_words(services: Services, occasion: Occasion) -> None:
    template = services.templates.for_occasion(occasion)
    request = FeedbackRequest(occasion, "the plan", "last week", "handing over", "Where did I keep it?")
    ada = services.people.add("Ada Żak")
    letter = services.messages.start(
        ada.id, template.what, template, {Slot.GIVEN_NAME: "Ada"}, request.answers
    )
    assert letter.subject == "Advice on the plan"
    assert "\n\nWhere did I keep it?\n\n" in letter.body
    assert {blank.name for blank in blanks(letter.body)} == {"my given name"}


BRACED = "{my goal} {{signature}} {what they saw}"


def test_no_word_of_a_person_is_taken_for_a_slot(services: Services) -> None:
    plain, odd = (dict.fromkeys(Slot, value) for value in ("Ada", BRACED))
    request = FeedbackRequest(Occasion.WORK, BRACED, BRACED, BRACED, BRACED)
    ada = services.people.add("Ada").id
    for template in (starter.template for starter in services.templates.starters):
        usual, braced = (
            services.messages.draft(ada, MessageKind.NOTE, template, values, request.answers)
            for values in (plain, odd)
        )
        assert [one.name for one in blanks(braced.body)] == [one.name for one in blanks(usual.body)]
        assert not blanks(braced.subject) or blanks(usual.subject)
    with services.store.transaction("me") as tx:
        tx.add(me(BRACED))
    services.goals.add(BRACED)
    services.people.add_detail(an_evidence(ada, BRACED))
    known = services.filling.values(ada)
    assert (
        known[Slot.GOAL]
        == known[Slot.EVIDENCE]
        == known[Slot.MY_NAME]
        == "(my goal) ((signature)) (what they saw)"
    )
    assert with_lines("{what is new}", [BRACED]) == "- (my goal) ((signature)) (what they saw)"
