"""Pages tell everything about a record, and what people wrote stays plain text."""

from __future__ import annotations

from mentorkit.domain.exits.pages import Leaf, page_text

ROLE = Leaf("role", {"id": "2", "person_id": "1", "title": "Engineer", "since": None})


def test_a_page_has_the_record_and_what_belongs_to_it() -> None:
    values = {
        "id": "1",
        "shown": "Ada",
        "tags": ["a", "b"],
        "pinned": True,
        "is_me": False,
        "rhythm_days": 30,
    }
    page = page_text(Leaf("person", values, (ROLE,)))
    assert page.splitlines() == [
        "# Ada",
        "",
        "- **shown**: Ada",
        "- **tags**: a, b",
        "- **pinned**: yes",
        "- **rhythm days**: 30",
        "",
        "## role",
        "",
        "- **title**: Engineer",
        "",
    ]


def test_what_somebody_wrote_never_becomes_markup() -> None:
    leaf = Leaf("person", {"id": "1", "shown": "<img src=x>", "notes": "# big\n- item\n1. one\n\n*bold*"})
    page = page_text(leaf)
    assert page.startswith("# \\<img src=x\\>\n")
    assert "  > \\# big\n  > \\- item\n  > \\1. one\n  >\n  > \\*bold\\*\n" in page


def test_a_record_without_words_is_called_by_its_kind() -> None:
    leaf = Leaf("goal_help", {"id": "1", "number": 3})
    assert (leaf.title, page_text(leaf).splitlines()[0]) == ("", "# goal help")
