"""Saying that both agreed: on which day, and what they answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from mentorkit.domain.agreements import Agreement
    from mentorkit.gui.kit.features import Tools


class ConfirmAgreement(Overlay):
    """Asks for the day, and for the answer where there is one in writing. Ctrl+Enter keeps."""

    def __init__(self, tools: Tools, agreement: Agreement) -> None:
        title = QCoreApplication.translate("ConfirmAgreement", "We agreed on this")
        super().__init__(tools.theme, title, "confirm_agreement")
        self._tools, self._agreement = tools, agreement
        today = tools.services.clock.today()
        self.answer = LongField(
            tools.theme,
            self.tr("What they answered"),
            "confirm_answer",
            placeholder=self.tr("Paste it here if you like; it stays with you"),
        )
        self.answer.set_value(agreement.answer)
        read = partial(read_day, today=today, past=True)
        self.day = DayLine(tools.theme, self.tr("When"), "confirm_day", read, texts.whole_day)
        self.day.set_value(today)
        for field in (self.answer, self.day):
            self.body.addWidget(field)
        cancel = Button(tools.theme, self.tr("Cancel"), "confirm_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        agree = Button(tools.theme, self.tr("We agreed"), "confirm_agree", Kind.PRIMARY, "handshake")
        agree.clicked.connect(self.agree)
        self.add_act(cancel)
        self.add_act(agree)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.agree)

    def agree(self) -> None:
        """Confirm it; the rhythm follows."""
        self.day.take_typed()
        day = self.day.value()
        try:
            if day is None:
                self._say(Why.NOT_A_DATE)
                return
            self._tools.services.agreements.confirm(self._agreement, day, self.answer.value())
        except Invalid as error:
            self._say(error.why)
            return
        self.close_overlay()
        self._tools.surface.toast(self.tr("Agreed"), undo=True)

    def _say(self, why: Why) -> None:
        self.day.show_error(texts.word(why))
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
