"""How asks were answered: a bar for each kind, with the number it rests on and nothing made of a few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from mentorkit.domain.replies import FEWEST, ReplyCount
from mentorkit.gui import texts
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.stacked_bars import StackedBar

if TYPE_CHECKING:
    from mentorkit.domain.messages import MessageKind
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.theme import Theme

REPLIED, DECLINED, SILENT, WAITING = "chart.1", "chart.5", "status.neutral.line", ""
"""The tokens of the parts; what waits is an outline."""


class Replies(Overlay):
    """Shows what became of everything that asked for an answer."""

    def __init__(self, tools: Tools) -> None:
        title = QCoreApplication.translate("replies", "How you were answered")
        super().__init__(tools.theme, title, "replies", width=560, closes_outside=True)
        found = tools.services.messages.replies()
        if not found:
            words = self.tr("Nothing that asks for an answer was sent yet.")
            self.body.addWidget(Label(tools.theme, words, "replies_none", "body", "text.secondary"))
            return
        most = max(count.ended + count.waiting for count in found.values())
        for what, count in found.items():
            self.body.addLayout(_row(tools.theme, what, count, most))
        total = sum(found.values(), ReplyCount())
        self.body.addWidget(
            Label(tools.theme, whole_words(total), "replies_all", "body", "text.primary", wrap=True)
        )
        hint = self.tr(
            "Whoever asks underestimates by up to half how often others say yes "
            "(Flynn and Lake 2008, experiments with small favours)."
        )
        self.body.addWidget(Label(tools.theme, hint, "replies_hint", "small", "text.secondary", wrap=True))


def whole_words(count: ReplyCount) -> str:
    """Return what all asks together come to; a share only where they are enough."""
    translate = QCoreApplication.translate
    if count.percent is None:
        few = translate(
            "replies", "n = {0}, too few to say more: with fewer than {1} one answer would turn it."
        )
        return few.format(count.ended, FEWEST)
    words = [
        translate("replies", "{0} of {1} answered, {2} %.").format(count.answered, count.ended, count.percent)
    ]
    if count.late:
        one, many = (
            translate("replies", "One after a follow-up."),
            translate("replies", "{0} after a follow-up."),
        )
        words.append(one if count.late == 1 else many.format(count.late))
    return " ".join(words)


def parts_words(count: ReplyCount) -> str:
    """Return how many ended in which way, those that happened."""
    translate = QCoreApplication.translate
    told = (
        (count.replied, translate("replies", "{0} replied")),
        (count.declined, translate("replies", "{0} declined")),
        (count.silent, translate("replies", "{0} without a reply")),
        (count.waiting, translate("replies", "{0} still waiting")),
    )
    return ", ".join(words.format(number) for number, words in told if number)


def _row(theme: Theme, what: MessageKind, count: ReplyCount, most: int) -> QVBoxLayout:
    name, words = f"replies_{what.value}", parts_words(count)
    bar = StackedBar(theme, f"{name}_bar", f"{texts.word(what)}: {words}")
    parts = ((count.replied, REPLIED), (count.declined, DECLINED), (count.silent, SILENT))
    bar.show_parts((*parts, (count.waiting, WAITING)), most)
    head = QHBoxLayout()
    head.addWidget(Label(theme, texts.word(what), name, "bodyStrong"), 1)
    n = QCoreApplication.translate("replies", "n = {0}").format(count.ended)
    head.addWidget(Label(theme, n, f"{name}_n", "small", "text.tertiary"))
    row = QVBoxLayout()
    row.setSpacing(theme.space(1))
    row.addLayout(head)
    row.addWidget(bar)
    row.addWidget(Label(theme, words, f"{name}_words", "small", "text.secondary", wrap=True))
    return row
