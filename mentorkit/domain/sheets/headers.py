"""What the columns of a list of connections are called, in the languages we know of."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Column(StrEnum):
    """The columns that mean something to us."""

    GIVEN = "given"
    FAMILY = "family"
    ADDRESS = "address"
    EMAIL = "email"
    ORGANISATION = "organisation"
    TITLE = "title"
    CONNECTED = "connected"


_NAMES: dict[Column, str] = {
    Column.GIVEN: "first name|firstname|given name|vorname|prénom|nombre|nome|voornaam|imię|förnamn|名",
    Column.FAMILY: "last name|lastname|surname|family name|nachname|nom|nom de famille|apellido|apellidos"
    "|cognome|sobrenome|apelido|achternaam|nazwisko|efternamn|姓",
    Column.ADDRESS: "url|profile url|profil-url|url du profil|url del perfil|url del profilo|url do perfil|linkedin url",
    Column.EMAIL: "email address|e-mail address|email|e-mail|e-mail-adresse|adresse e-mail|correo electrónico"
    "|dirección de correo electrónico|indirizzo e-mail|indirizzo email|endereço de e-mail|e-mailadres"
    "|adres e-mail|e-postadress",
    Column.ORGANISATION: "company|current company|organization|organisation|unternehmen|firma|entreprise|société"
    "|empresa|azienda|bedrijf|företag|会社",
    Column.TITLE: "position|current position|job title|title|poste|puesto|cargo|posizione|posição|functie|stanowisko|befattning",
    Column.CONNECTED: "connected on|connection date|verbunden am|vernetzt am|connexion le|date de connexion"
    "|conectado el|fecha de conexión|data di collegamento|collegato il|conectado em|verbonden op|data połączenia",
}
_COLUMNS = {name: column for column, names in _NAMES.items() for name in names.split("|")}


def columns_of(cells: Sequence[str]) -> dict[int, Column]:
    """Return which cell of a header is which column; each column once, the first time it occurs."""
    found: dict[Column, int] = {}
    for index, cell in enumerate(cells):
        column = _COLUMNS.get(" ".join(cell.strip('"\ufeff ').casefold().split()))
        if column is not None:
            found.setdefault(column, index)
    return {index: column for column, index in found.items()}


def is_header(cells: Sequence[str]) -> bool:
    """Whether a row names the columns of a list of connections: the name and two more of them."""
    found = set(columns_of(cells).values())
    return Column.GIVEN in found and Column.FAMILY in found and len(found) > 3
