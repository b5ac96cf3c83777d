"""The lock of all dependencies and the hashed requirements files made from it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from development import environment
from development.environment import ROOT, CannotPrepare, Purpose, program

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

HOSTS = frozenset({"pypi.org", "files.pythonhosted.org"})
"""The public index and its files: what everybody's uv and pip ask unless told otherwise."""

HEADER = "# Made from uv.lock by `python3 packaging/dev.py lock`; change pyproject.toml instead.\n"
EXPORTS: dict[Purpose, tuple[str, ...]] = {
    "run": ("--no-default-groups",),
    "test": ("--no-default-groups", "--group", "test"),
}


def write(arguments: Sequence[str]) -> int:
    """Lock what pyproject.toml asks for and export both requirements files."""
    uv = installed_uv()
    if uv is None:
        environment.ensure("test")
        uv = str(program("uv"))
    which = ["--no-config", "--no-python-downloads", "--python", sys.executable]
    locked = subprocess.run([uv, "lock", *which, *arguments], cwd=ROOT, env=_plain_variables(), check=False)
    if locked.returncode:
        return locked.returncode
    foreign = foreign_hosts((ROOT / "uv.lock").read_text(encoding="utf-8"))
    if foreign:
        raise CannotPrepare(f"uv.lock names hosts that not everybody can reach: {', '.join(sorted(foreign))}")
    for purpose in EXPORTS:
        environment.requirements(purpose).write_text(exported(uv, purpose), encoding="utf-8", newline="\n")
        print(f"Wrote {environment.requirements(purpose).relative_to(ROOT)}")
    return 0


def exported(uv: str, purpose: Purpose) -> str:
    """Return the requirements file that the present uv.lock gives; needs no network."""
    told = ["--no-config", "--frozen", "--offline", "--no-emit-project", "--no-header", "--quiet"]
    command = [uv, "export", *told, *EXPORTS[purpose]]
    made = subprocess.run(
        command, cwd=ROOT, env=_plain_variables(), check=True, capture_output=True, encoding="utf-8"
    )
    return HEADER + made.stdout


def foreign_hosts(text: str) -> set[str]:
    """Return the hosts of all URLs in a text that are not the public index."""
    return set(re.findall(r"\w+://([^/\s\"']*)", text)) - HOSTS


def without_index_settings(variables: Mapping[str, str]) -> dict[str, str]:
    """Return the variables less every setting of uv and pip: a lock must not know where it was made."""
    return {name: value for name, value in variables.items() if not name.startswith(("UV_", "PIP_"))}


def _plain_variables() -> dict[str, str]:
    return without_index_settings(os.environ)


def installed_uv() -> str | None:
    """Return the environment's own uv, else one beside this Python or on the PATH, else None."""
    places = [program("uv").parent, Path(sys.executable).parent, os.environ.get("PATH", os.defpath)]
    return shutil.which("uv", path=os.pathsep.join(str(place) for place in places))
