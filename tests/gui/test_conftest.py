from __future__ import annotations

from typing import TYPE_CHECKING

from tests.builders import a_person

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


def test_tools_start_with_nobody_but_me_and_nothing_to_undo(tools: Tools) -> None:
    assert tools.services.people.me().shown == "Ines"
    assert tools.services.today.today().is_empty
    assert tools.services.history.undo_action is None


def test_a_change_made_through_the_services_is_told_to_views(tools: Tools) -> None:
    heard: list[object] = []
    tools.changes.happened.connect(heard.append)
    with tools.services.store.transaction("add_person") as transaction:
        transaction.add(a_person("Ada"))
    assert len(heard) == 1
    assert not tools.services.today.today().is_empty
