"""Above the people not sorted stands how many they are, and the way to sort them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.lines import Tab

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.page import PeoplePage
    from tests.gui.surfaces import FakeSurface


def test_it_stands_above_its_tab_only(page: PeoplePage, tools: Tools, surface: FakeSurface) -> None:
    already = tools.services.people.counts()[Tab.NOT_SORTED]
    for number in range(10 - already):
        tools.services.people.add(f"Person {number}", stage=None)
    assert page.unsorted.isHidden()
    page.tabs.set_value(Tab.NOT_SORTED)
    page.listing.choose(tab=Tab.NOT_SORTED)
    assert not page.unsorted.isHidden()
    assert page.unsorted.accessibleName() == "10 people are not sorted yet. Ten take about two minutes."
    page.unsorted.button.click()
    assert surface.commands == [("sort_people", ())]
    page.unsorted.follow(Tab.NOT_SORTED, {Tab.NOT_SORTED: 1})
    assert page.unsorted.accessibleName() == "One person is not sorted yet."
    page.unsorted.follow(Tab.EVERYONE, {Tab.NOT_SORTED: 1})
    assert page.unsorted.isHidden()
