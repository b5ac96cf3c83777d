"""Tests of the part of the bundle around goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_each_service_is_built_once(services: Services) -> None:
    for name in ("goals", "helping", "fit", "prompts", "reconnecting", "sorting"):
        assert getattr(services, name) is getattr(services, name)
