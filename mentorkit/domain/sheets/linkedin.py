"""What LinkedIn calls the columns of a list of connections, in the languages we know of."""

from __future__ import annotations

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.sheets.headers import header_table

_NAMES: dict[Meaning, str] = {
    Meaning.GIVEN: "first name=firstname=given name=vorname=prénom=nombre=nome=voornaam=imię=förnamn=名",
    Meaning.FAMILY: "last name=lastname=surname=family name=nachname=nom=nom de famille=apellido=apellidos"
    "=cognome=sobrenome=apelido=achternaam=nazwisko=efternamn=姓",
    Meaning.PROFILE: "url=profile url=profil-url=url du profil=url del perfil=url del profilo=url do perfil=linkedin url",
    Meaning.EMAIL: "email address=e-mail address=email=e-mail=e-mail-adresse=adresse e-mail=correo electrónico"
    "=dirección de correo electrónico=indirizzo e-mail=indirizzo email=endereço de e-mail=e-mailadres"
    "=adres e-mail=e-postadress",
    Meaning.ORGANISATION: "company=current company=organization=organisation=unternehmen=firma=entreprise=société"
    "=empresa=azienda=bedrijf=företag=会社",
    Meaning.TITLE: "position=current position=job title=title=poste=puesto=cargo=posizione=posição=functie=stanowisko"
    "=befattning",
    Meaning.MET: "connected on=connection date=verbunden am=vernetzt am=connexion le=date de connexion"
    "=conectado el=fecha de conexión=data di collegamento=collegato il=conectado em=verbonden op=data połączenia",
}

LINKEDIN = header_table(
    CardFormat.CONNECTIONS, ((Column(meaning), names) for meaning, names in _NAMES.items()), 4
)


def is_connections(columns: dict[int, Column]) -> bool:
    """Whether known columns are those of a list of connections: both names and two more of them.

    The day or the page has to be there, for names, company and title alone are in anybody's list.
    """
    found = {column.meaning for column in columns.values()}
    own = Meaning.MET in found or Meaning.PROFILE in found or {Meaning.ORGANISATION, Meaning.TITLE} <= found
    return {Meaning.GIVEN, Meaning.FAMILY} <= found and len(found) > 3 and own
