"""Forms: the fields of one record, which save themselves without ever losing what is being typed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.kit.fields import Field
    from mentorkit.gui.theme import Theme

REST_MS = 1500
"""How long a long text has to rest before it is saved."""

LONGEST_UNSAVED_MS = 1000
"""The first unsaved key becomes a draft after this long at the latest; drafts come no faster either."""


def _same(value: Any) -> Any:
    return value


@dataclass(slots=True)
class _Bound:
    """A field of the form and the record's attribute it shows."""

    attribute: str
    field: Field
    read: Callable[[Any], Any]
    write: Callable[[Any], Any]
    is_dirty: bool = False


class Form(QWidget):
    """Shows a frozen record and saves each change of it.

    `save` gets the whole new record and may return the record as kept, or raise Invalid; `words`
    turns that into a sentence; `keep_draft`, where given, gets the record while it is being typed.
    Lay fields out in `column` or anywhere: `add` only binds them.
    """

    saved = Signal(object)
    """The record as it was kept."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        save: Callable[[Any], Any],
        words: Callable[[Invalid], str],
        keep_draft: Callable[[Any], object] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.theme = theme
        self._save, self._words, self._keep_draft = save, words, keep_draft
        self._record: Any = None
        self._bound: dict[str, _Bound] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(4))
        self._rest = self._timer(self._rested)
        self._draft = self._timer(self._write_draft)
        self._unsaved = QElapsedTimer()

    @property
    def record(self) -> Any:
        """The record as last shown or kept."""
        return self._record

    @property
    def is_dirty(self) -> bool:
        """Whether something typed is not kept yet."""
        return any(bound.is_dirty for bound in self._bound.values())

    def add(
        self,
        attribute: str,
        field: Field,
        read: Callable[[Any], Any] = _same,
        write: Callable[[Any], Any] = _same,
        *,
        place: bool = True,
    ) -> Field:
        """Bind a field to an attribute of the record, and put it into the column where `place` is set.

        `read` turns the field's value into the record's (it may raise Invalid), `write` the other way.
        """
        bound = _Bound(attribute, field, read, write)
        self._bound[attribute] = bound
        field.edited.connect(self._edited)
        field.left.connect(self._left)
        if place:
            self.column.addWidget(field)
        return field

    def show_record(self, record: Any) -> None:
        """Show a record, or news of the one shown: what is typed and not kept stays in its field.

        Before another record is shown, what is typed is saved.
        """
        is_other = self._record is None or record.id != self._record.id
        if is_other:
            if self._record is not None:
                self.flush()
            self._forget_typing()
        self._record = record
        for bound in self._bound.values():
            if not bound.is_dirty:
                bound.field.set_value(bound.write(getattr(record, bound.attribute)))

    def focus_first(self) -> None:
        """Give the focus to the field that was added first."""
        next(iter(self._bound.values())).field.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """Show no record any more, because it is gone; what was typed goes with it."""
        self._forget_typing()
        self._record = None

    def flush(self) -> bool:
        """Save what is typed now; return False when something is invalid and stays in its field."""
        self._rest.stop()
        typed = [bound for bound in self._bound.values() if bound.is_dirty]
        if self._record is None or not typed:
            return True
        changed = self._changed(typed)
        if changed is None:
            return False
        if changed == self._record:
            self._settle(typed, self._record)
            return True
        return self._keep(typed, changed)

    def set_aside(self) -> None:
        """Save what is typed now; what cannot be saved as it stands is kept as a draft."""
        if not self.flush():
            self._write_draft()

    def candidate(self) -> Any:
        """Return the record with everything typed that can be read; the rest as it was."""
        values = {}
        for bound in self._bound.values():
            if bound.is_dirty:
                try:
                    values[bound.attribute] = bound.read(bound.field.value())
                except Invalid:
                    continue
        return replace(self._record, **values)

    def show_invalid(self, error: Invalid) -> None:
        """Show what is wrong beside its field; a field this form lacks falls to the one just typed in."""
        bound = self._bound.get(error.field)
        if bound is None:
            typed = [found for found in self._bound.values() if found.is_dirty]
            bound = next(iter(typed or self._bound.values()), None)
        if bound is not None:
            bound.field.show_error(self._words(error))

    def _changed(self, typed: list[_Bound]) -> Any:
        values = {}
        for bound in typed:
            try:
                values[bound.attribute] = bound.read(bound.field.value())
            except Invalid as error:
                bound.field.show_error(self._words(error))
                return None
        return replace(self._record, **values)

    def _keep(self, typed: list[_Bound], changed: Any) -> bool:
        self._draft.stop()
        before = self._record
        try:
            kept = self._save(changed)
        except Invalid as error:
            self.show_invalid(error)
            return False
        if self._record is before:
            self._record = changed if kept is None else kept
        self._settle(typed, self._record)
        self.saved.emit(self._record)
        return True

    def _settle(self, typed: list[_Bound], record: Any) -> None:
        for bound in typed:
            bound.is_dirty = False
            bound.field.clear_error()
            if not self._is_typed_in(bound.field):
                bound.field.set_value(bound.write(getattr(record, bound.attribute)))
        self._draft.stop()
        self._unsaved.invalidate()

    def _is_typed_in(self, field: Field) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (focus is field.control or field.isAncestorOf(focus))

    def _edited(self) -> None:
        field = self.sender()
        for bound in self._bound.values():
            if bound.field is field:
                bound.is_dirty = True
                bound.field.clear_error()
                if bound.field.is_long:
                    self._rest.start(REST_MS)
        self._plan_draft()

    def _left(self) -> None:
        self.flush()

    def _rested(self) -> None:
        self.flush()

    def _plan_draft(self) -> None:
        if self._keep_draft is None or self._record is None:
            return
        if not self._unsaved.isValid():
            self._unsaved.start()
        latest = max(0, LONGEST_UNSAVED_MS - self._unsaved.elapsed())
        self._draft.start(min(self.theme.delay("saveDraftAfterTypingMs"), latest))

    def _write_draft(self) -> None:
        if self._keep_draft is not None and self.is_dirty:
            self._keep_draft(self.candidate())
        self._unsaved.restart()

    def _forget_typing(self) -> None:
        self._rest.stop()
        self._draft.stop()
        self._unsaved.invalidate()
        for bound in self._bound.values():
            bound.is_dirty = False
            bound.field.clear_error()

    def _timer(self, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(then)
        return timer
