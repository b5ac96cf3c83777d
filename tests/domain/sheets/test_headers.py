from __future__ import annotations

import pytest

from mentorkit.domain.sheets.headers import Column, columns_of, is_header


@pytest.mark.parametrize(
    "line",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "First Name,Last Name,Email Address,Company,Position,Connected On",
        "\ufefffirst name , LAST  NAME,Company,position",
        "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
        "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connexion le",
    ],
)
def test_headers_are_known_by_their_names(line: str) -> None:
    assert is_header(line.split(","))


@pytest.mark.parametrize(
    "line", ["", "Notes:", "First Name,Last Name", "First Name,Company,Position,URL", "Ada,Byron,Works,Lead"]
)
def test_other_lines_are_no_headers(line: str) -> None:
    assert not is_header(line.split(","))


def test_a_column_counts_where_it_first_occurs() -> None:
    assert columns_of(["First Name", "Shoe", "First Name", "URL"]) == {0: Column.GIVEN, 3: Column.ADDRESS}
