"""The commands about leaving with everything: the full export, what came of it, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.cli import leaving_words, words
from mentorkit.cli.codes import ExitCode
from mentorkit.cli.unlocking import opened
from mentorkit.services.exit_archives import Unusable

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from mentorkit.cli.printing import Output
    from mentorkit.domain.exits.differences import Proof
    from mentorkit.services.sessions import Application


def export_everything(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Write everything to a zip that only its owner may read, and prove that it comes back the same."""
    if chosen.without_notes or chosen.dry_run:
        output.tell(words.IN_FILE.format(file=chosen.file, what=leaving_words.WHOLE))
        return ExitCode.USAGE
    with opened(chosen, application, output) as session:
        try:
            proof = session.services.leaving.prepare_export(chosen.file)()
        except OSError:
            output.tell(words.IN_FILE.format(file=chosen.file, what=words.CANNOT_WRITE))
            return ExitCode.USAGE
    return _report(chosen.file, proof, output)


def verify(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Compare a full export with what the vault holds now, field by field."""
    with opened(chosen, application, output) as session:
        try:
            proof = session.services.leaving.prepare_comparison(chosen.file)()
        except Unusable as error:
            return _refused(chosen.file, error, output)
    return _report(chosen.file, proof, output)


def bring_back(path: Path, chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Bring a full export into an empty vault."""
    if chosen.dry_run:
        output.tell(words.IN_FILE.format(file=path, what=leaving_words.WHOLE))
        return ExitCode.USAGE
    with opened(chosen, application, output) as session:
        try:
            for _ in session.services.leaving.bring_back(path):
                pass
        except Unusable as error:
            return _refused(path, error, output)
        session.merge_whole_index()
        proof = session.services.leaving.prepare_comparison(path)()
    return _report(path, proof, output)


def _refused(path: Path, error: Unusable, output: Output) -> ExitCode:
    sentence = leaving_words.UNUSABLE[error.why]
    if error.file:
        sentence += " " + leaving_words.AT.format(file=error.file)
    output.tell(words.IN_FILE.format(file=path, what=sentence))
    return ExitCode.USAGE


def _report(path: Path, proof: Proof, output: Output) -> ExitCode:
    """Print what was compared: a line a kind, then each difference, then the sum."""
    if output.as_json:
        output.json(_values(path, proof))
    else:
        for tally in proof.tallies:
            output.line(tally.kind, str(tally.exported), str(tally.came_back), str(tally.differences))
            for one in tally.named:
                output.line(tally.kind, one.id, one.field or leaving_words.MISSING)
        told = leaving_words.PROVEN[bool(proof.differences)]
        counts = {"records": proof.records, "fields": proof.fields, "differences": proof.differences}
        output.tell(words.IN_FILE.format(file=path, what=told.format(**counts)))
    return ExitCode.NEEDS_A_LOOK if proof.differences else ExitCode.DONE


def _values(path: Path, proof: Proof) -> dict[str, object]:
    return {
        "file": str(path),
        "records": proof.records,
        "fields": proof.fields,
        "differences": proof.differences,
        "kinds": [
            {
                "kind": tally.kind,
                "exported": tally.exported,
                "came_back": tally.came_back,
                "differences": tally.differences,
                "named": [{"id": one.id, "field": one.field or None} for one in tally.named],
            }
            for tally in proof.tallies
        ],
    }
