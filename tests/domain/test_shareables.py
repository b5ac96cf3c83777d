"""Tests of what may be shown of a record: the declared fields and nothing besides."""

from __future__ import annotations

import pytest

from mentorkit.domain.kinds import KINDS
from mentorkit.domain.records import Record, Sharing, fields_of, sharing_of
from mentorkit.domain.shareables import shareable_of
from tests.builders import an_advice, an_agreement


@pytest.mark.parametrize("kind", KINDS)
def test_a_view_holds_what_its_kind_declares(kind: type[Record]) -> None:
    names = [field.name for field in fields_of(kind)]
    view = shareable_of(kind(**dict.fromkeys(names, "x")))
    assert set(view.values) == {name for name in names if sharing_of(kind, name) is Sharing.SHAREABLE}


def test_a_private_field_cannot_be_read() -> None:
    view = shareable_of(an_advice(reason="secret"))
    assert (view.kind, view["text"]) == ("advice", "Ask what would be dropped")
    with pytest.raises(KeyError):
        view["reason"]
    assert "secret" not in repr(shareable_of(an_agreement(note="secret", answer="secret")))
