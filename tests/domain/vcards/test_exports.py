"""What phones, mail programs and address books really write is read whole."""

from __future__ import annotations

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardField,
    CardRole,
    Note,
    NoteKind,
    OddityKind,
    SkippedRow,
    SkipReason,
)
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.vcards.reading import read_vcards
from tests.domain.card_files import card_file

EMAIL, PHONE = ChannelKind.EMAIL, ChannelKind.PHONE
PROFILE, OTHER = ChannelKind.PROFILE, ChannelKind.OTHER


def kinds(card: Card) -> list[OddityKind]:
    return [oddity.kind for oddity in card.oddities]


def values(card: Card, way: ChannelKind) -> list[str]:
    return [channel.value for channel in card.channels if channel.way is way]


def test_an_iphone_export() -> None:
    read = read_vcards(card_file("ios.vcf"))
    ngozi, clinic, xiaoming = read.cards
    assert (ngozi.shown, ngozi.given, ngozi.family) == ("Dr. Ngozi Adaeze Okafor", "Ngozi", "Okafor")
    assert (ngozi.pronunciation, ngozi.place) == ("n-GOH-zee oh-KAH-for", "Lagos, Nigeria")
    assert ngozi.roles == (CardRole("Head of Research", "Harbour Analytics"),)
    assert ngozi.channels == (
        CardChannel(EMAIL, "ngozi.okafor@harbour.example", "work", preferred=True),
        CardChannel(EMAIL, "zee@home.example", "Newsletters"),
        CardChannel(PHONE, "+234 802 555 0147", "cell", preferred=True),
        CardChannel(PHONE, "+44 7700 900147", "iphone, cell"),
        CardChannel(PROFILE, "https://www.linkedin.com/in/ngozi-okafor-example", "LinkedIn"),
        CardChannel(PROFILE, "https://twitter.com/ngozio", "twitter"),
        CardChannel(PROFILE, "zee99", "gamecenter"),
        CardChannel(OTHER, "xmpp:zee@chat.example", "jabber, home", preferred=True),
    )
    assert ngozi.fields == (
        CardField("middle name", "Adaeze"),
        CardField("name prefix", "Dr."),
        CardField("department", "Research"),
        CardField("nickname", "Zee"),
        CardField("birthday", "--04-15"),
        CardField("anniversary", "2012-05-05"),
        CardField("address (work)", "12 Marina Road, Floor 3\n101241 Lagos\nLA\nNigeria"),
        CardField("website (homepage)", "https://okafor.example"),
        CardField("related (brother)", "Chidi Okafor"),
    )
    assert ngozi.notes == "Met at the data summit, asked good questions.\nLikes: tea; long walks."
    assert ngozi.photo
    assert ngozi.photo.media_type == "image/png"
    assert ngozi.uid == "6E0C4A2B-1111-4222-8333-944445555666"
    assert ngozi.kept == ("item2.X-ABADR:ng", "X-IMAGETYPE:PHOTO")
    assert (clinic.shown, clinic.kept) == ("Lakeside Clinic", ("X-ABShowAs:COMPANY",))
    assert (xiaoming.shown, xiaoming.pronunciation) == ("王小明", "Xiǎomíng Wáng")
    assert not read.notes


def test_a_google_export() -> None:
    zofia, unnamed, madonna = read_vcards(card_file("google.vcf")).cards
    assert zofia.roles == (CardRole("Kierowniczka produktu", "Fabryka Danych"),)
    assert zofia.tags == ("Product", "Conference 2024")
    assert CardField("website (BLOG)", "https://zofia.example/") in zofia.fields
    assert CardField("date (Started together)", "2019-06-01") in zofia.fields
    assert (unnamed.shown, kinds(unnamed)) == ("no.name@list.example", [OddityKind.NAMED_AFTER_CHANNEL])
    assert (madonna.shown, madonna.given, madonna.family) == ("Madonna", "Madonna", "")


def test_an_outlook_export_in_a_windows_code_page() -> None:
    read = read_vcards(card_file("outlook.vcf"))
    (card,) = read.cards
    assert (card.shown, card.place) == ("Jürgen Müller", "Zürich, Schweiz")
    assert card.roles == (CardRole("Leiter Einkauf", "Käserei Alpstein AG"),)
    assert card.notes == (
        "Herzliche Grüße aus Zürich. Hat drei Fragen beantwortet und nach dem Buch gefragt;"
        " nochmals melden im März.\nZweite Zeile."
    )
    assert values(card, PHONE) == ["+41 44 555 01 02", "+41 79 555 01 03", "+41 44 555 01 04"]
    assert CardField("address (work)", "Bahnhofstrasse 1\n2. Stock\n8001 Zürich\nSchweiz") in card.fields
    assert card.photo
    assert card.photo.media_type == "image/jpeg"
    assert read.notes == (Note(NoteKind.ENCODING, 1, "mixed"),)


def test_a_nextcloud_export_with_a_group() -> None:
    read = read_vcards(card_file("nextcloud.vcf"))
    eleni, noor = read.cards[0], read.cards[1:]
    assert not noor
    assert (eleni.shown, eleni.pronouns, eleni.language) == ("Ελένη Παπαδοπούλου", "she/her", "el")
    assert eleni.tags == ("Έρευνα", "Friends", "Book club")
    assert [channel.value for channel in eleni.channels if channel.preferred] == [
        "eleni.p@spiti.example",
        "+30-69-5555-0101;ext=12",
    ]
    assert CardField("other name", "Eleni Papadopoulou") in eleni.fields
    assert CardField("birthday", "--03-11") in eleni.fields
    assert CardField("gender", "F; she") in eleni.fields
    assert CardField("language", "en") in eleni.fields
    assert 'X-CUSTOM-FIELD;X-PARAM="a:b;c":kept whole' in eleni.kept
    assert read.skipped == (SkippedRow(SkipReason.GROUP, 32, shown="Book club"),)


def test_a_thunderbird_export() -> None:
    (card,) = read_vcards(card_file("thunderbird.vcf")).cards
    assert (card.shown, card.time_zone) == ("رانيا حدّاد", "Asia/Beirut")
    assert card.channels[0] == CardChannel(EMAIL, "rania.haddad@jisr.example", preferred=True)
    assert card.kept == ("X-CUSTOM1;VALUE=TEXT:Prefers mornings",)


def test_a_kaddressbook_export() -> None:
    (card,) = read_vcards(card_file("kaddressbook.vcf")).cards
    assert card.channels[0].preferred
    assert CardField("birthday", "1979-11-02") in card.fields
    assert CardField("related (spouse)", "Lars") in card.fields
    assert "GEO:59.9;10.75" in card.kept


def test_an_android_export_in_quoted_printable() -> None:
    olena, taxi = read_vcards(card_file("android.vcf")).cards
    assert (olena.shown, olena.roles) == ("Олена Шевченко", (CardRole("", "Світлиця"),))
    assert olena.notes.endswith("запропонувала зустрітися ще раз восени")
    assert olena.photo
    assert values(taxi, PHONE) == ["*111#"]


def test_a_phone_that_breaks_base64_without_a_mark() -> None:
    (card,) = read_vcards(card_file("nokia.vcf")).cards
    assert card.shown == "Aino Mäkinen"
    assert card.photo
    assert not card.oddities


def test_a_japanese_phone() -> None:
    (card,) = read_vcards(card_file("japanese_phone.vcf")).cards
    assert (card.shown, card.pronunciation) == ("田中 花子", "タナカ ハナコ")
    assert (card.notes, card.roles) == ("能力開発の相談", (CardRole("", "表計算ソフト社"),))
