"""What searching offers the window: the page of everything found. Its place is `search`, its id what was typed."""

from __future__ import annotations

from mentorkit.gui.kit.features import Feature
from mentorkit.gui.search.page import SearchPage

FEATURE = Feature(pages={"search": SearchPage})
