"""The checkout's own Python environment, `.venv`: made once for each content of the lock."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".venv"
OLDEST_PIP = (22, 3)
"""The first pip that installs into another interpreter's environment."""
UNFOLD = "import contextlib\nwith contextlib.suppress(ImportError): import PySide6.QtCore"
"""Loads Qt's binding. Where it cannot be loaded, the start itself says why."""

Purpose = Literal["run", "test"]


class CannotPrepare(Exception):  # noqa: N818  # read aloud it says what happened
    """The environment cannot be made; the text says what to do about it."""


def ensure(purpose: Purpose) -> Path:
    """Return the environment's interpreter, after installing what the lock asks for if it changed."""
    if not _is_current(purpose):
        _prepare(purpose)
    return interpreter()


def interpreter() -> Path:
    """Return where the environment's Python is, or will be."""
    return program("python")


def program(name: str) -> Path:
    """Return where a program of the environment is, or will be."""
    if os.name == "nt":
        return FOLDER / "Scripts" / f"{name}.exe"
    return FOLDER / "bin" / name


def requirements(purpose: Purpose) -> Path:
    """Return the hashed list of what a purpose needs."""
    return ROOT / "packaging" / f"requirements-{purpose}.txt"


def _stamp(purpose: Purpose) -> Path:
    return FOLDER / f"installed-{purpose}"


def _expected(purpose: Purpose) -> str:
    """Tell this lock, Python and folder from any other; a moved checkout needs a new environment."""
    from hashlib import blake2b  # noqa: PLC0415  # the cheapest import that does it

    digest = blake2b(requirements(purpose).read_bytes(), digest_size=16).hexdigest()
    return f"{digest} {sys.version} {ROOT}\n"


def _is_current(purpose: Purpose) -> bool:
    try:
        return _stamp(purpose).read_text(encoding="utf-8") == _expected(purpose) and interpreter().exists()
    except FileNotFoundError:
        return False


def _prepare(purpose: Purpose) -> None:
    from development import libraries  # noqa: PLC0415  # only needed when something is missing

    if not requirements(purpose).exists():
        raise CannotPrepare(
            f"{requirements(purpose)} is missing; `dev.py lock` makes it, given uv on the PATH."
        )
    print("Setting up mentorkit; this happens again only when what it needs has changed.")
    libraries.ensure(purpose)
    shared_pip = (pip_version() or (0, 0)) >= OLDEST_PIP
    if not _is_current("run"):
        _make(with_pip=not shared_pip)
    own_pip = [str(interpreter()), "-m", "pip"]
    pip = [_python(), "-m", "pip", "--python", str(interpreter())] if shared_pip else own_pip
    _install(pip, purpose)
    _make_importable()
    _unfold_binding()
    for installed in (purpose, "run"):
        _stamp(installed).write_text(_expected(installed), encoding="utf-8")
    print("Ready.\n", flush=True)


def _python() -> str:
    """Return the interpreter to build on: the one below, when started from inside an environment."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def pip_version() -> tuple[int, int] | None:
    """Return the first two numbers of this Python's pip, or None without one."""
    import subprocess  # noqa: PLC0415  # only needed when something is missing

    asked = subprocess.run([_python(), "-m", "pip", "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"pip (\d+)\.(\d+)", asked.stdout)
    return (int(found[1]), int(found[2])) if found else None


def _make(*, with_pip: bool) -> None:
    import shutil  # noqa: PLC0415  # only needed when something is missing

    shutil.rmtree(FOLDER, ignore_errors=True)
    print(f"\nMaking a private Python environment in {FOLDER}", flush=True)
    how = [] if with_pip else ["--without-pip"]
    if call([_python(), "-m", "venv", *how, str(FOLDER)]) != 0:
        raise CannotPrepare(
            "Neither pip 22.3 or newer nor Python's own ensurepip was found.\n"
            "Install pip (Debian, Ubuntu: apt install python3-pip; Fedora: dnf install python3-pip; "
            "Arch: pacman -S python-pip) and start again."
        )


def _install(pip: Sequence[str], purpose: Purpose) -> None:
    listed = requirements(purpose)
    names = packages_for(sys.platform, listed.read_text(encoding="utf-8"))
    print(f"\nInstalling {len(names)} Python packages into it: {', '.join(names)}", flush=True)
    quietly = ["--quiet", "--disable-pip-version-check", "--no-input", "--root-user-action", "ignore"]
    # The list is the whole closure. Left to resolve it, pips before 24 look past the pin of a package that
    # another one wants with an extra (coverage[toml]) and refuse as soon as a newer release is out.
    exactly = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", str(listed)]
    if call([*pip, "install", *quietly, *exactly]) != 0:
        raise CannotPrepare(
            "The packages could not be installed; pip's words above say why.\n"
            "Without a network nothing can be fetched; start again when there is one."
        )


def packages_for(platform: str, listed: str) -> list[str]:
    """Return the names in a requirements file that this platform does not rule out."""
    elsewhere = re.compile(rf"sys_platform == '(?!{platform}')|sys_platform != '{platform}'")
    lines = [line for line in listed.splitlines() if "==" in line.split(";")[0]]
    return [line.split("==")[0] for line in lines if not elsewhere.search(line)]


def _make_importable() -> None:
    """Let the environment find the checkout's own packages from any folder."""
    if os.name == "nt":
        place = FOLDER / "Lib" / "site-packages"
    else:
        place = FOLDER / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    (place / "mentorkit.pth").write_text(f"{ROOT}\n", encoding="utf-8")


def _unfold_binding() -> None:
    """Let Qt's binding write its support modules out with their bytecode, once.

    It carries them as text inside its library and compiles them anew at each start, an eighth of what importing
    Qt costs. Where it may not write, it says so and goes on doing that.
    """
    call([str(interpreter()), "-c", UNFOLD], SBK_EMBED="0", PYTHONDONTWRITEBYTECODE="")


def call(command: Sequence[str], **added: str) -> int:
    """Run a program in the checkout with added environment variables and return its exit code."""
    import subprocess  # noqa: PLC0415  # the second `run` must not pay for it

    sys.stdout.flush()
    return subprocess.run(command, cwd=ROOT, env={**os.environ, **added}, check=False).returncode
