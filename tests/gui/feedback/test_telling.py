"""What each step says: the question whole where its title is only the end of it."""

from __future__ import annotations

import pytest

from mentorkit.gui.feedback.telling import asking_told
from mentorkit.services.feedback import FeedbackLine
from tests.builders import TODAY
from tests.feedback import a_question


@pytest.mark.parametrize(
    ("question", "letter", "said"),
    [
        ("Am I too quiet?", "", ""),
        ("Am I too quiet?", "Am I too quiet?", ""),
        ("Am I too quiet?", "You saw the planning. Am I too quiet?", "You saw the planning. Am I too quiet?"),
        ("You saw the planning. Am I too quiet?", "", "You saw the planning. Am I too quiet?"),
    ],
)
def test_a_question_is_told_whole_unless_it_is_the_title(question: str, letter: str, said: str) -> None:
    line = FeedbackLine(a_question(question=question), None, None)
    assert asking_told(line, TODAY, letter).said == said
