"""Adding a person: a small overlay with name, e-mail address and stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from mentorkit.domain.errors import Invalid
from mentorkit.domain.people import Stage
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.enter_keys import EnterKey
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.people.menus import STAGES

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools


class AddPerson(Overlay):
    """Adds somebody and opens their page, where everything else can be filled in."""

    def __init__(self, tools: Tools, name: str = "") -> None:
        title = QCoreApplication.translate("AddPerson", "Add a person")
        super().__init__(tools.theme, title, "add_person_overlay", width=440)
        self._tools = tools
        theme = tools.theme
        self.person = TextField(theme, self.tr("Name"), "add_person_name", large=True)
        self.person.set_value(name)
        self.email = TextField(
            theme, self.tr("E-mail"), "add_person_email", placeholder=self.tr("Optional"), large=True
        )
        options = [(stage, texts.stage_word(stage)) for stage in STAGES if stage is not Stage.MENTOR]
        self.stage = ComboField(theme, self.tr("Stage"), "add_person_stage", options)
        self.stage.set_value(Stage.TO_APPROACH)
        for field in (self.person, self.email, self.stage):
            self.body.addWidget(field)
            field.edited.connect(field.clear_error)
        cancel = Button(theme, self.tr("Cancel"), "add_person_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, self.tr("Add person"), "add_person_act", Kind.PRIMARY)
        self.act.clicked.connect(self.add)
        self.add_act(cancel)
        self.add_act(self.act)
        EnterKey(self, self.add)

    def add(self) -> None:
        """Add the person; what cannot be kept is said at its field."""
        surface = self._tools.surface
        try:
            person = self._tools.services.people.add(
                self.person.value(), stage=self.stage.value(), email=self.email.value()
            )
        except Invalid as error:
            field = self.email if error.field in ("email", "value") else self.person
            field.show_error(texts.word(error.why))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_overlay()
        surface.toast(self.tr("{name} added").format(name=person.shown), undo=True)
        self._tools.navigator.open("person", person.id)
