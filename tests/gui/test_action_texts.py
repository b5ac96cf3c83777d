"""Every action has words, and they read as sentences."""

import pytest

from mentorkit.gui.action_texts import WORDS, action_word, redo_label, redone, undo_label, undone
from mentorkit.services.actions import Action


@pytest.mark.parametrize("action", list(Action))
def test_every_action_has_words_of_its_own(action: Action) -> None:
    assert action_word(action)[0].islower()
    assert [other for other in Action if WORDS[other] == WORDS[action]] == [action]


def test_the_menu_names_what_it_takes_back_and_does_again() -> None:
    assert undo_label(Action.LOG_CONTACT) == "Undo logging a contact"
    assert redo_label(Action.MERGE_PEOPLE) == "Redo merging people"


def test_the_menu_has_plain_labels_when_there_is_nothing_to_take_back() -> None:
    assert (undo_label(None), redo_label(None)) == ("Undo", "Redo")


def test_toasts_say_what_was_taken_back_and_done_again() -> None:
    assert undone(Action.REST) == "Undone: letting somebody rest"
    assert redone(Action.REST) == "Done again: letting somebody rest"
