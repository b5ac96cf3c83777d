"""Drafts are kept, replaced, listed and dropped by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


def test_a_draft_is_kept_until_it_is_dropped(services: Services) -> None:
    services.drafts.keep("contact:a", "first")
    services.drafts.keep("contact:a", "second")
    assert services.drafts.get("contact:a") == "second"

    services.drafts.drop("contact:a")

    assert services.drafts.get("contact:a") is None


def test_drafts_are_named_the_latest_first(services: Services, clock: FakeClock) -> None:
    for name in ("contact:a", "other:x", "contact:b"):
        services.drafts.keep(name, "text")
        clock.pass_by(seconds=1)

    assert services.drafts.named("contact:") == ("contact:b", "contact:a")


def test_keeping_a_draft_is_no_step_of_undo(services: Services) -> None:
    services.drafts.keep("contact:a", "text")

    assert services.history.undo_action is None
