"""The proofs that `dev.py slow` can be asked for by name, and what is counted in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Proof:
    """Where a proof lies, and what its count is a count of."""

    tests: str
    counted: str


PROOFS = {
    "kills": Proof("tests/crashes/test_cycles.py", "writers killed at a random moment"),
    "cuts": Proof("tests/crashes/test_power_cuts.py", "power cuts over a recorded life of a vault"),
    "rebuilds": Proof("tests/crashes/test_rebuilds.py", "power cuts, the database thrown away after each"),
    "faults": Proof("tests/crashes/test_faults.py", "lives with one refusal of the disk in each"),
    "kinds": Proof(
        "tests/crashes/test_kinds_of_faults.py",
        "lives with one kind of operation refused in each, all in turn",
    ),
    "reads": Proof("tests/crashes/test_failing_reads.py", "lives with one read that fails in each"),
    "memory": Proof("tests/crashes/test_scarcity.py", "lives with memory refused in each of their steps"),
    "models": Proof("tests/crashes/test_model.py", "lives of random steps, compared with a plain model"),
    "copies": Proof("tests/crashes/test_torn_copies.py", "copies taken while the vault was written"),
    "storms": Proof("tests/crashes/test_storms.py", "times that several processes open one vault at once"),
    "locks": Proof("tests/crashes/test_memory.py", "locks, each followed by a search of the memory"),
    "typing": Proof(
        "tests/crashes/test_note_taking.py", "times somebody is killed in the middle of a sentence"
    ),
    "sleeps": Proof("tests/crashes/test_sleep.py", "times the computer goes to sleep over an open window"),
    "unlocks": Proof("tests/crashes/test_unlocking.py", "times the app's own window is unlocked each way"),
    "image": Proof(
        "tests/crashes/test_image.py", "disks on which the window was used, searched block by block"
    ),
    "headers": Proof(
        "tests/crashes/test_headers.py", "bits turned in one of the two key headers, of 131,072"
    ),
    "meddling": Proof("tests/crashes/test_meddling.py", "times a file is taken away under the open app"),
    "rollbacks": Proof(
        "tests/crashes/test_rollbacks.py", "older copies put back, each after an ordinary start"
    ),
    "pages": Proof("tests/crashes/test_salvage.py", "vaults with up to twenty damaged pages"),
    "backups": Proof(
        "tests/crashes/test_backing_up.py", "disks that a backup cut off in one of its steps leaves"
    ),
    "moves": Proof(
        "tests/crashes/test_moving.py", "power cuts in each step of a vault's move to another folder"
    ),
    "upgrades": Proof("tests/crashes/test_upgrades.py", "cuts in the update from each earlier schema"),
    "rotations": Proof("tests/crashes/test_rotations.py", "lives with up to eight new keys in each"),
    "bits": Proof("tests/crashes/test_damage.py", "places of a page in which a bit is turned, of 4,096"),
    "mails": Proof("tests/services/test_handing_off.py", "messages parsed back from the mails they became"),
    "codes": Proof("tests/domain/test_recovery.py", "recovery codes with a slip of the pen"),
    "fuzz": Proof("tests/fuzz/test_fuzzing.py", "damaged files given to the reader of each format"),
    "sabotage": Proof("tests/crashes/test_sabotage.py", "protections taken away, which tests must notice"),
}


def chosen(arguments: Sequence[str]) -> tuple[list[str], str]:
    """Part arguments into those of pytest, with the tests of each proof named, and the counts given.

    `cuts` names a proof, `cuts=100000` how often, too. ValueError when a count is no number above zero.
    """
    passed, counts = list[str](), list[str]()
    for argument in arguments:
        name, _, count = argument.partition("=")
        if name not in PROOFS:
            passed.append(argument)
            continue
        passed.append(PROOFS[name].tests)
        if "=" in argument:
            if not count.isdecimal() or int(count) == 0:
                raise ValueError(f"{argument}: a number above zero follows the sign")
            counts.append(argument)
    return passed, " ".join(counts)
