"""What people call the columns of lists they keep themselves, in the languages we know of."""

from __future__ import annotations

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.sheets.headers import header_table

_NAMES: tuple[tuple[Column, str], ...] = (
    (
        Column(Meaning.SHOWN),
        ("name=nom=nombre=nome=full name=fullname=display name=contact=contact name=person=who=vollständiger name=nom complet=nombre completo"
        "=nombre y apellidos=nome completo=volledige naam=naam=imię i nazwisko=fullständigt namn=namn=氏名=名前=表示名"
        "=имя и фамилия=фио=jméno a příjmení=姓名"),
    ),
    (Column(Meaning.GIVEN), (
            "first=first name=firstname=given name=forename=vorname=rufname=prénom=nombre de pila=voornaam="
            "imię=imie=förnamn=имя=jméno=křestní jméno=名"
        )),
    (Column(Meaning.MIDDLE), "middle name=middle=second name=отчество"),
    (Column(Meaning.FAMILY), (
            "last=last name=lastname=surname=family name=nachname=familienname=zuname=nom de famille="
            "apellido=apellidos=cognome=sobrenome=apelido=achternaam=nazwisko=efternamn=фамилия=příjmení=姓"
        )),
    (Column(Meaning.PREFIX), "prefix=salutation=honorific=name prefix=anrede=civilité=tratamiento"),
    (Column(Meaning.SUFFIX), "suffix=name suffix"),
    (Column(Meaning.NICKNAME), "nickname=nick=alias=spitzname=surnom=apodo=soprannome=przezwisko=smeknamn"),
    (Column(Meaning.PRONUNCIATION), "pronunciation=phonetic name=yomi=ふりがな=フリガナ"),
    (
        Column(Meaning.ORGANISATION),
        ("company=company name=organisation=organization=employer=org=unternehmen=firma=arbeitgeber=entreprise=société"
        "=organisme=empresa=organización=azienda=società=ente=organização=bedrijf=organisatie=företag=会社=会社名=組織"
        "=организация=компания=společnost=firm"),
    ),
    (
        Column(Meaning.TITLE),
        ("title=job title=jobtitle=position=job=berufsbezeichnung=funktion=poste=fonction=puesto=cargo=posizione=qualifica"
        "=posição=functie=stanowisko=befattning=役職=должность=pozice"),
    ),
    (Column(Meaning.DEPARTMENT), "department=division=team=abteilung=service=departamento=reparto=afdeling=dział=部署"),
    (Column(Meaning.ROLE), "role=profession=occupation=beruf=profession=profesión=professione=beroep=zawód=yrke"),
    (
        Column(Meaning.EMAIL),
        ("email=e-mail=mail=email address=e-mail address=email 1=email 2=e-mail 1=e-mail 2=emails=e-mail-adresse=mailadresse"
        "=adresse mail=adresse e-mail=courriel=correo=correo electrónico=posta elettronica=indirizzo email=e-mailadres"
        "=adres e-mail=e-post=e-postadress=メール=メールアドレス=эл. почта=электронная почта=email adresse"),
    ),
    (Column(Meaning.EMAIL, "work"), "work email=business email=e-mail geschäftlich=email pro"),
    (Column(Meaning.EMAIL, "home"), "home email=personal email=private email=e-mail privat=email perso"),
    (
        Column(Meaning.PHONE),
        ("phone=telephone=tel=tel.=phone number=telephone number=phone 1=phone 2=number=telefon=telefonnummer=téléphone"
        "=tél=tél.=teléfono=telefono=telefone=telefoon=telefoonnummer=numer telefonu=電話=電話番号=телефон"),
    ),
    (
        Column(Meaning.PHONE, "cell"),
        ("mobile=mobile phone=cell=cell phone=cellphone=mobile number=handy=mobil=mobilnummer=portable=móvil=celular"
        "=cellulare=telemóvel=mobiel=komórka=mobiltelefon=携帯=携帯電話=мобильный=мобильный телефон=mobiltel."),
    ),
    (Column(Meaning.PHONE, "work"), "work phone=business phone=office phone=telefon geschäftlich=tel. geschäftlich"),
    (Column(Meaning.PHONE, "home"), "home phone=private phone=telefon privat=tel. privat=festnetz"),
    (Column(Meaning.PHONE, "fax"), "fax=fax number=faxnummer=télécopie=faks"),
    (
        Column(Meaning.WEB_PAGE),
        ("website=web site=web page=webpage=web=url=homepage=home page=link=webseite=site web=sitio web=sito web=site"
        "=webbplats=strona www=ウェブサイト=сайт=blog"),
    ),
    (Column(Meaning.PROFILE), "linkedin=linkedin url=linkedin profile=profile=profile url=github=twitter=mastodon=xing"),
    (Column(Meaning.MESSENGER), "skype=signal=telegram=whatsapp=matrix=im=messenger=jabber"),
    (Column(Meaning.ADDRESS), "address=postal address=full address=adresse=anschrift=dirección=indirizzo=adres=住所=адрес"),
    (Column(Meaning.STREET), "street=street address=address 1=address 2=address line 1=address line 2=straße=strasse=rue=calle=via=rua=ulica=gata"),
    (Column(Meaning.TOWN), "city=town=stadt=ort=wohnort=ville=ciudad=città=cidade=plaats=woonplaats=miasto=ort=市区町村=город=město"),
    (Column(Meaning.REGION), "state=region=province=county=bundesland=kanton=provincia=estado=województwo=都道府県"),
    (Column(Meaning.POSTCODE), "zip=zip code=zipcode=postal code=postcode=plz=postleitzahl=code postal=código postal=cap=cep=kod pocztowy=postnummer=郵便番号"),
    (Column(Meaning.COUNTRY), "country=country/region=land=pays=país=paese=kraj=国=страна=země"),
    (Column(Meaning.PLACE), "place=location=where=standort=lieu=lugar=luogo=lokalizacja=plats"),
    (Column(Meaning.BIRTHDAY), "birthday=birth date=birthdate=date of birth=dob=born=geburtstag=geburtsdatum=date de naissance=fecha de nacimiento=cumpleaños=data di nascita=compleanno=data de nascimento=geboortedatum=verjaardag=data urodzenia=födelsedag=誕生日=生年月日=дата рождения=день рождения"),
    (Column(Meaning.ANNIVERSARY), "anniversary=jahrestag"),
    (Column(Meaning.MET), "met=met on=met at=first met=date met=connected on=kennengelernt=kennengelernt am=rencontré le"),
    (
        Column(Meaning.NOTES),
        ("notes=note=comment=comments=remarks=description=notizen=bemerkung=bemerkungen=kommentar=remarques=commentaire"
        "=notas=observaciones=anotações=opmerkingen=notities=uwagi=notatki=anteckningar=メモ=備考=заметки=примечание=poznámky"),
    ),
    (Column(Meaning.TAGS), "tags=tag=categories=category=labels=group=groups=kategorie=kategorien=gruppe=catégories=categorías=etiketten"),
    (Column(Meaning.GENDER), "gender=sex=geschlecht=sexe=género=sesso"),
    (Column(Meaning.LANGUAGE), "language=sprache=langue=idioma=lingua"),
    (Column(Meaning.TIME_ZONE), "time zone=timezone=tz=zeitzone"),
)  # fmt: skip

EVERYDAY = header_table(CardFormat.SHEET, _NAMES, 1)
