"""What can be done with templates: those the app brings, and the user's own, alone or as a file."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from mentorkit.domain.messages import MessageKind, Template, TemplateId
from mentorkit.domain.templates import (
    LONGEST,
    Pack,
    Starter,
    checked_template,
    is_starter,
    read_pack,
    read_starters,
    written_pack,
)
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mentorkit.domain.asks import Ask
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.feedback_requests import Occasion
    from mentorkit.storage.store import Store


class TemplateService:
    """Templates, one method an intention."""

    def __init__(self, store: Store, clock: Clock, folder: Path) -> None:
        """`folder` holds the templates the app brings, a file for each language."""
        self._store = store
        self._clock = clock
        self._folder = folder

    @cached_property
    def starters(self) -> tuple[Starter, ...]:
        """The templates the app brings, from the smallest ask to the end of mentoring."""
        files = sorted(self._folder.glob("*.json"))
        return tuple(starter for file in files for starter in read_starters(file.read_text("utf-8")))

    def own(self) -> tuple[Template, ...]:
        """Return the user's own templates by their titles."""
        return tuple(sorted(self._store.all(Template), key=lambda one: one.title.casefold()))

    def fitting(self, what: MessageKind) -> tuple[Template, ...]:
        """Return the templates for a kind of message, the user's own first."""
        brought = (starter.template for starter in self.starters)
        return tuple(one for one in (*self.own(), *brought) if one.what is what)

    def for_ask(self, ask: Ask) -> Template | None:
        """Return the template the app brings for a step of the ladder, or None."""
        return next((starter.template for starter in self.starters if starter.ask is ask), None)

    def for_ending(self, ending: str) -> Template:
        """Return the template the app brings for an end: `END_OF_MENTORING` or `END_OF_TALKS`."""
        return next(one.template for one in self.starters if one.template.id.endswith(ending))

    def for_occasion(self, occasion: Occasion) -> Template:
        """Return the template the app brings to ask about one thing somebody saw."""
        ending = f":one-moment-{occasion.value}"
        return next(one.template for one in self.starters if one.template.id.endswith(ending))

    def get(self, template_id: str) -> Template:
        """Return a template, the user's own or one the app brings. Raises NotFound."""
        for starter in self.starters:
            if starter.template.id == template_id:
                return starter.template
        return self._store.get(Template, template_id)

    def add(self, title: str, what: MessageKind, body: str, *, subject: str = "", note: str = "") -> Template:
        """Keep a new template. Raises Invalid for one without a title or a text."""
        title = " ".join(title.split())
        template = Template(id=self._new_id(), title=title, what=what, body=body, subject=subject, note=note)
        with self._store.transaction(Action.ADD_TEMPLATE) as tx:
            tx.add(checked_template(template))
        return template

    def change(self, template: Template) -> None:
        """Keep a template's new values. Raises Invalid."""
        with self._store.transaction(Action.CHANGE_TEMPLATE) as tx:
            tx.update(checked_template(template))

    def duplicate(self, template: Template, title: str) -> Template:
        """Keep a copy under another title; also how a template the app brings becomes one's own."""
        made = checked_template(replace(template, id=self._new_id(), title=title[: LONGEST["title"]]))
        with self._store.transaction(Action.ADD_TEMPLATE) as tx:
            tx.add(made)
        return made

    def delete(self, template: Template) -> None:
        """Delete one of the user's own."""
        with self._store.transaction(Action.DELETE_TEMPLATE) as tx:
            tx.remove(template)

    def pack(self, templates: Iterable[Template] = ()) -> bytes:
        """Return these templates, or all of the user's own, as a file for somebody else."""
        return written_pack(tuple(templates) or self.own())

    def read(self, content: bytes) -> Pack:
        """Read a file of templates without keeping any. Raises UnreadablePack."""
        return read_pack(content, self._clock.new_id)

    def keep(self, pack: Pack) -> None:
        """Keep the templates of a file, in one step."""
        with self._store.transaction(Action.IMPORT_TEMPLATES) as tx:
            for template in pack.templates:
                assert not is_starter(template), "read templates have ids of their own"
                tx.add(template)

    def _new_id(self) -> TemplateId:
        return TemplateId(self._clock.new_id())
