"""What Outlook calls the columns of its CSV files, in the languages we know of.

Windows of some languages mixes English names among its own, so that every table knows both.
"""

from __future__ import annotations

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.sheets.headers import address, columns_named, header_table

_ORDER = (
    *(Column(meaning) for meaning in (Meaning.PREFIX, Meaning.GIVEN, Meaning.MIDDLE, Meaning.FAMILY)),
    *(
        Column(meaning)
        for meaning in (Meaning.SUFFIX, Meaning.ORGANISATION, Meaning.DEPARTMENT, Meaning.TITLE)
    ),
    *(*address("work"), *address("home"), *address("other")),
    *(
        Column(Meaning.PHONE, label)
        for label in (
            *("assistant", "work, fax", "work", "work", "callback", "car", "company", "home, fax", "home"),
            *("home", "isdn", "cell", "other, fax", "other", "pager", "main", "radio", "textphone", "telex"),
        )
    ),
    *(Column(Meaning.EMAIL),) * 3,
    *(Column(Meaning.LEAVE_OUT),) * 6,
    *(Column(meaning) for meaning in (Meaning.BIRTHDAY, Meaning.ANNIVERSARY, Meaning.TAGS, Meaning.NOTES)),
    *(Column(Meaning.WEB_PAGE), Column(Meaning.ROLE)),
    *(Column(Meaning.RELATED, label) for label in ("spouse", "child", "manager", "assistant")),
    *(Column(Meaning.GENDER), Column(Meaning.LANGUAGE), Column(Meaning.FIELD, "office")),
    *(Column(Meaning.PO_BOX, label, f"{label} address") for label in ("work", "home", "other")),
    *(Column(Meaning.LEAVE_OUT),) * 3,
)
"""The columns in the order of the names below. What only repeats an address or says how the program
treats the entry (its priority, its type) is left out."""

_ENGLISH = (
    "Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|"
    "Business Street 2|Business Street 3|Business City|Business State|Business Postal Code|"
    "Business Country/Region=Business Country|Home Street|Home Street 2|Home Street 3|Home City|Home State|"
    "Home Postal Code|Home Country/Region=Home Country|Other Street|Other Street 2|Other Street 3|"
    "Other City|Other State|Other Postal Code|Other Country/Region=Other Country|Assistant's Phone|"
    "Business Fax|Business Phone|Business Phone 2|Callback|Car Phone|Company Main Phone|Home Fax|"
    "Home Phone|Home Phone 2|ISDN|Mobile Phone|Other Fax|Other Phone|Pager|Primary Phone|Radio Phone|"
    "TTY/TDD Phone|Telex|E-mail Address|E-mail 2 Address|E-mail 3 Address|E-mail Display Name|"
    "E-mail 2 Display Name|E-mail 3 Display Name|E-mail Type|E-mail 2 Type|E-mail 3 Type|Birthday|"
    "Anniversary|Categories|Notes|Web Page=Personal Web Page|Profession|Spouse|Children|Manager's Name|"
    "Assistant's Name|Gender|Language|Office Location|Business Address PO Box|Home Address PO Box|"
    "Other Address PO Box|Priority|Private|Sensitivity"
)

_NAMES = (
    _ENGLISH,
    (
        "Anrede|Vorname|Weitere Vornamen|Nachname|Suffix|Firma|Abteilung|Position|Straße geschäftlich|"
        "Straße geschäftlich 2|Straße geschäftlich 3|Ort geschäftlich|Region geschäftlich|"
        "Postleitzahl geschäftlich|Land/Region geschäftlich=Land geschäftlich|Straße privat|"
        "Straße privat 2|Straße privat 3|Ort privat|Bundesland/Kanton privat|Postleitzahl privat|"
        "Land/Region privat=Land privat|Weitere Straße|Weitere Straße 2|Weitere Straße 3|Weiterer Ort|"
        "Weiteres/r Bundesland/Kanton|Weitere Postleitzahl|Weiteres/e Land/Region|Telefon Assistent|"
        "Fax geschäftlich|Telefon geschäftlich|Telefon geschäftlich 2|Rückmeldung|Autotelefon|"
        "Telefon Firma|Fax privat|Telefon privat=Telefon (privat)|Telefon privat 2=Telefon (privat 2)|ISDN|"
        "Mobiltelefon=Mobiltelefon 2|Weiteres Fax|Weiteres Telefon|Pager|Haupttelefon||"
        "Telefon für Hörbehinderte|Telex|E-Mail-Adresse|E-Mail 2: Adresse=E-Mail-Adresse 2|"
        "E-Mail 3: Adresse=E-Mail-Adresse 3|E-Mail: Angezeigter Name|E-Mail 2: Angezeigter Name|"
        "E-Mail 3: Angezeigter Name|E-Mail-Typ|E-Mail 2: Typ|E-Mail 3: Typ|Geburtstag|Jahrestag|Kategorien|"
        "Notizen|Webseite|Beruf|Partner|Kinder|Name des/der Vorgesetzten|Name Assistent=Assistent(in)|"
        "Geschlecht|Sprache|Büro|Postfach geschäftlich|Postfach privat|Weiteres Postfach|Priorität|Privat|"
        "Vertraulichkeit"
    ),
    (
        "Titre|Prénom|Deuxième prénom|Nom|Suffixe|Société|Service|Titre=Fonction|Rue (bureau)|"
        "Rue (bureau) 2|Rue (bureau) 3|Ville (bureau)|Dép/Région (bureau)|Code postal (bureau)|"
        "Pays/Région (bureau)=Pays (bureau)|Rue (domicile)|Rue (domicile) 2|Rue (domicile) 3|"
        "Ville (domicile)|Dép/Région (domicile)|Code postal (domicile)|"
        "Pays/Région (domicile)=Pays (domicile)|Rue (autre)|Rue (autre) 2|Rue (autre) 3|Ville (autre)|"
        "Dép/Région (autre)|Code postal (autre)|Pays/Région (autre)=Pays (autre)|"
        "Téléphone de l'assistant(e)|Télécopie (bureau)|Téléphone (bureau)|Téléphone 2 (bureau)|Rappel|"
        "Téléphone (voiture)|Téléphone société|Télécopie (domicile)|Téléphone (domicile)|"
        "Téléphone 2 (domicile)|RNIS|Tél. mobile|Télécopie (autre)|Téléphone (autre)|"
        "Récepteur de radiomessagerie|Téléphone principal|Radio téléphone||Télex|"
        "Adresse de messagerie=Adresse de courrier|Adresse de messagerie 2=Adresse de courrier 2|"
        "Adresse de messagerie 3=Adresse de courrier 3|Nom complet de l'adresse de messagerie|"
        "Nom complet de l'adresse de messagerie 2|Nom complet de l'adresse de messagerie 3|"
        "Type de messagerie|Type de messagerie 2|Type de messagerie 3|Anniversaire|"
        "Anniversaire de mariage ou fête|Catégories|Notes|Page Web|Profession|Conjoint(e)|Enfants|"
        "Responsable|Nom de l'assistant(e)|Sexe|Langue|Bureau||||Priorité|Privé|Critère de diffusion"
    ),
    (
        "Título|Nombre|Segundo nombre|Apellidos=Apellido|Sufijo|Organización=Compañía|Departamento|"
        "Puesto=Cargo|Calle del trabajo|Calle del trabajo 2|Calle del trabajo 3|Ciudad de trabajo|"
        "Provincia o estado de trabajo|Código postal del trabajo|País o región del trabajo|"
        "Calle del domicilio=Calle particular|Calle del domicilio 2|Calle del domicilio 3|"
        "Ciudad del domicilio=Ciudad|Provincia o estado del domicilio|"
        "Código postal del domicilio=Código postal particular|País o región del domicilio|Otra calle|"
        "Otra calle 2|Otra calle 3|Otra ciudad|Otra provincia o estado|Otro código postal|"
        "Otro país o región|Teléfono del ayudante|Fax del trabajo|Teléfono del trabajo|"
        "Teléfono del trabajo 2|Devolución de llamada|Teléfono del automóvil|"
        "Número de centralita de la organización|Fax particular|Particular=Teléfono particular|"
        "Teléfono particular 2|RDSI|Teléfono móvil=Móvil|Otro fax|Otro teléfono|Localizador|"
        "Teléfono principal|Radioteléfono||Télex|"
        "Dirección de correo electrónico=Dirección del correo electrónico|"
        "Dirección del correo electrónico 2=Dirección de correo electrónico 2|"
        "Dirección del correo electrónico 3=Dirección de correo electrónico 3|"
        "Nombre de pantalla de correo electrónico|Nombre de pantalla de correo electrónico 2|"
        "Nombre de pantalla de correo electrónico 3|Tipo de correo electrónico|"
        "Tipo de correo electrónico 2|Tipo de correo electrónico 3|Cumpleaños|Aniversario|Categorías|Notas|"
        "Página web|Profesión|Cónyuge|Hijos|Nombre del director|Nombre del ayudante|Género=Sexo|Idioma|"
        "Ubicación de la oficina|Apartado postal de la dirección del trabajo|"
        "Apartado postal de la dirección personal|Otro apartado postal|Prioridad|Privado|Confidencialidad"
    ),
    (
        "Titolo|Nome|Secondo nome|Cognome|Titolo straniero|Società|Reparto|Posizione|Via (uff.)|"
        "Via (uff.) 2|Via (uff.) 3|Città (uff.)|Provincia (uff.)|CAP (uff.)|"
        "Paese/area geografica (uff.)=Paese (uff.)|Via (ab.)|Via (ab.) 2|Via (ab.) 3|Città (ab.)|"
        "Provincia (ab.)|CAP (ab.)|Paese/area geografica (ab.)=Paese (ab.)|Altra via|Altra via 2|"
        "Altra via 3|Altra città|Altra provincia|Altro CAP|Altro paese/area geografica|Telefono assistente|"
        "Fax (uff.)|Ufficio|Ufficio 2|Richiamata automatica|Telefono auto|Telefono principale società|"
        "Fax (ab.)|Abitazione|Abitazione 2|ISDN|Cellulare|Altro fax|Altro telefono|Cercapersone|"
        "Telefono principale|Radiotelefono|Telefono TTY/TDD|Telex|Indirizzo posta elettronica|"
        "Indirizzo posta elettronica 2|Indirizzo posta elettronica 3|Nome visualizzato posta elettronica|"
        "Nome visualizzato posta elettronica 2|Nome visualizzato posta elettronica 3|"
        "Tipo posta elettronica|Tipo posta elettronica 2|Tipo posta elettronica 3|Compleanno|Anniversario|"
        "Categorie|Notes=Note|Pagina Web|Professione|Nome coniuge/partner|Figli|Nome manager|"
        "Nome assistente|Sesso|Lingua|Ubicazione ufficio|Indirizzo (uff.) - Casella postale|"
        "Indirizzo (ab.) - Casella postale|Altro indirizzo - Casella postale|Priorità|Privato|Riservatezza"
    ),
    (
        "Tratamento=Título|Primeiro nome=Nome|Segundo nome=Outros nomes/apelidos|Sobrenome=Apelido|Sufixo|"
        "Empresa|Departamento|Cargo|Rua do endereço comercial=Rua da empresa|"
        "Rua do endereço comercial 2=Rua da empresa 2|Rua do endereço comercial 3=Rua da empresa 3|"
        "Cidade do endereço comercial=Localidade da empresa|"
        "Estado do endereço comercial=Distrito da empresa|"
        "CEP do endereço comercial=Código postal da empresa|País/Região da Empresa|"
        "Endereço residencial=Rua da residência|Endereço residencial 2=Rua da residência (2)|"
        "Endereço residencial 3=Rua da residência (3)|"
        "Cidade do endereço residencial=Localidade da residência|Estado=Distrito da residência|"
        "CEP do endereço residencial=Código postal da residência|"
        "País/Região de Residência=País da Residência/Região|Outro endereço=Rua do outro endereço|"
        "Outro endereço 2=Rua do outro endereço 2|Outro endereço 3=Rua do outro endereço 3|"
        "Cidade=Localidade do outro endereço|Outro Estado=Distrito do outro endereço|"
        "CEP=Código postal do outro endereço|Outro País/Região|Telefone do assistente|"
        "Fax comercial=Fax da empresa|Telefone comercial=Telefone da empresa|"
        "Telefone comercial 2=2º telefone da empresa|Retorno de chamada=Tel. de resposta|Telefone do carro|"
        "Telefone principal da empresa|Fax residencial=Fax da residência|"
        "Telefone residencial=Telefone da residência|Telefone residencial 2=2º telefone da residência|"
        "ISDN=RDIS|Telefone celular=Telemóvel|Outro fax|Outro telefone|Pager|Telefone principal|"
        "Radiotelefone|Telefone TTY/TDD|Telex|"
        "Endereço de email=Endereço de correio electrónico=Endereço de correio eletrônico|"
        "Endereço de email 2=Endereço do correio electrónico 2|"
        "Endereço de email 3=Endereço do correio electrónico 3|"
        "Nome para exibição do email=Nome a apresentar para o correio electrónico|"
        "Nome para exibição do email 2=Nome a apresentar para o correio electrónico 2|"
        "Nome para exibição do email 3=Nome a apresentar para o correio electrónico 3|"
        "Tipo de email=Tipo de correio electrónico|Tipo de email 2=Tipo de correio electrónico 2|"
        "Tipo de email 3=Tipo de correio electrónico 3|Data de nascimento|Aniversário|Categorias|"
        "Anotações=Notas|Página da Web=Página na Web|Profissão|Cônjuge|Filhos|"
        "Nome do gerenciador=Nome do gestor|Nome do assistente|Sexo|Idioma|Sala=Gabinete|"
        "Caixa postal do endereço comercial=Apartado da empresa|"
        "Caixa postal do endereço residencial=Apartado da residência|"
        "Caixa postal de outro endereço=Apartado do outro endereço|Prioridade|Particular|"
        "Sensibilidade=Confidencialidade"
    ),
    (
        "Titel|Voornaam|Middelste naam|Achternaam|Achtervoegsel|Bedrijf|Afdeling|Functie|Werkadres, straat|"
        "Werkadres 2, straat|Werkadres 3, straat|Werkadres, plaats|Werkadres, provincie|"
        "Werkadres, postcode|Land/regio (werk)|Huisadres, straat|Huisadres, straat 2|Huisadres, straat 3|"
        "Huisadres, plaats|Huisadres, provincie|Huisadres, postcode|Land/regio (thuis)|Ander adres, straat|"
        "Ander adres, straat 2|Ander adres, straat 3|Ander adres, plaats|Ander adres, provincie|"
        "Ander adres, postcode|Land/regio (anders)|Telefoon assistent|Fax op werk|Telefoon op werk|"
        "Telefoon op werk 2|Terugbellen|Autotelefoon|Hoofdtelefoon bedrijf|Fax thuis|Telefoon thuis|"
        "Telefoon thuis 2|ISDN|Mobiele telefoon|Andere fax|Andere telefoon|Pager|Hoofdtelefoon|"
        "Radiotelefoon|Teksttelefoon|Telex|E-mailadres|E-mailadres 2|E-mailadres 3|"
        "Weergavenaam voor e-mail|Weergavenaam voor e-mail 2|Weergavenaam voor e-mail 3|E-mailtype|"
        "E-mailtype 2|E-mailtype 3|Verjaardag|Speciale datum|Categorieën=Categorien|Notities|Webpagina|"
        "Beroep|Partner|Kinderen|Naam manager|Naam assistent|Geslacht|Taal|Kantoorlocatie|"
        "Werkadres, postbusnummer|Huisadres, postbusnummer|Ander adres, postbusnummer|Prioriteit|Privé|"
        "Gevoeligheid"
    ),
    (
        "Tytuł|Imię|Drugie imię|Nazwisko|Sufiks|Firma|Dział|Stanowisko|Adres służbowy - ulica|"
        "Adres służbowy - ulica 2|Adres służbowy - ulica 3|Adres służbowy - miejscowość|"
        "Adres służbowy - województwo|Adres służbowy - kod pocztowy|"
        "Adres służbowy - kraj/region=Adres służbowy - kraj|Adres domowy - ulica|Adres domowy - ulica (2)|"
        "Adres domowy - ulica (3)|Adres domowy - miejscowość|Adres domowy - województwo|"
        "Adres domowy - kod pocztowy|Adres domowy - kraj/region=Adres domowy - kraj|Inny adres - ulica|"
        "Inny adres - ulica 2|Inny adres - ulica 3|Inny adres - miejscowość|Inny adres - województwo|"
        "Inny adres - kod pocztowy|Inny adres - kraj/region=Inny adres - kraj|Telefon asystenta|"
        "Faks służbowy|Telefon służbowy|Telefon służbowy 2|Wywołanie zwrotne|Telefon w samochodzie|"
        "Główny telefon do firmy|Faks domowy|Telefon domowy|Telefon domowy 2|ISDN|Telefon komórkowy|"
        "Inny faks|Inny telefon|Pager|Telefon podstawowy|Radiotelefon||Teleks|Adres e-mail|Adres e-mail 2|"
        "Adres e-mail 3|Nazwa wyświetlana e-mail|Nazwa wyświetlana e-mail 2|Nazwa wyświetlana e-mail 3|"
        "Typ e-mail|Typ e-mail 2|Typ e-mail 3|Urodziny|Rocznica|Kategorie|Notatki|Strona sieci Web|Zawód|"
        "Współmałżonek|Dzieci|Imię i nazwisko menedżera|Imię i nazwisko asystenta|Płeć|Język|"
        "Lokalizacja biura||||Priorytet|Prywatne|Charakter"
    ),
    (
        "Titel|Förnamn|Mellannamn|Efternamn|Namnsuffix|Företag|Avdelning|Befattning|Gatuadress, arbete|"
        "Gatuadress 2, arbete|Gatuadress 3, arbete|Ort, arbete|Region, arbete|Postadress, arbete|"
        "Land, arbete|Gatuadress, hem|Gatuadress 2, hem|Gatuadress 3, hem|Hemort|Region, hem|Postnr, hem|"
        "Land, hem|Annan gata|Annan gata 2|Annan gata 3|Annan ort|Annan region|Annat postnummer|Annat land|"
        "Telefon, assistent|Fax arbete|Arbete|Telefon 2, arbete|Motringning|Biltelefon|Företag, växel|"
        "Fax, hem|Hem|Telefon 2, hem|ISDN|Mobiltelefon|Fax, annan|Telefon, annan|Personsökare|Telefon 1|"
        "Telefon 2|TTY/TDD-telefon|Telex|E-postadress|E-postadress 2|E-postadress 3|E-postnamn|"
        "E-postnamn 2|E-postnamn 3|E-posttyp|E-posttyp 2|E-posttyp 3|Födelsedag|Årsdag|Kategorier|"
        "Anteckningar|Webbsida|Yrke|Make maka=Make/maka|Barn|Namn, chef|Namn, assistent|Kön|Språk|"
        "Arbetsplats|Arbetsadress, box|Hemadress, box|Annan adress, box|Prioritet|Privat|Känslighet"
    ),
    (
        "敬称|名|ミドル ネーム|姓|肩書き|会社名|部署|役職|番地 (会社)|住所 2 (会社)|住所 3 (会社)|市町村 (会社)=市区町村 (会社)|都道府県 (会社)|郵便番号 (会社)|"
        "国 (会社)/地域|番地 (自宅)|住所 2 (自宅)|住所 3 (自宅)|市町村 (自宅)=市区町村 (自宅)|都道府県 (自宅)|郵便番号 (自宅)|国 (自宅)/地域|番地 (その他)|"
        "住所 2 (その他)|住所 3 (その他)|市町村 (その他)=市区町村 (その他)|都道府県 (その他)|郵便番号 (その他)|国 (その他)/地域|秘書の電話|会社 FAX|会社電話|"
        "会社電話 2|コールバック|自動車電話|会社代表電話|自宅 FAX|自宅電話|自宅電話 2|ISDN|携帯電話|その他の FAX|その他の電話|ポケットベル|通常の電話|無線電話|TTY/TDD|"
        "テレックス|電子メール アドレス|電子メール 2 アドレス|電子メール 3 アドレス|電子メール表示名|電子メール 2 表示名|電子メール 3 表示名|電子メールの種類|電子メール 2 の種類|"
        "電子メール 3 の種類|誕生日|記念日|分類|メモ|Web ページ|職業|配偶者|子供|マネージャー|秘書の氏名|性別|言語|事業所|会社住所私書箱|自宅住所私書箱|その他住所私書箱|優先度|"
        "プライベート|秘密度"
    ),
)

OUTLOOK = tuple(
    header_table(CardFormat.OUTLOOK, (*columns_named(_ORDER, names), *columns_named(_ORDER, _ENGLISH)), 6)
    for names in _NAMES
)
