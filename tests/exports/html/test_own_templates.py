"""A school's own templates: what they change, what they cannot reach, how faults are told."""

from pathlib import Path

import pytest

from quizgen.errors import QuizgenError
from quizgen.exports import SHEETS
from quizgen.exports.html import export_key, export_marked, export_worksheet
from quizgen.models.sheet_options import SheetOptions
from tests.builders import a_bank


def write(folder: Path, **files: str) -> SheetOptions:
    """Put templates into a folder, `__` for the dot of a name, and return options that use it."""
    for name, text in files.items():
        (folder / name.replace("__", ".").replace("_", "-")).write_text(text, encoding="utf-8")
    return SheetOptions(templates=folder)


def test_a_school_s_name_stands_on_every_sheet(tmp_path: Path) -> None:
    options = write(tmp_path, school__html="みずほ市立みずほ中学校　")
    for sheet in SHEETS:
        assert "みずほ中学校" in sheet.render(a_bank(), options, "").decode()


def test_a_head_of_one_s_own_stands_on_every_sheet(tmp_path: Path) -> None:
    options = write(tmp_path, head__html="<header>みずほ中学校</header>")
    for sheet in SHEETS:
        assert "<header>みずほ中学校</header>" in sheet.render(a_bank(), options, "").decode()


def test_without_a_folder_nothing_is_changed(tmp_path: Path) -> None:
    plain = export_worksheet(a_bank())
    write(tmp_path, school__html="みずほ中学校")
    assert export_worksheet(a_bank(), SheetOptions()) == plain


def test_a_named_block_of_a_sheet_can_be_replaced(tmp_path: Path) -> None:
    text = '{% extends "builtin/worksheet.html" %}{% block aim %}<p>今日の問い</p>{% endblock %}'
    options = write(tmp_path, worksheet__html=text)
    page = export_worksheet(a_bank(), options).decode()
    assert "<p>今日の問い</p>" in page
    assert "めあて</b>" not in page
    assert "めあて</b>" in export_key(a_bank(), options).decode()


def test_rules_of_one_s_own_come_last_and_are_allowed(tmp_path: Path) -> None:
    options = write(tmp_path, look__css="h1 { color: navy; }")
    page = export_worksheet(a_bank(), options).decode()
    assert page.split("</style>")[0].endswith("h1 { color: navy; }")


def test_a_change_of_a_template_is_seen_at_once(tmp_path: Path) -> None:
    export_worksheet(a_bank(), write(tmp_path, school__html="前の名前"))
    page = export_worksheet(a_bank(), write(tmp_path, school__html="後の名前")).decode()
    assert "後の名前" in page


def test_a_student_s_template_has_no_key_to_show(tmp_path: Path) -> None:
    shown = "{{ answers }}{{ sheet }}"
    options = write(tmp_path, note__html=shown)
    assert "ポーランド共和国" not in export_worksheet(a_bank(), options).decode()
    assert "ポーランド共和国" in export_marked(a_bank(), options).decode()


def test_values_are_escaped_in_a_template_of_one_s_own(tmp_path: Path) -> None:
    options = write(tmp_path, school__html="{{ sheet.title }}")
    page = export_worksheet(a_bank(title="<script>x</script>"), options).decode()
    assert "<script>" not in page


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("一行目\n{{ shcool }}", 2, "'shcool' is undefined"),
        ("{% if %}", 1, "Expected an expression"),
        ("一\n二\n{% block a %}", 3, "Unexpected end of template"),
        ("{{ ''.__class__.__mro__ }}", 1, "unsafe"),
        ("\n{{ sheet.lesson.minutes // 0 }}", 2, "zero"),
        ("{{ sheet.parts[99].number }}", 1, "no element 99"),
        ("{{ cycler.__init__.__globals__.os }}", 1, "unsafe"),
        ('{% include "school.html" %}', 1, "goes round in a circle"),
        ('\n{% include "nothing.html" %}', 2, "nothing.html"),
        ("{{ sheet.title | shout }}", 1, "No filter named 'shout'"),
        ("{{ 1 + 'a' }}", 1, "unsupported operand"),
    ],
)
def test_a_fault_names_the_file_and_the_line(
    tmp_path: Path, text: str, line: int, told: str
) -> None:
    options = write(tmp_path, school__html=text)
    with pytest.raises(QuizgenError) as caught:
        export_worksheet(a_bank(), options)
    message = str(caught.value)
    assert message.startswith(f"{tmp_path / 'school.html'}:{line}: template: ")
    assert told in message
    assert "\n" not in message


def test_a_fault_in_a_rule_is_told_too(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match=r"look\.css:2: template: 'pager' is undefined"):
        export_key(a_bank(), write(tmp_path, look__css="\n{{ pager.width }}"))


def test_a_template_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    options = write(tmp_path, note__html="")
    (tmp_path / "school.html").write_bytes("みずほ中学校".encode("shift_jis"))
    with pytest.raises(QuizgenError, match=r"school\.html: not UTF-8"):
        export_worksheet(a_bank(), options)


def test_a_template_outside_of_the_folder_is_out_of_reach(tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("ひみつ")
    folder = tmp_path / "own"
    folder.mkdir()
    options = write(folder, school__html='{% include "../secret.html" %}')
    with pytest.raises(QuizgenError, match="outside of the templates' folder"):
        export_worksheet(a_bank(), options)


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_text("ひみつ")
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "school.html").symlink_to(outside)
    with pytest.raises(QuizgenError, match="outside of the templates' folder"):
        export_worksheet(a_bank(), SheetOptions(templates=folder))


def test_a_folder_without_a_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuizgenError, match="no such folder"):
        export_worksheet(a_bank(), SheetOptions(templates=tmp_path / "none"))
    (tmp_path / "shcool.html").write_text("x")
    with pytest.raises(QuizgenError, match=r"holds no template; quizgen looks for school\.html"):
        export_worksheet(a_bank(), SheetOptions(templates=tmp_path))
