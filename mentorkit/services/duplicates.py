"""People of the book who may be one: found, compared, merged, or kept apart for good."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from mentorkit.domain.pairs import Apart, ApartId, LookAlikes
from mentorkit.domain.people import ChannelKind, Person
from mentorkit.domain.plans import Match
from mentorkit.services.actions import Action
from mentorkit.services.comparing import candidate
from mentorkit.services.joining import Joining
from mentorkit.services.known import BY_WAY, KnownPeople, channel_key
from mentorkit.services.spellings import close_pairs
from mentorkit.storage.likenesses import likenesses
from mentorkit.storage.standings import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mentorkit.domain.cards import Card
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.pairs import Likeness
    from mentorkit.domain.plans import Candidate, Part, Side
    from mentorkit.services.exporting import ExportService
    from mentorkit.services.merging import MergingService
    from mentorkit.storage.store import Store

LARGEST_BLOCK = 100
"""People of one organisation compared with each other; larger ones are parted by initials."""

MOST_NAMESAKES = 3
"""People of one name, without an organisation in common, who are still worth asking about."""

MOST_SHARING = 20
"""People who share an address or a number and are all compared; more share an office, not a person."""

SUREST = (Match.UID, Match.EMAIL, Match.PROFILE, Match.PHONE)


class DuplicateService:
    """Looks through the whole book and does what is decided about two of it."""

    def __init__(self, store: Store, clock: Clock, exporting: ExportService, merging: MergingService) -> None:
        self._store, self._clock, self._exporting, self._merging = store, clock, exporting, merging

    def likenesses(self) -> Iterator[list[Likeness]]:
        """Yield what tells people apart, some at a time: values for `look_alikes`, which needs no vault."""
        return likenesses(self._store.connection)

    def apart(self) -> frozenset[tuple[str, str]]:
        """Return the pairs the user keeps apart, each in both orders."""
        kept = [(one.person_id, one.other_id) for one in self._store.all(Apart) if one.other_id]
        return frozenset((*kept, *((other, one) for one, other in kept)))

    def compared(self, pair: LookAlikes) -> Candidate:
        """Return the first as a candidate for the second, with every part that either knows. NotFound."""
        known = next(self._exporting.known((pair.first,)))
        return candidate(self._card(pair), known, pair.match, KnownPeople(()))

    def merge(self, pair: LookAlikes, sides: Mapping[Part, Side]) -> None:
        """Merge the second into the first, keeping of each part what was chosen. Raises NotFound."""
        found = self.compared(pair)
        parts = {one.part: (one, sides.get(one.part, one.suggested)) for one in found.differences}
        known = next(self._exporting.known((pair.first,)))
        joining = Joining(self._card(pair), known, parts, KnownPeople(()), self._clock)
        joining.work_out(self._kept_photo)
        self._merging.merge_joined(pair.first, pair.second, joining)

    def keep_apart(self, pair: LookAlikes) -> None:
        """Remember that these are two people."""
        made = ApartId(self._clock.new_id())
        with self._store.transaction(Action.KEEP_APART) as tx:
            tx.add(Apart(id=made, person_id=pair.first, other_id=pair.second))

    def is_there(self, pair: LookAlikes) -> bool:
        """Whether both are still kept."""
        return all(self._store.has(Person, one) for one in (pair.first, pair.second))

    def _card(self, pair: LookAlikes) -> Card:
        return self._exporting.card(pair.second)

    def _kept_photo(self, photo: object) -> str | None:
        """Return None: a photo is kept already, and merging fills it in where there is none."""


def look_alikes(
    everybody: Iterable[Likeness], apart: frozenset[tuple[str, str]], region: str = ""
) -> tuple[LookAlikes, ...]:
    """Return every two people who may be one, the surest first, each two once. Touches no vault."""
    people = list(everybody)
    found: dict[tuple[int, int], Match] = {}
    for first, second, match in _alike(people, region):
        found.setdefault((first, second), match)
    ranks = {match: rank for rank, match in enumerate(Match)}
    made = []
    for (first, second), match in sorted(found.items(), key=lambda item: (ranks[item[1]], item[0])):
        one, two = people[first], people[second]
        if (one.person_id, two.person_id) not in apart:
            made.append(LookAlikes(one.person_id, two.person_id, two.shown, match))
    return tuple(made)


def _alike(people: Sequence[Likeness], region: str) -> Iterator[tuple[int, int, Match]]:
    """Yield pairs of places, the surest reasons first."""
    shared: dict[tuple[Match, str], list[int]] = defaultdict(list)
    named: dict[str, list[int]] = defaultdict(list)
    employed: dict[str, list[int]] = defaultdict(list)
    works = {name: folded(name) for name in {one.organisation for one in people}}
    for place, one in enumerate(people):
        named[one.name].append(place)
        if one.organisation:
            employed[works[one.organisation]].append(place)
        for match, key in _keys(one, region):
            shared[match, key].append(place)
    for surest in SUREST:
        for (match, _key), places in shared.items():
            if match is surest and len(places) > 1:
                yield from ((*two, match) for two in _pairs(places))
    yield from _namesakes(people, named, works)
    for block in _blocks(people, employed):
        for one_at, other_at in close_pairs([people[place].name for place in block]):
            yield block[one_at], block[other_at], Match.CLOSE_NAME_AND_ORGANISATION


def _keys(one: Likeness, region: str) -> Iterator[tuple[Match, str]]:
    if one.uid:
        yield Match.UID, one.uid
    for way, value in one.channels:
        kind = ChannelKind(way)
        if kind in BY_WAY:
            yield BY_WAY[kind], channel_key(kind, value, region)


def _pairs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield every two of a few; of many each with the first."""
    ordered = list(dict.fromkeys(places))
    if len(ordered) <= MOST_SHARING:
        yield from combinations(ordered, 2)
    else:
        yield from ((ordered[0], other) for other in ordered[1:])


def _namesakes(
    people: Sequence[Likeness], named: Mapping[str, Sequence[int]], works: Mapping[str, str]
) -> Iterator[tuple[int, int, Match]]:
    for places in named.values():
        by_organisation: dict[str, list[int]] = defaultdict(list)
        for place in places if len(places) > 1 else ():
            by_organisation[works[people[place].organisation]].append(place)
        for organisation, same in by_organisation.items():
            if organisation:
                yield from ((*two, Match.NAME_AND_ORGANISATION) for two in _pairs(same))
        if 1 < len(places) <= MOST_NAMESAKES:
            for one, two in combinations(places, 2):
                both = people[one].organisation and people[two].organisation
                yield one, two, Match.NAME_AND_NEW_ORGANISATION if both else Match.NAME


def _blocks(people: Sequence[Likeness], employed: Mapping[str, Sequence[int]]) -> Iterator[Sequence[int]]:
    """Yield the people of each organisation; those of a large one by the initials of their names."""
    for places in employed.values():
        if len(places) <= LARGEST_BLOCK:
            yield places
            continue
        parts: dict[str, list[int]] = defaultdict(list)
        for place in places:
            parts["".join(sorted(word[0] for word in people[place].name.split()))].append(place)
        yield from parts.values()
