"""What agreements offer the window: the page of one person's, and a part of that person's page."""

from __future__ import annotations

from mentorkit.gui.agreements.page import AgreementPage
from mentorkit.gui.agreements.panel import AgreementPanel
from mentorkit.gui.kit.features import Feature

FEATURE = Feature(pages={"agreement": AgreementPage}, panels={"person": AgreementPanel})
