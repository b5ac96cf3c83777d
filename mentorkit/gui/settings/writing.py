"""Writing: signature, spelling, the coach's rules and limits, templates."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QVBoxLayout

from mentorkit.domain.coaching.notes import Rule
from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui import writing_texts
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.choices import Switch
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.language_names import language_name
from mentorkit.gui.settings.length_limits import LengthLimits
from mentorkit.gui.settings.long_texts import LongText
from mentorkit.gui.settings.rows import Growing, Section, SettingRow, SwitchRow
from mentorkit.gui.settings.templates import Templates
from mentorkit.services.settings import SIGNATURE, SPELLING, SPELLING_LANGUAGE

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.kit.features import Tools


class Writing(Section):
    """How letters are written."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "writing", "")
        self._tools, self._settings, self._spelling = tools, tools.services.settings, tools.services.spelling
        self.heading.set_text(self.tr("Writing"))
        self.setAccessibleName(self.tr("Writing"))
        self.signature = self._row(
            "signature", self.tr("Signature"), self.tr("Change"), self.change_signature
        )
        self._add_spelling()
        self._add_coach()
        self.add_heading(self.tr("Templates"), "templates_heading")
        self.templates = Templates(tools)
        self.column.addWidget(self.templates)
        self.refresh()

    def refresh(self) -> None:
        """Show everything as it is now."""
        super().refresh()
        signature = self._settings.get(SIGNATURE)
        self.signature.say(
            " · ".join(signature.splitlines()) or self.tr("Your name, as long as there is no other.")
        )
        self._say_words()
        self.language.refresh()
        for row in self.rules:
            row.show_state()

    def change_signature(self) -> None:
        """Ask for the signature."""
        told = (self.tr("Signature"), self.tr("It stands where a template has {signature}."))
        keep = partial(self._settings.set, SIGNATURE)
        self._show(LongText(self.theme, "signature_text", told, self._settings.get(SIGNATURE), keep))

    def change_words(self) -> None:
        """Show the user's own words, one a line."""
        told = (self.tr("Your own words"), self.tr("One word a line. They are never marked as misspelled."))
        words = "\n".join(self._spelling.own_words())
        self._show(LongText(self.theme, "own_words_text", told, words, self._keep_words))

    def ask_dictionary(self) -> None:
        """Ask for the file of a dictionary."""
        kinds = self.tr("Dictionaries of Hunspell (*.dic *.aff)")
        dialog = QFileDialog(
            QApplication.activeWindow(), self.tr("Add a dictionary"), str(Path.home()), kinds
        )
        dialog.setObjectName("dictionary_dialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.fileSelected.connect(self.add_dictionary)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def add_dictionary(self, path: str) -> None:
        """Keep a dictionary and say what became of it."""
        try:
            language = self._spelling.add_dictionary(Path(path))
        except Invalid as error:
            said = {
                Why.EMPTY: self.tr(
                    "A dictionary has two files of the same name, .dic and .aff. One is missing here."
                ),
                Why.TOO_LONG: self.tr("This file is too large for a dictionary. Nothing was added."),
            }
            self.dictionary.say(said[error.why], "danger.text")
        except OSError:
            self.dictionary.say(self.tr("This file could not be read. Nothing was added."), "danger.text")
        else:
            self.language.refresh()
            self.dictionary.say(self.tr("Added: {0}.").format(language_name(language)), "status.good.text")

    def _add_spelling(self) -> None:
        self.add_heading(self.tr("Spelling"), "spelling_heading")
        words = self.tr("Misspelled words are underlined. Names of your people never are.")
        title = self.tr("Check spelling while I write")
        self.add_row(SwitchRow(self.theme, self._settings, SPELLING, title, words))
        self.language = LanguageRow(self._tools)
        self.add_row(self.language)
        self.dictionary = self._row(
            "dictionary", self.tr("More languages"), self.tr("Add"), self.ask_dictionary
        )
        self.dictionary.say(
            self.tr("Dictionaries of your system are found by themselves. A file of Hunspell can be added.")
        )
        self.words = self._row("own_words", self.tr("Your own words"), self.tr("Change"), self.change_words)

    def _add_coach(self) -> None:
        self.add_heading(self.tr("Coach"), "coach_heading")
        words = self.tr("The coach reads on this computer only, and blocks nothing.")
        self.length = self._row(
            "length", self.tr("Length of a letter"), self.tr("Change"), self.change_limits
        )
        self.length.say(words)
        self.rules: list[RuleRow] = []
        rules = QVBoxLayout()
        rules.setSpacing(0)
        self.column.addLayout(rules)
        self.growing = Growing(rules, (partial(self._rule, rule) for rule in Rule), self)

    def change_limits(self) -> None:
        """Show the limits of length."""
        self._show(LengthLimits(self._tools))

    def _rule(self, rule: Rule) -> RuleRow:
        row = RuleRow(self._tools, rule)
        self.rules.append(row)
        return row

    def _row(self, name: str, title: str, act: str, do: Callable[[], None]) -> SettingRow:
        button = Button(self.theme, act, f"{name}_button")
        button.setAccessibleName(f"{act}: {title}")
        button.clicked.connect(do)
        row = SettingRow(self.theme, f"{name}_row", title, "", button)
        self.add_row(row)
        return row

    def _show(self, overlay: LongText | LengthLimits) -> None:
        self._tools.surface.show_overlay(overlay)

    def _keep_words(self, text: str) -> None:
        self._spelling.set_words(text.split("\n"))

    def _say_words(self) -> None:
        count = len(self._spelling.own_words())
        none, one = self.tr("None yet. Add some from the menu of a marked word."), self.tr("1 word")
        self.words.say({0: none, 1: one}.get(count, self.tr("{0} words").format(count)))


class LanguageRow(SettingRow):
    """Which dictionary letters are checked with when nothing else is known."""

    def __init__(self, tools: Tools) -> None:
        self._settings, self._spelling = tools.services.settings, tools.services.spelling
        title = QCoreApplication.translate("LanguageRow", "Usual language")
        self.field = ComboField(tools.theme, "", "spelling_language_choice", ())
        super().__init__(tools.theme, "spelling_language_row", title, "", self.field)
        self.say(self.tr("A person’s own language goes before it, where there is a dictionary."))
        self.field.combo.setAccessibleName(title)
        self.field.setFixedWidth(tools.theme.scaled(180))
        self.field.edited.connect(self._keep)
        self.refresh()

    def refresh(self) -> None:
        """Offer the languages there are now."""
        languages = self._spelling.languages()
        self.field.set_options([(language, language_name(language)) for language in languages])
        self.field.set_value(self._settings.get(SPELLING_LANGUAGE))

    def _keep(self) -> None:
        self._settings.set(SPELLING_LANGUAGE, self.field.value())


class RuleRow(SettingRow):
    """One rule of the coach: on or off, and where it comes from."""

    def __init__(self, tools: Tools, rule: Rule) -> None:
        self._tools, self.rule = tools, rule
        title = writing_texts.word(rule)
        self.switch = Switch(tools.theme, title, f"rule_{rule}_switch")
        super().__init__(
            tools.theme, f"rule_{rule}_row", title, writing_texts.source_words(rule), self.switch
        )
        self.switch.clicked.connect(self._keep)
        self.show_state()

    def show_state(self) -> None:
        """Show whether it is on."""
        self.switch.setChecked(self.rule not in self._tools.services.coaching.limits().off)

    def _keep(self) -> None:
        self._tools.services.coaching.switch(self.rule, on=self.switch.isChecked())
