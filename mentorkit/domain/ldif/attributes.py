"""What the attributes of an address book's entries mean, as the programs that write LDIF use them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.drafting.meanings import Column, Meaning

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORK, _HOME, _OTHER = ("work", "home", "other")
_ADDRESSES: tuple[tuple[str, dict[Meaning, str]], ...] = (
    (
        _WORK,
        {
            Meaning.STREET: "street streetaddress workstreet mozillaworkstreet mozillaworkstreet2",
            Meaning.TOWN: "l locality localityname mozillaworklocalityname",
            Meaning.REGION: "st region stateorprovincename mozillaworkstate",
            Meaning.POSTCODE: "postalcode zip mozillaworkpostalcode",
            Meaning.COUNTRY: "c co countryname friendlycountryname mozillaworkcountryname",
            Meaning.PO_BOX: "postofficebox",
        },
    ),
    (
        _HOME,
        {
            Meaning.STREET: "homestreet mozillahomestreet mozillahomestreet2",
            Meaning.TOWN: "mozillahomelocalityname",
            Meaning.REGION: "mozillahomestate",
            Meaning.POSTCODE: "mozillahomepostalcode",
            Meaning.COUNTRY: "mozillahomecountryname",
        },
    ),
)
_NAMES: tuple[tuple[Column, str], ...] = (
    (Column(Meaning.SHOWN), "cn commonname displayname"),
    (Column(Meaning.GIVEN), "givenname gn"),
    (Column(Meaning.FAMILY), "sn surname"),
    (Column(Meaning.SUFFIX), "generationqualifier"),
    (Column(Meaning.PREFIX), "personaltitle"),
    (Column(Meaning.NICKNAME), "mozillanickname xmozillanickname nickname"),
    (Column(Meaning.ORGANISATION), "o organizationname company"),
    (Column(Meaning.TITLE), "title"),
    (Column(Meaning.DEPARTMENT), "ou organizationalunitname orgunit department departmentnumber"),
    (Column(Meaning.ROLE), "businessrole employeetype"),
    (Column(Meaning.EMAIL), "mail email rfc822mailbox mozillasecondemail xmozillasecondemail"),
    (Column(Meaning.PHONE, _WORK), "telephonenumber companyphone"),
    (Column(Meaning.PHONE, _HOME), "homephone hometelephonenumber"),
    (Column(Meaning.PHONE, "cell"), "mobile mobiletelephonenumber cellphone"),
    (Column(Meaning.PHONE, "fax"), "facsimiletelephonenumber fax"),
    (Column(Meaning.PHONE, "home, fax"), "homefacsimiletelephonenumber"),
    (Column(Meaning.PHONE, "other, fax"), "otherfacsimiletelephonenumber"),
    (Column(Meaning.PHONE, "pager"), "pager pagertelephonenumber pagerphone"),
    (Column(Meaning.PHONE, "main"), "primaryphone"),
    (Column(Meaning.PHONE, "car"), "carphone"),
    (Column(Meaning.PHONE, _OTHER), "otherphone"),
    (Column(Meaning.PHONE, "assistant"), "assistantphone"),
    (Column(Meaning.PHONE, "isdn"), "internationalisdnnumber"),
    (Column(Meaning.PHONE, "telex"), "telex telexnumber"),
    (Column(Meaning.WEB_PAGE), "labeleduri url"),
    (Column(Meaning.WEB_PAGE, _WORK), "mozillaworkurl workurl"),
    (Column(Meaning.WEB_PAGE, _HOME), "mozillahomeurl homeurl"),
    (Column(Meaning.MESSENGER, "aim"), "nsaimid nscpaimscreenname mozillaaimscreenname"),
    (Column(Meaning.MESSENGER, "skype"), "mozilla_skype skypeid"),
    (Column(Meaning.ADDRESS, _WORK), "postaladdress"),
    (Column(Meaning.ADDRESS, _HOME), "homepostaladdress"),
    (Column(Meaning.ADDRESS, _OTHER), "otherpostaladdress"),
    (Column(Meaning.BIRTH_YEAR), "birthyear"),
    (Column(Meaning.BIRTH_MONTH), "birthmonth"),
    (Column(Meaning.BIRTH_DAY), "birthday"),
    (Column(Meaning.BIRTHDAY), "birthdate dateofbirth"),
    (Column(Meaning.ANNIVERSARY), "anniversary"),
    (Column(Meaning.NOTES), "description notes note comment"),
    (Column(Meaning.TAGS), "category categories"),
    (Column(Meaning.RELATED, "spouse"), "spousename"),
    (Column(Meaning.RELATED, "manager"), "managername"),
    (Column(Meaning.RELATED, "assistant"), "assistantname"),
    (Column(Meaning.LANGUAGE), "preferredlanguage"),
    (Column(Meaning.GENDER), "gender"),
    (
        Column(Meaning.LEAVE_OUT),
        (
            "dn version objectclass modifytimestamp changetype mozillausehtmlmail xmozillausehtmlmail prefermailformat"
            " usercertificate usersmimecertificate"
        ),
    ),
)
"""What programs write about the entry itself is left out: what kind of record it is and when it changed."""

PHOTOS = frozenset({"jpegphoto", "photo", "thumbnailphoto"})
MEMBERS = frozenset({"member", "uniquemember"})
LISTS = frozenset({"groupofnames", "groupofuniquenames", "grouponames"})
"""Kinds of entries that are lists of people."""


def _columns() -> Iterator[tuple[str, Column]]:
    for column, names in _NAMES:
        yield from ((name, column) for name in names.split())
    for label, parts in _ADDRESSES:
        for meaning, names in parts.items():
            yield from ((name, Column(meaning, label, f"{label} address")) for name in names.split())


_COLUMNS = dict(_columns())


def meaning_of(name: str) -> Column:
    """Return what an attribute means; one that nobody knows stays under its own name."""
    return _COLUMNS.get(name.casefold()) or Column(Meaning.FIELD, name)
