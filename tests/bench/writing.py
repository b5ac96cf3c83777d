"""Typing in a long letter that is checked and coached meanwhile, and the coach by itself."""

from __future__ import annotations

import re
import statistics
from dataclasses import replace
from itertools import cycle, islice
from time import monotonic, thread_time
from typing import TYPE_CHECKING

from mentorkit.domain.coaching.coach import notes_on
from mentorkit.domain.coaching.drafts import DraftText, Known, Limits
from mentorkit.domain.coaching.phrasebook import read_phrasebook
from mentorkit.domain.messages import MessageKind
from tests.bench.kept import chosen_size
from tests.bench.pages import RESOURCES, open_shell
from tests.bench.rounds import Measure, paired

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QTextEdit

    from mentorkit.gui.kit.letters import Letter
    from mentorkit.gui.shell.shell import Shell

WORDS = 2_000
KEYS, ROUNDS = 200, 4
SETTLED = 3.0
"""Seconds in which the letter is checked and coached before somebody types on."""
PAUSE = 0.03
"""Seconds between two keys of somebody who types fast."""
FRAME, PAUSE_OF_COACH = 16.0, 50.0
"""Milliseconds: of a frame at 60 Hz, and what the coach may take after a rest."""
SAID = "Would you have time to talk, because I want to learn how teams decide? I recieve letters gladly. "
TYPED = "the reciever of a letter wants one thing, and that is to be understood. "


def typing(folder: Path) -> list[Measure]:
    """Goal 23: a key in a letter of 2,000 words, from the press to the painted page, beside Qt's bare editor.

    A machine that others use makes any hundredth key slow, whatever is typed into; so the same keys are typed
    several times over, and the fastest of each counts. What is slow by itself is slow every time.
    """
    shell, qt = open_shell(folder, chosen_size())
    letter = _open_letter(shell, qt)
    bare = _bare_editor(letter)
    ours, floor = _keys(letter, qt), _keys(bare, qt)
    middle, base = statistics.median(ours), statistics.median(floor)
    worst = sorted(ours)[KEYS * 99 // 100]
    return [
        Measure("a key in 2,000 words, p50", 4.0, middle / base, middle, base),
        Measure("a key in 2,000 words, p99", 1.0, worst / FRAME, worst, FRAME, "x frame"),
    ]


def coach(_folder: Path) -> list[Measure]:
    """Goal 24: everything the coach says of 2,000 words, within the rest it waits for."""
    book = read_phrasebook((RESOURCES / "coach" / "en.json").read_text("utf-8"))
    known = Known(names=("Ada",), evidence=("Talk on queues",), sent_before=(_text(100),) * 100)
    drafts = cycle(
        DraftText(MessageKind.FIRST_MESSAGE, "One question", f"{_text(WORDS)} {number}")
        for number in range(1_000)
    )

    def ours() -> float:
        return _spent(lambda: notes_on(next(drafts), known, Limits(), book))

    def floor() -> float:
        return _spent(lambda: [re.findall(r"\w+", _text(WORDS)) for _ in range(10)])

    found = paired("the coach on 2,000 words, beside ten times its words", 3.0, ours, floor)
    return [
        found,
        Measure("the coach on 2,000 words", 1.0, found.ours / PAUSE_OF_COACH, found.ours, 50.0, "x rest"),
    ]


def _text(words: int) -> str:
    said = islice(cycle(SAID.split()), words)
    return re.sub(r"((?:\S+ ){80})", r"\1\n\n", " ".join(said))


def _open_letter(shell: Shell, qt: QApplication) -> Letter:
    """Return the letter of a draft that was checked and coached, its cursor in the middle."""
    from mentorkit.gui.messages.page import MessagesPage

    desk = shell.desk
    assert desk is not None, "the vault was opened"
    services = desk.services
    (person,) = services.people.lines([5])
    message = services.messages.start(person.id, MessageKind.FIRST_MESSAGE)
    services.messages.change(replace(message, subject="One question please", body=_text(WORDS)))
    desk.tools.navigator.open("message", message.id)
    _wait(qt, SETTLED)
    page = shell.window.findChild(MessagesPage)
    assert isinstance(page, MessagesPage), "it was opened"
    letter = page.pane.letter
    _put_cursor(letter)
    return letter


def _bare_editor(letter: Letter) -> QTextEdit:
    from PySide6.QtWidgets import QTextEdit

    bare = QTextEdit()
    bare.setFont(letter.font())
    bare.resize(letter.width(), 800)
    bare.setPlainText(letter.text())
    bare.show()
    _put_cursor(bare)
    return bare


def _put_cursor(editor: QTextEdit) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(len(editor.toPlainText()) // 2)
    editor.setTextCursor(cursor)
    editor.setFocus()


def _keys(editor: QTextEdit, qt: QApplication) -> list[float]:
    """Return the milliseconds each key takes, the fastest of all rounds."""
    rounds = []
    for _ in range(ROUNDS):
        rounds.append([_key(editor, key, qt) for key in islice(cycle(TYPED), KEYS)])
        cursor = editor.textCursor()
        cursor.movePosition(cursor.MoveOperation.PreviousCharacter, cursor.MoveMode.KeepAnchor, KEYS)
        cursor.removeSelectedText()
        _wait(qt, SETTLED)
    return [min(times) for times in zip(*rounds, strict=True)]


def _key(editor: QTextEdit, key: str, qt: QApplication) -> float:
    """Return the milliseconds a key takes until it is painted; then pause as somebody does who types."""
    from PySide6.QtTest import QTest

    def act() -> None:
        QTest.keyClicks(editor, key)
        qt.sendPostedEvents()

    spent = _spent(act)
    _wait(qt, PAUSE)
    return spent


def _spent(act: Callable[[], object]) -> float:
    """Return the processor's milliseconds an act takes: one that waits for another program is not slow."""
    begin = thread_time()
    act()
    return (thread_time() - begin) * 1000


def _wait(qt: QApplication, seconds: float) -> None:
    until = monotonic() + seconds
    while monotonic() < until:
        qt.processEvents()
