"""What every test of the window starts with: one application, a theme that stands still, tools for a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from mentorkit.gui.changes import Changes
from mentorkit.gui.kit.features import Tools
from mentorkit.gui.kit.jobs import Jobs
from mentorkit.gui.kit.navigation import Navigator
from mentorkit.gui.theme import Scheme, Theme
from mentorkit.storage.store import Store
from tests.builders import me
from tests.fakes import FakeClock, services_in_memory
from tests.gui.surfaces import FakeSurface

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mentorkit.services.bundle import Services

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(RESOURCES, Scheme.LIGHT, reduce_motion=True)
    made.apply(qapp)
    yield made
    made.release()


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands still at nine in the morning of `builders.TODAY`."""
    return FakeClock()


@pytest.fixture
def services(clock: FakeClock) -> Iterator[Services]:
    """All services on a vault in memory in which nobody is known but me."""
    made = services_in_memory(clock)
    with Store(made.store.connection, clock).transaction("add_me") as transaction:
        transaction.add(me())
    yield made
    made.store.connection.close()


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    """A window of 1,440 by 900 to put a page or an overlay into."""
    window = QWidget()
    window.setObjectName("host")
    # Its own least size, as the real window has one: else what it holds would keep it from shrinking.
    window.setMinimumSize(320, 200)
    window.resize(1440, 900)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def surface(host: QWidget) -> FakeSurface:
    """The window as a page sees it, which remembers what it was asked for."""
    return FakeSurface(host)


@pytest.fixture
def tools(services: Services, theme: Theme, surface: FakeSurface, qapp: QApplication) -> Iterator[Tools]:
    """What every page, panel and dialog is built with."""
    changes, jobs = Changes(services.listen), Jobs()
    yield Tools(services, theme, changes, Navigator(), jobs, surface)
    jobs.close()
    changes.close()
