"""The command that writes everybody to a file, whose kind is told by its ending."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.cli import words
from mentorkit.cli.arguments import STREAM, VCARDS
from mentorkit.cli.codes import ExitCode
from mentorkit.cli.leaving import export_everything
from mentorkit.cli.unlocking import opened
from mentorkit.domain.exports import ExportKind, kind_of, written
from mentorkit.services.files import write_private

if TYPE_CHECKING:
    from argparse import Namespace

    from mentorkit.cli.printing import Output
    from mentorkit.services.sessions import Application

WHOLE = ".zip"
"""The ending of a file with everything in it."""


def export_people(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Write everybody but me to a file that only its owner may read, or as vCards to the standard output."""
    path = chosen.file
    is_stream = path == STREAM
    kind = ExportKind.VCARD_3 if is_stream else kind_of(path.suffix)
    is_whole = path.suffix.lower() == WHOLE
    if kind is None and not is_whole:
        output.tell(words.IN_FILE.format(file=path, what=words.UNKNOWN_ENDING))
        return ExitCode.USAGE
    if kind is ExportKind.VCARD_3 and chosen.vcard == VCARDS[1]:
        kind = ExportKind.VCARD_4
    if not is_stream and path.exists() and not (chosen.replace or chosen.dry_run):
        output.tell(words.IN_FILE.format(file=path, what=words.EXISTS))
        return ExitCode.USAGE
    if is_whole or kind is None:
        return export_everything(chosen, application, output)
    with opened(chosen, application, output) as session:
        cards = list(session.services.exporting.cards(with_notes=not chosen.without_notes))
    content = written(cards, kind)
    if is_stream and not chosen.dry_run:
        output.bytes(content)
    elif not chosen.dry_run:
        try:
            write_private(path, content)
        except OSError:
            output.tell(words.IN_FILE.format(file=path, what=words.CANNOT_WRITE))
            return ExitCode.USAGE
    if output.as_json and not is_stream:
        output.json({"file": str(path), "people": len(cards), "dry_run": chosen.dry_run})
    else:
        output.tell(words.EXPORTED[chosen.dry_run].format(count=len(cards), file=path))
    return ExitCode.DONE
