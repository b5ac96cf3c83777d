"""The files of real exporters' style that tests read."""

from pathlib import Path

FOLDER = Path(__file__).parents[1] / "fixtures" / "cards"


def card_file(name: str) -> bytes:
    """Return the bytes of a file in tests/fixtures/cards."""
    return (FOLDER / name).read_bytes()
