"""What the command line says about leaving with everything and coming back."""

from __future__ import annotations

from mentorkit.services.exit_archives import UnusableWhy

UNUSABLE: dict[UnusableWhy, str] = {
    UnusableWhy.GONE: "There is no such file.",
    UnusableWhy.NO_EXPORT: "This is no full export of mentorkit.",
    UnusableWhy.DAMAGED: "This export is damaged or was altered. Nothing was changed.",
    UnusableWhy.NEWER: "A newer version of mentorkit wrote this export. Nothing was changed.",
    UnusableWhy.TOO_LARGE: "This file would unpack to more than mentorkit reads. Nothing was changed.",
    UnusableWhy.NOT_EMPTY: "A full export comes back into an empty vault only, and this one holds something. Make"
    " another with 'mentorkit create --vault FOLDER', or import people.vcf out of the zip.",
}
AT = "It is about {file} inside it."
WHOLE = "A full export is always whole: it takes neither --without-notes nor --dry-run."
MISSING = "the record itself"
PROVEN = {
    False: "{differences} differences in {records} records, {fields} fields compared. The file is not encrypted.",
    True: "{differences} differences in {records} records, {fields} fields compared.",
}
