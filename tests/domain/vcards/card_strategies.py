"""Hypothesis strategies for cards in the form in which readers yield them."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardField,
    CardPhoto,
    CardRole,
    FieldName,
    in_order,
    labelled,
)
from mentorkit.domain.days import Day
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.profiles import is_profile

_LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Z"), exclude_characters="\ufeff\ufffd"
)
words = st.text(_LETTERS, min_size=1, max_size=12)
"""One word of any script without blanks and control characters."""

lines = st.lists(
    words | st.sampled_from([",", ";", ":", "\\", '"', "=", "\\n", "a, b"]), min_size=1, max_size=6
).map(" ".join)
"""A line of words and of everything vCard has to escape."""

texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
addresses = st.builds(
    "{}@{}.example".format,
    st.from_regex(r"[a-z.+]{1,12}", fullmatch=True),
    st.from_regex(r"[a-z]{1,12}", fullmatch=True),
)
labels = st.sampled_from(["", "", "home", "work", "work, fax", "Büro", "Home", "a, b", "x:y"]) | lines
dates = st.dates(date(1850, 1, 1), date(2030, 1, 1))
days = st.builds(lambda day, parts: Day(*(day.year, day.month, day.day)[:parts]), dates, st.integers(1, 3))
date_texts = st.one_of(
    dates.map(date.isoformat),
    dates.map(lambda day: f"--{day:%m-%d}"),
    st.sampled_from(["circa 1800", "1985", "19850415"]),
)
_FREE = (
    FieldName.MIDDLE_NAME, FieldName.NAME_PREFIX, FieldName.NAME_SUFFIX, FieldName.DEPARTMENT, FieldName.OTHER_NAME,
    FieldName.NICKNAME, FieldName.TITLE, FieldName.ROLE, FieldName.GENDER, FieldName.LANGUAGE, FieldName.CONNECTED_ON,
)  # fmt: skip


@st.composite
def channels(draw: st.DrawFn) -> tuple[CardChannel, ...]:
    """Draw channels, each once, at most one of a kind preferred."""
    made: dict[tuple[ChannelKind, str], CardChannel] = {}
    preferred: set[ChannelKind] = set()
    for way in draw(st.lists(st.sampled_from(ChannelKind), max_size=5)):
        value = draw(addresses if way is ChannelKind.EMAIL else _values(way))
        is_preferred = draw(st.booleans()) and way not in preferred
        key = (way, value.casefold())
        if key not in made:
            made[key] = CardChannel(way, value, draw(labels), preferred=is_preferred)
            preferred |= {way} if is_preferred else set()
    return tuple(made.values())


def _values(way: ChannelKind) -> st.SearchStrategy[str]:
    if way is ChannelKind.PHONE:
        return st.from_regex(r"\+?[0-9][0-9 ()-]{2,12}[0-9]", fullmatch=True)
    if way is ChannelKind.PROFILE:
        return st.builds("https://www.linkedin.com/in/{}".format, words) | lines
    return lines.filter(lambda text: not text.lower().startswith("http"))


def fields() -> st.SearchStrategy[tuple[CardField, ...]]:
    """Return a strategy of custom fields of every kind, in the order a card has."""
    one = st.one_of(
        st.builds(lambda name, value: CardField(str(name), value), st.sampled_from(_FREE), lines),
        st.builds(lambda label, value: CardField(labelled(FieldName.ADDRESS, label), value), labels, texts),
        st.builds(lambda label, value: CardField(labelled(FieldName.RELATED, label), value), labels, lines),
        st.builds(
            lambda label, value: CardField(labelled(FieldName.WEBSITE, label), value),
            labels,
            lines.filter(lambda text: not is_profile(text)),
        ),
        st.builds(
            lambda name, value: CardField(str(name), value),
            st.sampled_from((FieldName.BIRTHDAY, FieldName.ANNIVERSARY, FieldName.DATE)),
            date_texts,
        ),
        st.builds(CardField, lines, texts),
    )
    return st.lists(one, max_size=6).map(in_order)


roles = st.lists(
    st.tuples(lines, lines, st.none() | days, st.sampled_from(["both", "title", "organisation"])).map(
        lambda made: CardRole(
            made[0] if made[3] != "organisation" else "", made[1] if made[3] != "title" else "", made[2]
        )
    ),
    max_size=3,
    unique=True,
).map(tuple)
photos = st.builds(
    CardPhoto,
    st.binary(min_size=1, max_size=60).map(lambda rest: b"\xff\xd8\xff" + rest),
    st.just("image/jpeg"),
)
kept = st.lists(
    st.builds("X-{}:{}".format, st.from_regex(r"[A-Z]{3,8}", fullmatch=True).filter(lambda n: n not in ("AIM", "ICQ", "MSN", "SKYPE", "YAHOO", "JABBER", "SIGNAL", "MATRIX", "TWITTER", "GTALK", "MANAGER", "SPOUSE", "ABDATE", "WHATSAPP")), lines),
    max_size=3,
).map(tuple)  # fmt: skip
word_lists = st.lists(lines, max_size=3, unique=True).map(tuple)
optional = st.just("") | lines


def cards() -> st.SearchStrategy[Card]:
    """Return a strategy of cards that say everything a card can say."""
    return st.builds(
        Card,
        shown=lines,
        given=optional,
        family=optional,
        pronunciation=optional,
        pronouns=optional,
        place=optional,
        time_zone=optional,
        language=optional,
        notes=st.just("") | texts,
        uid=optional,
        met_day=st.none() | days,
        photo=st.none() | photos,
        roles=roles,
        channels=channels(),
        fields=fields(),
        tags=word_lists.map(lambda tags: tuple(tag for tag in tags if tag.casefold() != "mycontacts")),
        expertise=word_lists,
        kept=kept,
    )
