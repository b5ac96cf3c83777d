"""Each room is held to its own least coverage."""

from __future__ import annotations

from development.coverage_floor import floors_of, percentages, shortfalls


def counted(lines: tuple[int, int], branches: tuple[int, int] = (0, 0)) -> dict[str, dict[str, int]]:
    summary = {"covered_lines": lines[0], "num_statements": lines[1]}
    return {"summary": {**summary, "covered_branches": branches[0], "num_branches": branches[1]}}


def test_lines_and_branches_of_a_room_are_counted_together() -> None:
    files = {
        "mentorkit/domain/people.py": counted((8, 10), (1, 2)),
        "mentorkit/domain/days.py": counted((8, 8)),
        "mentorkit\\gui\\kit\\forms.py": counted((1, 4)),
    }
    assert percentages(files) == {"domain": 85.0, "gui": 25.0}


def test_modules_beside_the_rooms_are_the_app() -> None:
    files = {"mentorkit/app.py": counted((1, 2)), "mentorkit/__main__.py": counted((2, 2))}
    assert percentages(files) == {"app": 75.0}


def test_an_empty_room_is_fully_seen() -> None:
    assert percentages({"mentorkit/cli/__init__.py": counted((0, 0))}) == {"cli": 100}


def test_a_room_below_its_floor_is_named() -> None:
    assert shortfalls({"gui": 89.99, "domain": 100.0}, {"gui": 90, "domain": 100}) == [
        "gui: 89.99 % seen, 90 % wanted"
    ]


def test_a_room_without_a_floor_is_named() -> None:
    assert shortfalls({"attic": 100.0}, {}) == ["attic: has no floor in [tool.mentorkit.coverage]"]


def test_floors_are_read_from_the_one_configuration_file() -> None:
    assert floors_of("[tool.mentorkit.coverage]\ngui = 90\n") == {"gui": 90}
