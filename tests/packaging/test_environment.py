"""The environment is made when the lock, the Python or the place changed, and only then."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from development import environment, libraries
from development.environment import CannotPrepare

if TYPE_CHECKING:
    from collections.abc import Sequence

LISTED = """\
# made
keyring==25.7.0 \\
    --hash=sha256:aa
jeepney==0.9.0 ; sys_platform == 'linux' \\
    --hash=sha256:bb
pywin32-ctypes==0.2.3 ; sys_platform == 'win32' \\
    --hash=sha256:cc
    # via keyring
"""


class Checkout:
    """A checkout whose programs are only written down, except that `venv` makes the folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.called: list[list[str]] = []
        self.added: list[dict[str, str]] = []
        self.fails: str = ""
        (root / "packaging").mkdir()
        for purpose in ("run", "test"):
            (root / "packaging" / f"requirements-{purpose}.txt").write_text(LISTED, encoding="utf-8")

    def call(self, command: Sequence[str], **added: str) -> int:
        self.called.append(list(command))
        self.added.append(added)
        if self.fails and self.fails in command:
            return 1
        if "venv" in command:
            python = environment.interpreter()
            python.parent.mkdir(parents=True)
            python.touch()
            (python.parent.parent / self.site_packages()).mkdir(parents=True)
        return 0

    def site_packages(self) -> Path:
        if sys.platform == "win32":
            return Path("Lib/site-packages")
        return Path(f"lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages")

    def installs(self) -> list[list[str]]:
        return [command for command in self.called if "install" in command]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    root = tmp_path / "checkout"
    root.mkdir()
    made = Checkout(root)
    monkeypatch.setattr(environment, "ROOT", root)
    monkeypatch.setattr(environment, "FOLDER", root / ".venv")
    monkeypatch.setattr(environment, "call", made.call)
    monkeypatch.setattr(environment, "pip_version", lambda: (25, 0))
    monkeypatch.setattr(libraries, "ensure", lambda purpose: None)
    return made


def test_the_first_start_says_what_it_installs_and_installs_it(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    assert environment.ensure("run") == environment.interpreter()
    said = capsys.readouterr().out
    assert str(environment.FOLDER) in said
    assert "keyring" in said
    [install] = checkout.installs()
    assert "--require-hashes" in install
    assert "--no-deps" in install, "an old pip would look past a pin wanted with an extra"
    assert install[install.index("--only-binary") + 1] == ":all:"
    assert install[-1].endswith("requirements-run.txt")


def test_what_the_binding_compiles_at_each_start_is_compiled_once(checkout: Checkout) -> None:
    environment.ensure("run")
    assert checkout.called[-1] == [str(environment.interpreter()), "-c", environment.UNFOLD]
    assert checkout.added[-1] == {"SBK_EMBED": "0", "PYTHONDONTWRITEBYTECODE": ""}


def test_a_binding_that_cannot_be_loaded_is_left_to_the_start_to_tell() -> None:
    without_libraries = [sys.executable, "-I", "-S", "-c", environment.UNFOLD]
    tried = subprocess.run(without_libraries, capture_output=True, text=True, check=False)
    assert (tried.returncode, tried.stdout, tried.stderr) == (0, "", "")


def test_the_second_start_runs_nothing(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    environment.ensure("run")
    checkout.called.clear()
    capsys.readouterr()
    environment.ensure("run")
    assert checkout.called == []
    assert capsys.readouterr().out == ""


def test_a_changed_lock_makes_the_environment_anew(checkout: Checkout) -> None:
    environment.ensure("run")
    left = environment.FOLDER / "left"
    left.touch()
    environment.requirements("run").write_text(LISTED + "# changed\n", encoding="utf-8")
    environment.ensure("run")
    assert not left.exists()
    assert len(checkout.installs()) == 2


def test_an_installation_that_was_cut_off_starts_over(checkout: Checkout) -> None:
    checkout.fails = "install"
    with pytest.raises(CannotPrepare, match="could not be installed"):
        environment.ensure("run")
    checkout.fails = ""
    environment.ensure("run")
    assert len(checkout.installs()) == 2


def test_tests_add_to_the_environment_that_runs_the_app(checkout: Checkout) -> None:
    environment.ensure("run")
    checkout.called.clear()
    environment.ensure("test")
    [install] = checkout.installs()
    assert install[-1].endswith("requirements-test.txt")
    assert checkout.called[0] == install, "the environment itself is kept"


def test_what_was_made_for_tests_runs_the_app_too(checkout: Checkout) -> None:
    environment.ensure("test")
    checkout.called.clear()
    environment.ensure("run")
    assert checkout.called == []


def test_an_old_pip_is_not_asked_to_install_elsewhere(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "pip_version", lambda: (22, 2))
    environment.ensure("run")
    [install] = checkout.installs()
    assert install[:3] == [str(environment.interpreter()), "-m", "pip"]
    assert "--without-pip" not in checkout.called[0]


def test_no_pip_at_all_is_said_with_the_way_to_get_one(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "pip_version", lambda: None)
    checkout.fails = "venv"
    with pytest.raises(CannotPrepare, match="apt install python3-pip"):
        environment.ensure("run")


def test_a_checkout_without_its_lists_says_which_command_makes_them(checkout: Checkout) -> None:
    environment.requirements("run").unlink()
    with pytest.raises(CannotPrepare, match="lock"):
        environment.ensure("run")


def test_the_checkout_can_be_imported_from_anywhere(checkout: Checkout) -> None:
    environment.ensure("run")
    linked = environment.FOLDER / checkout.site_packages() / "mentorkit.pth"
    assert linked.read_text(encoding="utf-8").strip() == str(checkout.root)


def test_packages_of_other_systems_are_not_named() -> None:
    assert environment.packages_for("linux", LISTED) == ["keyring", "jeepney"]
    assert environment.packages_for("win32", LISTED) == ["keyring", "pywin32-ctypes"]


def test_the_version_of_this_pip_is_understood() -> None:
    found = environment.pip_version()
    assert found is None or found > (1, 0)
