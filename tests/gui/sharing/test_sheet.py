"""The share sheet shows everything that leaves, lets parts stay here, and has four ways to go."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mentorkit.domain.agreements import WRITTEN_TERMS, Scheduler, TalkForm, Tone
from mentorkit.domain.documents import DocumentKind, paper_blocks
from mentorkit.domain.messages import MessageKind
from mentorkit.gui.kit.paper import Paper
from mentorkit.gui.sharing.feature import FEATURE, share
from mentorkit.gui.sharing.sheet import ShareSheet
from mentorkit.gui.sharing.words import FIELDS, field_word, title_of
from tests.builders import TODAY, a_meeting, an_agenda_item

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.domain.agreements import Agreement
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def ada(tools: Tools) -> Person:
    return tools.services.people.add("Ada", email="ada@mail.example")


@pytest.fixture
def agreement(tools: Tools, ada: Person) -> Agreement:
    """An agreement in which every term has a text as long as people write."""
    texts = dict.fromkeys(WRITTEN_TERMS, "What is said stays between us, unless one of us says otherwise.")
    start = replace(tools.services.agreements.start(ada.id), **texts, every_days=42, minutes=45)  # type: ignore[arg-type]  # terms are texts
    full = replace(start, form=TalkForm.VIDEO, scheduler=Scheduler.ME, note="private", review=TODAY)
    return tools.services.agreements.propose(full)


def sheet(surface: FakeSurface) -> ShareSheet:
    found = surface.overlays[-1]
    assert isinstance(found, ShareSheet)
    return found


def test_what_is_unchecked_stays_here(
    tools: Tools, ada: Person, agreement: Agreement, surface: FakeSurface
) -> None:
    share(tools, DocumentKind.AGREEMENT.value, ada.id)
    shown = sheet(surface)
    assert [check.text() for _part, check in shown.checks][:3] == ["Greeting", "What it is for", "How often"]
    assert shown.checks[-1][1].text() == "Closing words"
    assert "We talk every six weeks." in shown.preview.text()
    assert "private" not in shown.preview.text()
    QTest.keyClick(shown.checks[2][1], Qt.Key.Key_Space)
    assert "every six weeks" not in shown.preview.text()
    greeting, closing = shown.checks[0][0].text, shown.checks[-1][0].text
    assert greeting in shown.preview.text()
    assert closing in shown.preview.text()
    QTest.keyClick(shown.checks[-1][1], Qt.Key.Key_Space)
    assert closing not in shown.preview.text()
    shown.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("What we agreed\n\nDear Ada,")
    assert "every six weeks" not in copied
    assert closing not in copied
    assert surface.toasts == ["Copied"]


@pytest.mark.parametrize("ending", ["md", "pdf", "eml"])
def test_it_is_saved_in_open_forms(
    tools: Tools, agreement: Agreement, surface: FakeSurface, ending: str, tmp_path: Path
) -> None:
    asked: list[str] = []
    for answer in (str(tmp_path / f"kept.{ending}"), "", str(tmp_path / "nowhere" / "x")):
        share(tools, "agreement", agreement.person_id)
        shown = sheet(surface)
        shown.ask_file = lambda name, _ending, answer=answer: asked.append(name) or answer  # type: ignore[misc,func-returns-value]  # a list has no answer
        {"md": shown.save_markdown, "pdf": shown.save_pdf, "eml": shown.save_mail}[ending]()
    assert set(asked) == {f"what-we-agreed.{ending}"}
    content = (tmp_path / f"kept.{ending}").read_bytes()
    assert b"private" not in content
    page = ", 1 page" if ending == "pdf" else ""
    assert surface.toasts[0] == f"Saved as kept.{ending}{page}"
    assert surface.toasts[1].startswith("This file could not be written.")


@pytest.mark.parametrize("tone", Tone)
def test_a_full_agreement_is_one_page_whose_file_tells_nothing(
    tools: Tools, agreement: Agreement, tone: Tone
) -> None:
    document = tools.services.documents.agreement(replace(agreement, tone=tone))
    content, pages = Paper(tools.theme, paper_blocks(document), fits_page=True).pdf()
    assert pages == 1
    assert len(re.findall(rb"/Type\s*/Page\b", content)) == 1
    assert not re.search(rb"/(Title|Creator|Author|Subject|Keywords) \([^)]", content)


def test_an_address_mail_cannot_go_to_is_said(
    tools: Tools, ada: Person, agreement: Agreement, surface: FakeSurface
) -> None:
    (channel,) = tools.services.people.page(ada.id).channels
    tools.services.people.change_detail(replace(channel, value="not an address"))
    share(tools, "agreement", ada.id)
    sheet(surface).save_mail()
    assert surface.toasts[0].startswith("Their e-mail address is none")


def test_meetings_and_updates_are_shared_too(tools: Tools, ada: Person, surface: FakeSurface) -> None:
    services, meeting = tools.services, a_meeting()
    with services.store.transaction("plan") as tx:
        tx.add(meeting)
        for place in range(9):
            tx.add(an_agenda_item(meeting, "Hiring", question="Whom first, and why? " * 4, place=place))
    share(tools, "agreement", ada.id)
    assert surface.overlays == []
    share(tools, "agenda", ada.id, meeting.id, "Monday")
    assert "1. Hiring" in sheet(surface).preview.text()
    told = [check.text() for _part, check in sheet(surface).checks]
    assert told[:2] == ["Greeting", "When"]
    assert [words for words in told if "Hiring" in words][:2] == ["1. Hiring (10 min)", "2. Hiring (10 min)"]
    share(tools, "pre_read", ada.id, meeting.id, "Monday")
    assert services.meetings.page(meeting.id).meeting.pre_read is None
    assert Paper(tools.theme, paper_blocks(sheet(surface).document), fits_page=True).pdf()[1] == 1
    sheet(surface).copy()
    assert services.meetings.page(meeting.id).meeting.pre_read == TODAY
    message = services.messages.start(ada.id, MessageKind.PROGRESS_UPDATE)
    assert FEATURE.commands is not None
    (command,) = FEATURE.commands(tools)
    command.run("update", ada.id, message.id)
    assert sheet(surface).heading.text() == "Share this letter with Ada"


def test_every_document_and_field_has_words() -> None:
    assert all("Ada" in title_of(kind, "Ada") for kind in DocumentKind)
    assert all(field_word(field) for field in FIELDS)
    assert field_word("agreement.minutes") == "How long"
