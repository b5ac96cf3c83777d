"""What documents say: their parts composed of shareable views and of the sentences of a language.

Only `Shareable` views come in here, so nothing private can go out.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from mentorkit.domain.agreements import TERMS, Tone
from mentorkit.domain.documents import Document, DocumentKind, Part
from mentorkit.domain.feedback import did_words
from mentorkit.domain.people import called

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mentorkit.domain.shareables import Shareable

Words = "Mapping[str, Any]"
"""The sentences of documents in one language, as their file has them."""


def agreement_document(
    agreement: Shareable, goals: Sequence[Shareable], names: Names, tone: Tone, words: Mapping[str, Any]
) -> Document:
    """Return what was agreed: as a friendly note in sentences, or as a form with headings."""
    said = words["agreement"]
    titles = "\n".join(goal["title"] for goal in goals)
    values = {term: titles if term == "goals" else _value(term, agreement[term], words) for term in TERMS}
    fields = {term: "goal.title" if term == "goals" else f"agreement.{term}" for term in TERMS}
    parts = [
        _term(fields[term], said["terms"][term], values[term], tone) for term in TERMS if values[term].strip()
    ]
    confirmed = agreement["confirmed"]
    if confirmed is not None:
        parts.append(Part("agreement.confirmed", said["confirmed"].format(day=_day(confirmed, words))))
    opening, closing = (names.put_into(said[end][tone.value]) for end in ("opening", "closing"))
    if confirmed is not None and tone is Tone.FORM:
        closing = ""
    return Document(DocumentKind.AGREEMENT, names.put_into(said["title"]), opening, tuple(parts), closing)


def agenda_document(
    meeting: Shareable, items: Iterable[Shareable], when: str, names: Names, words: Mapping[str, Any]
) -> Document:
    """Return what there is to talk about, with the minutes of each point."""
    said = words["agenda"]
    opening, closing = (names.put_into(said[end]) for end in ("opening", "closing"))
    title = meeting["title"].strip() or names.put_into(said["title"])
    parts = (*_facts(meeting, when, said), *_items(items, said))
    return Document(DocumentKind.AGENDA, title, opening, parts, closing)


def pre_read_document(
    agenda: Document,
    advice: Iterable[Shareable],
    feedback: Iterable[Shareable],
    names: Names,
    words: Mapping[str, Any],
) -> Document:
    """Return what they may read before a talk: what it is for, what came of what they said, the questions."""
    said = words["pre_read"]
    told = (
        *(
            Part("advice.result", said["advice"].format(text=one["text"].rstrip(". "), result=one["result"]))
            for one in advice
        ),
        *(
            Part(
                "feedback.did",
                said["feedback"].format(
                    text=one["words"].rstrip(". "), did=did_words(one["did"], one["result"])
                ),
            )
            for one in feedback
        ),
    )
    if told:
        told = (Part(told[0].field, told[0].text, said["since"]), *told[1:])
    opening, closing = (names.put_into(said[end]) for end in ("opening", "closing"))
    facts = tuple(part for part in agenda.parts if part.field.startswith("meeting."))
    items = tuple(part for part in agenda.parts if not part.field.startswith("meeting."))
    return Document(DocumentKind.PRE_READ, agenda.title, opening, (*facts, *told, *items), closing)


def update_document(message: Shareable) -> Document:
    """Return the text of a message as a document of its own."""
    body = Part("message.body", message["body"])
    return Document(DocumentKind.UPDATE, message["subject"], "", (body,), "")


class Names:
    """How the two people are called in a document."""

    def __init__(self, me: Shareable, other: Shareable) -> None:
        self._names = {
            "me": me["shown"],
            "name": other["shown"],
            "given": called(other["given"], other["shown"]),
        }

    def put_into(self, sentence: str) -> str:
        """Return a sentence with the names in it."""
        return sentence.format(**self._names).strip()


def _term(field: str, said: Mapping[str, str], value: str, tone: Tone) -> Part:
    if tone is Tone.FORM:
        return Part(field, value, said["form"])
    lines = [line for line in value.splitlines() if line.strip()]
    return Part(field, said["note"].format(value="; ".join(line.rstrip(".") for line in lines)))


def _value(term: str, value: Any, words: Mapping[str, Any]) -> str:
    if value is None:
        return ""
    if isinstance(value, date):
        return _day(value, words)
    if term == "every_days":
        named: str = words["rhythms"].get(str(value), words["every"].format(days=value))
        return named
    if term == "minutes":
        return str(words["minutes"].format(minutes=value))
    return str(words[term][value.value]) if term in ("form", "scheduler") else str(value).strip()


def _day(day: date, words: Mapping[str, Any]) -> str:
    return str(words["day"].format(day=day.day, month=words["months"][day.month - 1], year=day.year))


def _facts(meeting: Shareable, when: str, said: Mapping[str, Any]) -> tuple[Part, ...]:
    facts = (
        ("starts", when),
        ("minutes", said["minutes"].format(minutes=meeting["minutes"])),
        ("place", meeting["place"]),
        ("link", meeting["link"]),
        ("outcome", said["outcome"].format(outcome=meeting["outcome"]) if meeting["outcome"] else ""),
    )
    return tuple(Part(f"meeting.{name}", text.strip()) for name, text in facts if text.strip())


def _items(items: Iterable[Shareable], said: Mapping[str, Any]) -> tuple[Part, ...]:
    found: list[Part] = []
    for number, item in enumerate(items, start=1):
        title, question = item["title"].strip(), item["question"].strip()
        point = said["point"].format(number=number, title=title or question, minutes=item["minutes"])
        found.append(Part("agenda_item.title", f"{point}\n{question}" if title and question else point))
    return tuple(found)
