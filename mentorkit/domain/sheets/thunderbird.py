"""What Thunderbird calls the columns of its CSV files, in the languages we know of."""

from __future__ import annotations

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.sheets.headers import address, columns_named, header_table

_HOME, _WORK = ("home", "work")
_ORDER = (
    *(Column(meaning) for meaning in (Meaning.GIVEN, Meaning.FAMILY, Meaning.SHOWN, Meaning.NICKNAME)),
    *(Column(Meaning.EMAIL), Column(Meaning.EMAIL)),
    *(Column(Meaning.PHONE, label) for label in (_WORK, _HOME, "fax", "pager", "cell")),
    *address(_HOME)[1:],
    *address(_WORK)[1:],
    *(Column(meaning) for meaning in (Meaning.TITLE, Meaning.DEPARTMENT, Meaning.ORGANISATION)),
    *(Column(Meaning.WEB_PAGE, _WORK), Column(Meaning.WEB_PAGE, _HOME)),
    *(Column(meaning) for meaning in (Meaning.BIRTH_YEAR, Meaning.BIRTH_MONTH, Meaning.BIRTH_DAY)),
    *(Column(Meaning.NOTES), Column(Meaning.MESSENGER, "aim")),
)
"""The columns in the order of the names below; four that the user names stay under their own names."""

_NAMES = (
    (
        "First Name|Last Name|Display Name|Nickname|Primary Email|Secondary Email|Work Phone|Home Phone|"
        "Fax Number|Pager Number|Mobile Number|Home Address|Home Address 2|Home City|Home State|"
        "Home ZipCode|Home Country|Work Address|Work Address 2|Work City|Work State|Work ZipCode|"
        "Work Country|Job Title|Department|Organization|Web Page 1|Web Page 2|Birth Year|Birth Month|"
        "Birth Day|Notes|Screen Name"
    ),
    (
        "Vorname|Nachname|Anzeigename|Spitzname|Primäre E-Mail-Adresse|Sekundäre E-Mail-Adresse|"
        "Tel. dienstlich|Tel. privat|Fax-Nummer|Pager-Nummer|Mobil-Tel.-Nr.|Privat: Adresse|"
        "Privat: Adresse 2|Privat: Ort|Privat: Bundesland|Privat: PLZ|Privat: Land|Dienstlich: Adresse|"
        "Dienstlich: Adresse 2|Dienstlich: Ort|Dienstlich: Bundesland|Dienstlich: PLZ|Dienstlich: Land|"
        "Arbeitstitel|Abteilung|Organisation|Webseite 1|Webseite 2|Geburtsjahr|Geburtsmonat|Geburtstag|"
        "Notizen|Messenger-Name"
    ),
    (
        "Prénom|Nom de famille|Nom à afficher|Surnom|Adresse e-mail principale|Adresse e-mail secondaire|"
        "Tél. professionnel|Tél. personnel|Fax|Pager|Portable|Adresse privée|Adresse privée 2|Ville|"
        "Pays/État|Code postal|Pays/Région (domicile)|Adresse professionnelle|Adresse professionnelle 2|"
        "Ville|Pays/État|Code postal|Pays/Région (bureau)|Profession|Service|Société|Site web 1|Site web 2|"
        "Année de naissance|Mois|Jour|Notes|Nom de l’écran"
    ),
    (
        "Nombre|Apellidos|Nombre mostrado|Apodo|Dirección de correo electrónico principal|"
        "Dirección de correo electrónico secundaria|Teléfono (Trabajo)|Teléfono particular|Fax|"
        "Buscapersonas|Teléfono móvil|Dirección personal|Dirección personal 2|Ciudad donde vive|Provincia|"
        "Código postal|País de residencia|Dirección de trabajo|Dirección de trabajo 2|Ciudad (Trabajo)|"
        "Provincia (Trabajo)|Código postal (Trabajo)|País (Trabajo)|Puesto|Departamento|Organización|"
        "Página web 1|Página web 2|Año de nacimiento|Mes de nacimiento|Día de nacimiento|Notas|"
        "Nombre en pantalla"
    ),
    (
        "Nome|Cognome|Nome visualizzato|Soprannome|Email principale|Email secondaria|Telefono lavoro|"
        "Telefono casa|Numero fax|Numero cercapersone|Numero cellulare|Indirizzo di casa|"
        "Indirizzo di casa 2|Città di residenza|Provincia di residenza|CAP di residenza|"
        "Nazione di residenza|Indirizzo di lavoro|Indirizzo di lavoro 2|Città di lavoro|"
        "Provincia di lavoro|CAP di lavoro|Nazione di lavoro|Qualifica|Reparto|Organizzazione|Pagina web 1|"
        "Pagina web 2|Anno di nascita|Mese di nascita|Giorno di nascita|Note|Nome Instant Messenger"
    ),
    (
        "Primeiro nome|Sobrenome|Nome de exibição|Apelido|Email principal|Email secundário|"
        "Telefone comercial|Telefone residencial|Número do fax|Número do pager|Número do celular|Endereço|"
        "Endereço 2|Cidade|Estado|CEP|País|Endereço comercial|Endereço comercial 2|Cidade de trabalho|"
        "Estado de trabalho|CEP comercial|País de trabalho|Cargo|Setor|Organização|Página web 1|"
        "Página web 2|Ano de nascimento|Mês de nascimento|Data de nascimento|Notas|Nome de tela"
    ),
    (
        "Nome|Apelido|Nome exibido|Nickname|E-mail principal|E-mail secundário|Telefone profissional|"
        "Telefone de casa|Número de fax|Número de pager|Número de telemóvel|Endereço pessoal|"
        "Endereço pessoal 2|Naturalidade|Distrito|Código postal|Nacionalidade|Endereço profissional|"
        "Endereço profissional 2|Local de trabalho|Distrito do local de trabalho|"
        "Código postal do local de trabalho|País do local de trabalho|Profissão|Departamento|Organização|"
        "Página web 1|Página web 2|Ano de nascimento|Mês de nascimento|Dia de nascimento|Notas|"
        "Nome a mostrar"
    ),
    (
        "Voornaam|Achternaam|Weergavenaam|Bijnaam|Primair e-mailadres|Secundair e-mailadres|Telefoon werk|"
        "Telefoon thuis|Faxnummer|Piepernummer|Mobiel nummer|Adres|Adres 2|Woonplaats|Provincie|Postcode|"
        "Land|Werkadres|Werkadres 2|Werklocatie|Werkprovincie|Werkpostcode|Werkland|Werkfunctie|Afdeling|"
        "Organisatie|Webpagina 1|Webpagina 2|Geboortejaar|Geboortemaand|Geboortedag|Aantekeningen|"
        "Schermnaam"
    ),
    (
        "Imię|Nazwisko|Wyświetlana nazwa|Pseudonim|Podstawowy e-mail|Dodatkowy e-mail|Telefonu służbowy|"
        "Telefon domowy|Numer faksu|Pager|Numer telefonu komórkowego|Adres domowy|Adres domowy 2|"
        "Miasto (dom)|Województwo (dom)|Kod pocztowy (dom)|Państwo (dom)|Adres służbowy|Adres służbowy 2|"
        "Miasto (praca)|Województwo (praca)|Kod pocztowy (praca)|Państwo (praca)|Stanowisko|Dział|"
        "Firma/Organizacja|Strona WWW 1|Strona WWW 2|Urodziny – Rok|Urodziny – Miesiąc|Urodziny – Dzień|"
        "Notatki|Komunikator AIM"
    ),
    (
        "Förnamn|Efternamn|Visa|Smeknamn|E-post|Ytterligare e-post|Telefon arbete|Telefon privat|Faxnummer|"
        "Personsökare|Mobiltelefon|Adress privat (rad 1)|Adress privat (rad 2)|Stad privat|"
        "Landsdel (Stat) privat|Postnummer privat|Land privat|Adress arbete (rad 1)|Adress arbete (rad 2)|"
        "Stad arbete|Landsdel (Stat) arbete|Postnummer arbete|Land arbete|Titel|Avdelning|Organisation|"
        "Webbplats arbete|Webbplats privat|Född år|Född månad|Född dag|Anteckningar|Skärmnamn"
    ),
    (
        "名|姓|表示名|ニックネーム|メールアドレス|別のメールアドレス|勤務先の電話番号|自宅の電話番号|FAX 番号|ポケットベル番号|携帯電話番号|番地 (自宅)|番地 (自宅) 2|"
        "市区町村 (自宅)|都道府県 (自宅)|郵便番号 (自宅)|国 (自宅)|番地 (勤務先)|番地 (勤務先) 2|市区町村 (勤務先)|都道府県 (勤務先)|郵便番号 (勤務先)|国 (勤務先)|"
        "役職|部門|組織|ウェブページ 1|ウェブページ 2|誕生年|誕生月|誕生日|メモ|スクリーンネーム"
    ),
    (
        "Имя|Фамилия|Отображаемое имя|Псевдоним|Адрес электронной почты|"
        "Альтернативный адрес электронной почты|Рабочий телефон|Домашний телефон|Номер факса|"
        "Номер пейджера|Номер мобильного телефона|Адрес|Адрес 2|Город|Регион|Почтовый индекс|Страна|"
        "Адрес (раб.)|Адрес 2 (раб.)|Город (раб.)|Регион (раб.)|Почтовый индекс (раб.)|Страна (раб.)|"
        "Должность|Отдел|Организация|Веб-страница 1|Веб-страница 2|Год рождения|Месяц рождения|"
        "День рождения|Заметки|Интернет-пейджер"
    ),
    (
        "Křestní jméno|Příjmení|Zobrazované jméno|Přezdívka|První e-mail|Druhý e-mail|"
        "Telefon do zaměstnání|Telefon domů|Faxové číslo|Číslo na pager|Číslo na mobil|Adresa domů|"
        "Adresa domů 2|Město|Kraj|PSČ|Země|Adresa do zaměstnání|Adresa do zaměstnání 2|Město|Kraj|PSČ|Země|"
        "Pozice|Oddělení|Společnost|Webová stránka 1|webová stránka 2|Rok narození|Měsíc narození|"
        "Den narození|Poznámky|"
    ),
)

THUNDERBIRD = tuple(
    header_table(CardFormat.THUNDERBIRD, columns_named(_ORDER, names), 12) for names in _NAMES
)
