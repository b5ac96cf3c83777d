"""How much of a reader the inputs of a folder reach: `python -m tests.fuzz.reached FORMAT FOLDER`."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from coverage import Coverage

PACKAGE = Path(__file__).parents[2] / "mentorkit"


def main(name: str, folder: Path) -> None:
    """Print the share of lines and branches of the format's reader that its inputs ran through."""
    counted = Coverage(
        data_file=None, branch=True, config_file=False, source=[str(PACKAGE)], omit=["*/writing.py"]
    )
    inputs = [path.read_bytes() for path in sorted((folder / "corpus").iterdir())]
    with counted.collect():
        # What a module runs when it is imported counts too.
        from tests.fuzz.formats import FORMATS
        from tests.fuzz.watching import Watch

        chosen = FORMATS[name]()
        watch = Watch(chosen.read, folder)
        for content in inputs:
            watch.look_at(content)
    code = [str(PACKAGE / one) for one in chosen.code]
    share = counted.report(file=io.StringIO(), include=code)
    print(f"REACHED {share:.1f} % of lines and branches by {len(inputs)} inputs")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
