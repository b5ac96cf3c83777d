"""How clear an observation of me is: when it was, what they saw me do, what followed. Asked for, never a gate.

Feedback that points at the self rather than at a deed made things worse in over a third of 607 effects
(Kluger and DeNisi 1996), so words that say what I am are asked back: what did they see me do?
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback


class Missing(StrEnum):
    """What an observation does not say yet, in the order in which it is asked for."""

    BEHAVIOUR = "behaviour"
    """Their words say what I am, not what they saw me do."""
    SITUATION = "situation"
    IMPACT = "impact"


ANSWERED_IN: Mapping[Missing, str] = {
    Missing.BEHAVIOUR: "restated",
    Missing.SITUATION: "situation",
    Missing.IMPACT: "impact",
}
"""The field in which each answer is kept; their words stay as they are."""

TRAITS = (
    "abrasive aggressive aloof arrogant awkward bossy brilliant careless caring charismatic chaotic clever"
    " clumsy cold competent confident controlling creative defensive demanding difficult disorganised"
    " disinterested disorganized dismissive distant dominant driven emotional empathetic fast-paced friendly"
    " funny generous gifted harsh helpful honest humble impatient impulsive incompetent indecisive inflexible insecure"
    " intense intelligent intimidating introverted kind-hearted lazy loud moody motivated naive negative"
    " nervous nice organised organized passive passive-aggressive patient pessimistic positive pushy quiet"
    " reliable reserved rigid rude scattered selfish sensitive serious shy slow sloppy smart stubborn talented talkative timid"
    " tough unapproachable unfriendly unprofessional unreliable vague warm weak"
)
"""Words for what somebody is. English; words in other languages are not judged."""

KINDS_OF_PEOPLE = (
    "bottleneck bully control-freak dreamer extrovert genius introvert know-it-all leader listener micromanager"
    " natural people-pleaser perfectionist player pushover star workaholic"
)
"""Words that make a kind of person of somebody."""

AFTER_DEGREE = r"(?!(?:kind|right|welcome|late|busy|early|close|far|sure|many|much|new|good at|bad at)\b)"
"""What "too" and "so" may stand before without saying what somebody is: "too kind" is thanks."""

I_AM = r"(?:i['’]m|i am|i was)"
YOU_ARE = (
    r"(?:you['’]re|you are|you were|you can be|you tend to be|you seem|you look|you sound"
    r"|(?:you|i) (?:come|came) across as)"
)
SAID_OF_ME = rf"(?:{YOU_ARE}|(?:told|says|said|think|thinks|thought) (?:that )?(?:{I_AM}|{YOU_ARE}))"
DEGREE = (
    r"(?:\w+ly|a (?:bit|little)|always|at times|being|far|just|kind of|much|often|quite|rather|simply|so"
    r"|sometimes|somewhat|such|too|very|way)"
)
JUDGING = re.compile(
    rf"(?<!\bif )(?<!\bwhen )\b{SAID_OF_ME} (?:not )?(?:{DEGREE} )*"
    rf"(?:(?:{TRAITS.replace(' ', '|')})\b|(?:an? |the )?(?:[\w-]+ )?(?:{KINDS_OF_PEOPLE.replace(' ', '|')})\b"
    rf"|(?<=\btoo ){AFTER_DEGREE}[\w-]+\b(?! (?:at|by|for|from|on (?:the|slide)|through|to|with)\b)|not [\w-]+ enough\b)",
    re.IGNORECASE,
)


def judged(words: str) -> str:
    """Return the words that say what I am instead of what somebody saw me do; "" where there are none."""
    found = JUDGING.search(" ".join(words.split()))
    return found[0] if found else ""


def missing_in(feedback: Feedback) -> tuple[Missing, ...]:
    """Return what an observation does not say yet. Their words stay as they are whatever is added."""
    found = {
        Missing.BEHAVIOUR: bool(judged(feedback.words)) and not feedback.restated.strip(),
        Missing.SITUATION: not feedback.situation.strip(),
        Missing.IMPACT: not feedback.impact.strip(),
    }
    return tuple(missing for missing, is_missing in found.items() if is_missing)
