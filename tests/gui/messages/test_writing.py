"""The middle pane says whether what is typed is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import NotSaved, Unsaved
from tests.gui.messages.conftest import BODY

if TYPE_CHECKING:
    from mentorkit.domain.messages import Message
    from tests.gui.messages.conftest import Desk


def test_a_letter_that_cannot_be_saved_says_so_in_amber(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    message = desk.begin(subject="Your talk", body=BODY)
    saved, form = desk.page.pane.top.saved, desk.page.pane.form

    def full(_message: Message) -> None:
        raise NotSaved(Unsaved.DISK_FULL)

    with monkeypatch.context() as broken:
        broken.setattr(desk.tools.services.messages, "change", full)
        desk.write(" More.")
        with pytest.raises(NotSaved):
            form.flush()
    assert saved.text() == "Not saved yet"
    assert saved._color == "status.due.text"
    assert form.flush()
    assert saved.text() == "Saved"
    assert desk.kept(message).body.endswith(" More.")
