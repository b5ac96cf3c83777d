"""Tests of import plans: their numbers add up."""

from __future__ import annotations

from mentorkit.domain.cards import Card, CardFormat, SkippedRow, SkipReason
from mentorkit.domain.plans import ImportCounts, ImportPlan, PlannedRow, Verdict


def test_a_plan_counts_its_rows_by_verdict_and_names_the_undecided() -> None:
    verdicts = (Verdict.NEW, Verdict.MAYBE, Verdict.SAME, Verdict.MAYBE)
    plan = ImportPlan(
        CardFormat.VCARD,
        tuple(PlannedRow(Card(shown=str(n)), verdict) for n, verdict in enumerate(verdicts)),
        (SkippedRow(SkipReason.EMPTY, 9),),
        (),
    )
    assert plan.total == 5
    assert [plan.count(verdict) for verdict in Verdict] == [1, 1, 0, 2]
    assert plan.undecided == (1, 3)


def test_the_counts_of_an_import_add_up() -> None:
    assert ImportCounts(added=3, merged=2, same=4, skipped=1, look=2).total == 10
