"""Words that have no place in the tree, and words for people that translation could not find."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.rules.sources import ROOT, Source, files, name_of, planted, python

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LATER = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX)\b")
UNREAD = {"uv.lock", "test_words.py"}
"""Made by a tool; and this file, which plants what it looks for."""
TEXTS = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".yaml",
    ".yml",
    ".json",
    ".qss",
    ".svg",
    ".desktop",
    ".xml",
    ".sh",
    "",
}

SILENCED = re.compile(r"#\s*(?:noqa|type: ignore)\b[^#]*$")
HOMES = re.compile(r"(?<![\w.:/])(?:/home/|/Users/|[A-Z]:\\Users\\)\w+")
ABSOLUTE = re.compile(r"(?<![\w.:/~$}<)*-])/(\w+)/\w")
STANDARD = {
    "bin",
    "dev",
    "etc",
    "home",
    "lib",
    "media",
    "mnt",
    "proc",
    "run",
    "sbin",
    "sys",
    "tmp",
    "usr",
    "var",
}

MARK = "QT_TRANSLATE_NOOP"
"""With it a module marks literals where they stand and may translate them elsewhere by variable."""

DETERMINER = (
    r"(?:an?|the|this|that|these|those|my|your|our|their|new|hot|cold|warm|good|every|each|no|of|per)"
)
COLD = re.compile(
    rf"\bleads\b(?!\s+(?:to|on|back|here|there|you)\b)|\b(?:prospects?|prospecting|conversions?|scores?|scoring|churn|cadences?|outreach|pipelines?)\b"
    rf"|\b{DETERMINER}\s+lead\b(?!\s+(?:to|us|you|me|the)\b)",
    re.IGNORECASE,
)
"""Words that make somebody a lead, a prospect or a score, and *lead* where it is a thing: "Lead a team" is fine."""


TYPEWRITTEN = re.compile(r"\w'\w")


def words_shown(source: Source) -> Iterator[tuple[ast.AST, str]]:
    """Yield every sentence of the window that a module holds, where it stands."""
    for node in source.nodes:
        if isinstance(node, ast.Call) and name_of(node.func).rpartition(".")[2] in {"tr", "translate", MARK}:
            said = node.args[-1] if name_of(node.func).endswith(MARK) else next(reversed(node.args[:2]), None)
            if isinstance(said, ast.Constant) and isinstance(said.value, str):
                yield said, said.value


def words_kept(source: Source) -> Iterator[tuple[ast.AST, str]]:
    """Yield every text of a module that holds only words, as the command line's."""
    for node in source.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, node.value


def cold(source: Source, said: Iterable[tuple[ast.AST, str]]) -> Iterator[str]:
    """Yield words that make people a thing to be worked off."""
    for node, words in said:
        if COLD.search(words):
            yield source.at(node, f"{words!r} makes somebody a thing")


def typewritten(source: Source) -> Iterator[str]:
    """Yield sentences of the window with an apostrophe of the typewriter."""
    for node, words in words_shown(source):
        if TYPEWRITTEN.search(words):
            yield source.at(node, f"{words!r} has a straight apostrophe")


def postponed(path: str, text: str) -> Iterator[str]:
    for number, line in enumerate(text.splitlines(), start=1):
        if LATER.search(line):
            yield f"{path}:{number}: says what is not done yet"


def unreasoned(source: Source) -> Iterator[str]:
    """Yield lines that silence a check and do not say why."""
    for number, line in enumerate(source.text.splitlines(), start=1):
        if SILENCED.search(line):
            yield f"{source.path}:{number}: silences a check without a reason beside"


def machine_paths(path: str, text: str) -> Iterator[str]:
    """Yield paths that are true on one machine only: homes, and roots that this machine happens to have."""
    for number, line in enumerate(text.splitlines(), start=1):
        named = {found for found in ABSOLUTE.findall(line) if found not in STANDARD}
        if HOMES.search(line) or any(Path("/", found).is_dir() for found in named):
            yield f"{path}:{number}: names a folder of one machine"


def unfindable_words(source: Source) -> Iterator[str]:
    """Yield calls of tr() and translate() that are not given a literal: lupdate never finds them."""
    for node in source.nodes:
        if isinstance(node, ast.Assign) and name_of(node.value).endswith("QCoreApplication.translate"):
            if [name_of(target) for target in node.targets] != ["translate"]:
                yield source.at(node, "lupdate finds words by the name translate alone")
            continue
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        place = {"tr": 0, "translate": 1}.get(node.func.attr)
        if (
            place is None
            or len(node.args) <= place
            or (place and "QCoreApplication" not in ast.dump(node.func))
        ):
            continue
        word = node.args[place]
        if isinstance(word, ast.Call) and name_of(word.func) == "str":
            word = word.args[0]
        marked = MARK in source.text and isinstance(word, ast.Name | ast.Attribute | ast.Subscript)
        if not marked and not isinstance(word, ast.Constant):
            yield source.at(node, "words for people are literals; format them after tr()")


def texts() -> Iterator[tuple[str, str]]:
    for path in files():
        if path.suffix in TEXTS and path.name not in UNREAD:
            yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def test_nothing_is_left_for_later() -> None:
    assert [found for path, text in texts() for found in postponed(path, text)] == []


def test_a_note_for_later_is_found() -> None:
    assert list(postponed("a.py", "x = 1  # TODO: the rest"))


def test_whatever_silences_a_check_says_why() -> None:
    assert [found for source in python("mentorkit") for found in unreasoned(source)] == []
    assert list(unreasoned(planted("import re  # noqa: PLC0415")))
    assert list(unreasoned(planted("x = f()  # type: ignore[misc]")))
    assert list(unreasoned(planted("import re  # noqa: PLC0415  # rarely needed"))) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert [found for path, text in texts() for found in machine_paths(path, text)] == []


def test_a_home_and_an_unusual_root_are_found(monkeypatch: object) -> None:
    assert list(machine_paths("a.md", "see /home/ada/notes"))
    assert list(machine_paths("a.md", "see /usr/share and /bin/sh")) == []
    unusual = next(
        (
            one.name
            for one in Path("/").iterdir()
            if one.is_dir() and one.name not in STANDARD and one.name.isalpha()
        ),
        None,
    )
    if unusual:
        assert list(machine_paths("a.md", f"see /{unusual}/notes"))


def test_every_word_for_people_can_be_found_by_translators() -> None:
    assert [found for source in python("mentorkit") for found in unfindable_words(source)] == []


def test_an_f_string_for_people_is_found() -> None:
    assert list(unfindable_words(planted('self.tr(f"Hello {name}")')))
    assert list(unfindable_words(planted('QCoreApplication.translate("Page", words)')))
    assert list(unfindable_words(planted("say = QCoreApplication.translate")))
    assert list(unfindable_words(planted("translate = QCoreApplication.translate"))) == []
    marked = 'WORD = QT_TRANSLATE_NOOP("Page", "Hello")\nQCoreApplication.translate("Page", WORD)'
    assert list(unfindable_words(planted(marked))) == []
    assert list(unfindable_words(planted(f'{marked}\nself.tr(f"Hello {{name}}")')))
    assert list(unfindable_words(planted('self.tr("Hello {0}").format(name)\n"a".translate(table)'))) == []


def test_nobody_is_a_lead_a_prospect_or_a_score() -> None:
    window = [found for source in python("mentorkit/gui") for found in cold(source, words_shown(source))]
    line = [
        found for source in python("mentorkit/cli/words.py") for found in cold(source, words_kept(source))
    ]
    assert [*window, *line] == []


def test_apostrophes_in_the_window_are_those_of_print() -> None:
    assert [found for source in python("mentorkit/gui") for found in typewritten(source)] == []
    assert list(typewritten(planted('self.tr("the vault\'s folder")')))
    assert list(typewritten(planted('self.tr("the vault’s folder")  # it\'s print'))) == []


def test_templates_and_the_coach_never_call_people_so() -> None:
    folder = ROOT / "resources" / "templates"
    told = [path.read_text(encoding="utf-8") for path in folder.rglob("*.json")]
    assert told
    assert [found[0] for text in told for found in COLD.finditer(text)] == []


def test_a_word_that_makes_people_a_thing_is_found() -> None:
    ways = (
        "self.tr({0!r})",
        "QCoreApplication.translate('people', {0!r})",
        "WORD = QT_TRANSLATE_NOOP('texts', {0!r})",
    )
    for words in ("Your leads", "A new lead", "Lead score", "3 prospects", "Conversion rate", "Outreach"):
        for way in ways:
            source = planted(way.format(words))
            assert list(cold(source, words_shown(source))), words
    for words in ("Lead a team", "Small asks lead here.", "This may lead to more", "It leads to more"):
        source = planted(f"self.tr({words!r})")
        assert list(cold(source, words_shown(source))) == [], words
