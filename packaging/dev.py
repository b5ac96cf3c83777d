"""The commands of everybody who builds or tries mentorkit from a checkout: run, test and their kin.

Only the standard library, and nothing newer than Python 3.6 in this file, so that an old
interpreter can say what is missing; the commands themselves live in `development/` beside it.
"""

import os
import sys

OLDEST = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")


def start_again_with_newer_python():
    # type: () -> None
    """Hand over to a newer Python on the PATH, or end with a sentence saying which one is needed."""
    import shutil  # noqa: PLC0415  # not at the top: the usual start is spared its milliseconds

    for name in NEWER:
        found = shutil.which(name)
        if found:
            os.execv(found, [found] + sys.argv)  # noqa: RUF005  # older Pythons read this too
    sys.exit(
        f"mentorkit needs Python 3.11 or newer; this is {sys.version_info[0]}.{sys.version_info[1]} ({sys.executable}).\n"
        "Install a newer Python and start this command with it."
    )


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        start_again_with_newer_python()

    from development.commands import main

    sys.exit(main(sys.argv[1:]))
