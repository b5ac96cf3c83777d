"""The list of ways in which I could help somebody, and whom else each of them suits."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.thanks import Offer, OfferId
from mentorkit.gui.fit_texts import because_words
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.people.details import Details

if TYPE_CHECKING:
    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.fact_lines import FactLine
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.forms import Form

GIVE, SUITS = "hand-heart", "users-round"
"""Icons of the buttons at the end of a line."""
MOST = 5


def offer_details() -> Details:
    """Return the list of ways I could help."""
    return Details(
        "offers",
        QCoreApplication.translate("people", "Ways you can help"),
        lambda page: page.offers,
        _show_offer,
        _fill_offer,
        lambda new_id, person_id: Offer(id=OfferId(new_id), person_id=person_id, text=""),
        lambda offer: bool(offer.text.strip()),
        _use_offer,
    )


def _show_offer(_tools: Tools, line: FactLine, offer: Offer) -> None:
    line.show_fact(offer, offer.text)
    whom = QCoreApplication.translate("people", "Whom else it suits")
    line.show_buttons([(SUITS, whom), (GIVE, QCoreApplication.translate("people", "I helped"))])


def _fill_offer(_tools: Tools, form: Form) -> None:
    name, hint = (
        QCoreApplication.translate("people", "What you could do for them"),
        QCoreApplication.translate("people", "read a draft, show a tool, introduce somebody"),
    )
    form.add("text", TextField(form.theme, name, "offer_text", placeholder=hint, small=True))


def _use_offer(tools: Tools, icon: str, line: FactLine) -> None:
    if icon == GIVE:
        tools.services.thanks.give(line.record)
        return
    title = QCoreApplication.translate("people", "Whom else it suits")
    entries = _suiting(tools, line.record) or [_nobody()]
    open_below(menu(tools.theme, "offer_suits", title, entries, line), line)


def _suiting(tools: Tools, offer: Offer) -> list[Entry | None]:
    """Return whom else a way to help suits, each with why; choosing one notes it for them too."""
    services = tools.services
    fits = services.fit.known_for([offer.text], offer.text, services.thanks.offered_to(offer.text), MOST)
    lines = services.people.lines_of([fit.person_id for fit in fits])
    translate = QCoreApplication.translate
    return [
        Entry(
            translate("people", "Note it for {0}: {1}").format(line.shown, because_words(fit.parts[0])),
            partial(_note_for, tools, offer, line),
            "plus",
            name=line.id,
        )
        for line, fit in zip(lines, fits, strict=True)
    ]


def _note_for(tools: Tools, offer: Offer, line: PersonLine) -> None:
    new_id = OfferId(tools.services.clock.new_id())
    tools.services.people.add_detail(replace(offer, id=new_id, person_id=line.id))
    words = QCoreApplication.translate("people", "Noted for {0} too").format(line.shown)
    tools.surface.toast(words, undo=True)


def _nobody() -> Entry:
    words = QCoreApplication.translate("people", "Nothing written about anybody else names it")
    return Entry(words, lambda: None, name="nobody", is_enabled=False)
