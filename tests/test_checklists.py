"""Checklists: every duty once, by role, as a page, as Markdown and as CSV."""

from __future__ import annotations

import csv
from io import StringIO

from responsibility.catalog import Catalog
from responsibility.exports.checklists import COLUMNS, checklist_files
from responsibility.render import render
from responsibility.settings import Settings
from responsibility.text import plain
from responsibility.views import pages
from responsibility.views.links import Links
from responsibility.views.tasks import tasks_by_role

WHERE = Settings("https://example.org/x/")


def test_every_duty_is_in_one_role_once(real: Catalog) -> None:
    for offering in real.offerings:
        tasks = [t for r in tasks_by_role(real, Links("a.md", WHERE), offering) for t in r.tasks]
        duties = [duty for entry in real.column(offering) for duty in entry.cell.duties]
        assert len({task.id for task in tasks}) == len(tasks) == len(duties)
        assert sorted(task.duty.do for task in tasks) == sorted(duty.do for duty in duties)


def test_a_role_without_duties_is_left_out(real: Catalog) -> None:
    for offering in real.offerings:
        assert all(role.tasks for role in tasks_by_role(real, Links("a.md", WHERE), offering))


def test_the_markdown_is_a_list_to_tick(tiny: Catalog) -> None:
    text = checklist_files(tiny, WHERE)["checklists/vm.md.txt"]
    command = tiny.checks["patch-state"].cli
    assert text == (
        "# Checklist for Example VM\n\n"
        "https://example.org/x/checklists/vm/\n\n"
        "## Platform engineer\n\n"
        "- [ ] Install fixes on every machine. (OS patching, every month)\n"
        "    - Every machine has the newest patches: Security Hub EC2.1, Config `machine-patched`, "
        f"`{command}`\n"
    )


def test_a_duty_without_a_check_says_what_to_look_at(tiny: Catalog) -> None:
    files = checklist_files(tiny, WHERE)
    assert "    - No automated check; look at the date of each box\n" in files["checklists/pod.md.txt"]
    assert ",the date of each box," in files["checklists/pod.csv"]


def test_the_csv_has_a_row_a_duty_and_its_address(real: Catalog) -> None:
    files = checklist_files(real, WHERE)
    for offering in real.offerings:
        rows = list(csv.DictReader(StringIO(files[f"checklists/{offering}.csv"])))
        assert tuple(rows[0]) == COLUMNS
        duties = [plain(duty.do) for entry in real.column(offering) for duty in entry.cell.duties]
        assert sorted(row["Duty"] for row in rows) == sorted(duties)
        for row in rows:
            assert row["Cell"] == f"https://example.org/x/services/{offering}/#{row['Id'].split('/')[1]}"
            assert row["Evidence"]
            assert not row["Duty"].startswith(("=", "+", "-", "@")), (
                "a spreadsheet would take it for a formula"
            )


def test_the_page_has_a_box_with_a_label_for_each_duty(tiny: Catalog) -> None:
    made = render(pages(tiny, WHERE), tiny)
    page = made["checklists/vm.md"]
    assert page.count('<label><input type="checkbox" data-task="vm/os-patching/1">') == 1
    assert "[OS patching](../services/vm.md#os-patching), every month" in page
    assert '[Markdown](vm.md.txt){ download="vm-checklist.md" }' in page
    assert "checklists/vm.md" in made["services/vm.md"]
    assert "[Example VM](vm.md)" in made["checklists/index.md"]
