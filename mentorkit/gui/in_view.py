"""Whom a command is about where nobody is named: whoever is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.agreements import Agreement
from mentorkit.domain.kinds import BY_NAME
from mentorkit.domain.people import Person

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


def person_in_view(tools: Tools) -> str:
    """Return whose page, letter, feedback or advice is shown; "" for nobody's."""
    here, store = tools.navigator.here, tools.services.store
    if here is None:
        return ""
    if here.kind in {Person.kind, Agreement.kind}:
        return here.id
    kind = BY_NAME.get(here.kind)
    shown = store.get(kind, here.id) if kind is not None and store.has(kind, here.id) else None
    return getattr(shown, "person_id", None) or ""
