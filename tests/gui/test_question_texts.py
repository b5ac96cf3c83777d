"""What questions are about is said in words."""

from __future__ import annotations

from mentorkit.domain.questions import Topic
from mentorkit.gui.question_texts import topic_word


def test_every_topic_has_words_of_its_own() -> None:
    assert len({topic_word(topic) for topic in Topic}) == len(Topic)
    assert topic_word(Topic.CAREER_SWITCH) == "Changing direction"
