from __future__ import annotations

import pytest

from mentorkit.domain.profiles import is_profile, profile_key


@pytest.mark.parametrize(
    "address",
    [
        "https://www.linkedin.com/in/ada",
        "linkedin.com/in/ada",
        "http://de.linkedin.com/in/ada?trk=x",
        "https://github.com/ada",
        "https://social.example/@ada",
    ],
)
def test_pages_about_one_person_on_a_network_are_profiles(address: str) -> None:
    assert is_profile(address)


@pytest.mark.parametrize(
    "address", ["https://ada.example/", "https://github.com/", "https://github.com", "", "::", "ada"]
)
def test_other_pages_are_not(address: str) -> None:
    assert not is_profile(address)


def test_spellings_of_one_page_share_a_key() -> None:
    spellings = (
        "https://www.linkedin.com/in/Ada/",
        "http://linkedin.com/in/ada",
        "https://uk.linkedin.com/in/ada?trk=1",
        " linkedin.com/in/ada#top",
    )
    assert {profile_key(address) for address in spellings} == {"linkedin.com/in/ada"}


def test_what_is_no_address_is_its_own_key() -> None:
    assert profile_key(" ::Ada ") == "::ada"
