"""The next step after an answer: what you will do, and by when."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools


class NextStepOverlay(Overlay):
    """Asks for one step; it becomes a promise of yours to somebody."""

    def __init__(self, tools: Tools, person_id: PersonId, name: str) -> None:
        super().__init__(tools.theme, "", "next_step", width=480)
        title = self.tr("Next step with {0}").format(name)
        self.heading.set_text(title)
        self.setAccessibleName(title)
        self._tools, self._person_id = tools, person_id
        today = tools.services.clock.today()
        self.step = TextField(
            tools.theme, self.tr("You will"), "next_step_text", placeholder=self.tr("Send the sketch")
        )
        self.day = DayLine(
            tools.theme,
            self.tr("By when"),
            "next_step_day",
            partial(read_day, today=today, past=False),
            texts.whole_day,
            placeholder=self.tr("Friday, 3 May, in 2 weeks"),
        )
        self.body.addWidget(self.step)
        self.body.addWidget(self.day)
        cancel = Button(tools.theme, self.tr("Cancel"), "next_step_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        keep = Button(tools.theme, self.tr("Add"), "next_step_add", Kind.PRIMARY)
        keep.clicked.connect(self.keep)
        self.add_act(cancel)
        self.add_act(keep)
        for keys in ("Return", "Enter", "Ctrl+Return"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.keep)

    def keep(self) -> None:
        """Keep the step, or say what is missing."""
        self.day.take_typed()
        if not self.day.is_readable:
            self.day.show_error(texts.word(Why.NOT_A_DATE))
            self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            self._tools.services.interactions.promise(self._person_id, self.step.value(), self.day.value())
        except Invalid as error:
            self.step.show_error(texts.word(error.why))
            self.step.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_overlay()
        self._tools.surface.toast(self.tr("Next step added"), undo=True)
