"""What a subject offers the window, and what the window gives it. No subject is named here."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Protocol

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.changes import Changes
    from mentorkit.gui.kit.jobs import Jobs
    from mentorkit.gui.kit.navigation import Navigator
    from mentorkit.gui.kit.overlays import Overlay
    from mentorkit.gui.theme import Theme
    from mentorkit.services.bundle import Services


class Surface(Protocol):
    """What a page may ask of the window it is in."""

    def toast(self, text: str, *, undo: bool = False) -> None:
        """Say one plain sentence at the bottom; with `undo` it offers to take the last step back."""

    def show_overlay(self, dialog: Overlay) -> None:
        """Show a dialog card over the whole window until it is closed; focus returns afterwards."""

    def run_command(self, name: str, *arguments: object) -> None:
        """Run the command of this name, whichever subject offers it; unknown names do nothing."""

    def fit_sidebar(self) -> None:
        """Give the sidebar its width anew: a page with `needs_room` set makes it a rail."""

    def panels(self, kind: str) -> Sequence[Panel]:
        """Build what other subjects have to show on the pages of a kind of record, in sidebar order."""


@frozen
class Tools:
    """What every page, panel and dialog is built with."""

    services: Services
    theme: Theme
    changes: Changes
    navigator: Navigator
    jobs: Jobs
    surface: Surface


@frozen
class Command:
    """One act: an entry of a menu, of the palette, and perhaps a key. Also run by name with arguments."""

    name: str
    """Stable and in snake_case: `log_contact`, `add_person`."""
    label: str
    icon: str
    run: Callable[..., None]
    keys: str = ""
    """As QKeySequence reads it, in its portable form: "Ctrl+L"."""
    menu: str = ""
    """The menu it stands in: file, edit, people, view, go or help; "" for none."""
    is_enabled: Callable[[], bool] | None = None
    """Asked when a menu or the palette opens; None for always."""
    in_palette: bool = True
    in_dialogs: bool = False
    """Whether its key works while a dialog lies over the page; most would act on what cannot be seen."""
    detail: str = ""
    """What the palette says behind the label: where it leads."""
    also: str = ""
    """Other words that the palette finds it by; nobody reads them."""


class Page(Protocol):
    """What the window asks of a page; a page is a QWidget.

    A page may also have `show_part(record)`, which leads to something that belongs to what it shows, and
    `needs_room`, which says that it wants the width of the sidebar too; `Surface.fit_sidebar` asks anew.
    Its own keys, each with its words, stand in `keys`: F1 shows them.
    """

    def show_place(self, record: str) -> None:
        """Show the record with this id, or the section itself for ""."""

    def focus_first(self) -> None:
        """Give the focus to what a person most likely uses first."""


class Panel(Protocol):
    """What a page asks of a part that another subject shows on it; a panel is a QWidget."""

    def show_record(self, record: str) -> None:
        """Show what belongs to the record with this id."""


@frozen
class Feature:
    """A subject as the window knows it: pages by kind of place, commands, panels, a count."""

    pages: Mapping[str, Callable[[Tools], QWidget]] = field(default_factory=dict)
    """Builds the page of a place's kind (`people`, `person`) at its first visit; satisfies `Page`."""
    commands: Callable[[Tools], Sequence[Command]] | None = None
    panels: Mapping[str, Callable[[Tools], Panel]] = field(default_factory=dict)
    """Builds a panel for the page of a kind of record."""
    count: Callable[[Tools], int] | None = None
    """How many things wait there: the number at the end of the sidebar's row."""
    dropped: Callable[[Tools, Sequence[str]], bool] | None = None
    """Takes files dropped on the window, by path; returns whether it could use them."""
