"""The command that reads people from files: every row gets a verdict, and the counts add up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.cli import importing_words, words
from mentorkit.cli.arguments import UNSURE
from mentorkit.cli.codes import ExitCode
from mentorkit.cli.leaving import bring_back
from mentorkit.cli.unlocking import opened
from mentorkit.domain.cards import SkipReason
from mentorkit.domain.frozen import frozen
from mentorkit.domain.plans import Answer, Decision, ImportOptions, Verdict
from mentorkit.services.exit_archives import is_full_export
from mentorkit.services.files import Unreadable, read_file
from mentorkit.services.transfer import BACKED_UP_FROM, ImportOrder, plan_import

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from pathlib import Path

    from mentorkit.cli.printing import Output
    from mentorkit.cli.values import Json
    from mentorkit.domain.cards import ReadFile, SkippedRow
    from mentorkit.domain.plans import ImportCounts, ImportPlan, PlannedRow
    from mentorkit.services.sessions import Application, Session

ANSWERS = dict(zip(UNSURE, (Answer.KEEP_BOTH, Answer.MERGE, Answer.SKIP), strict=True))


@frozen
class Report:
    """One file, what was planned for it, and what was done; None when nothing was to be done."""

    path: Path
    plan: ImportPlan
    counts: ImportCounts | None

    @property
    def look(self) -> int:
        """How many rows need a look: odd ones that are news, undecided ones, and people without a name."""
        rows = sum(1 for row in self.plan.rows if needs_look(row))
        return rows + sum(1 for row in self.plan.skipped if row.reason is SkipReason.NAMELESS)


def import_people(chosen: Namespace, application: Application, output: Output) -> ExitCode:
    """Read people from files, one after the other; a file that cannot be read stops all before any is kept."""
    whole = next((path for path in chosen.files if is_full_export(path)), None)
    if whole is not None:
        return bring_back(whole, chosen, application, output)
    files = []
    for path in chosen.files:
        try:
            files.append((path, read_file(path)))
        except Unreadable as error:
            output.tell(words.IN_FILE.format(file=path, what=importing_words.UNREADABLE[error.why]))
            return ExitCode.USAGE
    with opened(chosen, application, output) as session:
        reports = [_imported(session, chosen, path, read) for path, read in files]
        session.merge_whole_index()
    if output.as_json:
        output.json({"dry_run": chosen.dry_run, "files": [_values(report) for report in reports]})
    else:
        for report in reports:
            _print(report, output, everything=chosen.dry_run)
    look = any(report.look or not report.plan.total for report in reports)
    return ExitCode.NEEDS_A_LOOK if look else ExitCode.DONE


def needs_look(row: PlannedRow) -> bool:
    """Whether a person should look at what became of a row."""
    return row.verdict is Verdict.MAYBE or (row.verdict is not Verdict.SAME and bool(row.card.oddities))


def _imported(session: Session, chosen: Namespace, path: Path, read: ReadFile) -> Report:
    transfer = session.services.transfer
    known = transfer.known()
    plan = plan_import(read, known)
    if chosen.dry_run:
        return Report(path, plan, None)
    if len(plan.rows) - plan.count(Verdict.SAME) > BACKED_UP_FROM:
        session.vault.prepare_backup_before_import()()
    answer = Decision(ANSWERS[chosen.unsure])
    decisions = dict.fromkeys(plan.undecided, answer)
    order = ImportOrder(plan, known, decisions, ImportOptions(tag=chosen.tag))
    return Report(path, plan, transfer.start(order).run())


def _print(report: Report, output: Output, *, everything: bool) -> None:
    rows = [
        (row.card.source, row.card.line, _cells(row))
        for row in report.plan.rows
        if everything or needs_look(row)
    ]
    rows += [(row.source, row.line, _skipped_cells(row)) for row in report.plan.skipped]
    for source, line, cells in sorted(rows, key=lambda row: row[:2]):
        output.line(_file(report, source), str(line), *cells)
    for note in report.plan.notes:
        detail = importing_words.DETAILS.get(note.kind, {}).get(note.detail, note.detail)
        told = importing_words.NOTES[note.kind].format(count=note.count, detail=detail)
        output.tell(words.IN_FILE.format(file=_file(report, note.source), what=told))
    output.tell(words.IN_FILE.format(file=report.path, what=", ".join(_counts(report))))


def _file(report: Report, source: str) -> str:
    """Return the file a row stands in; what comes out of a zip is named after it."""
    return str(report.path / source) if source else str(report.path)


def _cells(row: PlannedRow) -> tuple[str, str, str]:
    told = [importing_words.ODDITIES[odd.kind].format(line=odd.line) for odd in row.card.oddities]
    if row.verdict is Verdict.MAYBE:
        told += [
            importing_words.PERHAPS[one.row is None].format(
                name=one.shown, why=importing_words.MATCHES[one.match]
            )
            for one in row.candidates
        ]
    return importing_words.VERDICTS[row.verdict], row.card.shown, "; ".join(told)


def _skipped_cells(row: SkippedRow) -> tuple[str, str, str]:
    return importing_words.SKIPPED, row.shown, importing_words.SKIP_REASONS[row.reason]


def _counts(report: Report) -> Iterator[str]:
    plan = report.plan
    yield importing_words.ROWS[plan.total == 1].format(count=plan.total)
    if report.counts is None:
        for verdict, word in importing_words.VERDICTS.items():
            yield f"{plan.count(verdict)} {word}"
        yield f"{len(plan.skipped)} {importing_words.SKIPPED}"
    else:
        done = report.counts
        numbers = (done.added, done.merged, done.same, done.skipped)
        for number, word in zip(numbers, importing_words.DONE, strict=True):
            yield f"{number} {word}"
    if report.look:
        yield importing_words.LOOK[report.look == 1].format(count=report.look)


def _values(report: Report) -> Json:
    plan, done = report.plan, report.counts
    rows = [_row_values(row) for row in plan.rows]
    rows += [
        {"line": row.line, "verdict": "skipped", "reason": row.reason.value, "shown": row.shown}
        for row in plan.skipped
    ]
    planned = {verdict.value: plan.count(verdict) for verdict in Verdict}
    return {
        "file": str(report.path),
        "format": plan.format.value,
        "planned": {"total": plan.total, **planned, "skipped": len(plan.skipped)},
        "done": done and {
            "total": done.total,
            "added": done.added,
            "merged": done.merged,
            "same": done.same,
            "skipped": done.skipped,
        },
        "look": report.look,
        "notes": [
            {"kind": note.kind.value, "count": note.count, "detail": note.detail} for note in plan.notes
        ],
        "rows": sorted(rows, key=lambda row: int(row["line"])),
    }  # fmt: skip


def _row_values(row: PlannedRow) -> Json:
    return {
        "line": row.card.line,
        "verdict": row.verdict.value,
        "shown": row.card.shown,
        "needs_look": needs_look(row),
        "oddities": [{"kind": odd.kind.value, "line": odd.line} for odd in row.card.oddities],
        "candidates": [
            {
                "person_id": one.person_id if one.row is None else None,
                "row": one.row,
                "shown": one.shown,
                "match": one.match.value,
            }
            for one in row.candidates
        ],
    }
