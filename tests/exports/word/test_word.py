"""The Word files, read back: what they hold and how it is numbered."""

import io
import sys
import time
import zipfile
from collections.abc import Callable

import pytest
from docx.enum.section import WD_ORIENTATION
from docx.oxml.ns import qn

from quizgen.civics.views import matters_by_name
from quizgen.errors import QuizgenError
from quizgen.exports.html.instructions import stem_on_paper
from quizgen.exports.html.key_view import key_view
from quizgen.exports.html.public_view import public_view
from quizgen.exports.html.room import ENOUGH
from quizgen.exports.word import export_word_key, export_word_worksheet, require_word
from quizgen.models.bank import Bank
from quizgen.models.question import KINDS, Question, Status
from quizgen.models.sheet_options import SheetOptions
from tests.builders import a_bank, a_question, an_evidence
from tests.exports.html.banks import a_bank_at_the_limits, a_large_bank, a_realistic_bank
from tests.exports.html.other_keys import with_other_keys
from tests.exports.word.opened import numbers, opened, paragraphs, parts, texts

Export = Callable[[Bank], bytes]
_EXPORTS: dict[str, Export] = {"worksheet": export_word_worksheet, "key": export_word_key}
_FONT = "BIZ UDPゴシック"
_HOSTILE = (
    "<script>alert(1)</script>",
    "\"&<'` emoji 🗳️",
    "]]><w:p/>",
    "</w:t></w:r>",
    "&#x0;&amp;",
)
_OWN_VIEW = "〔思考・判断・表現　6点〕"
_NOT_IN_XML = "\x00\x08\x0e\x1f\ufffe\uffff"


def a_secret_bank() -> Bank:
    """Return a question of every kind whose key stands nowhere else."""
    bank = with_other_keys(a_bank(), "ひみつの答え")
    essay = next(one for one in bank.questions if one.kind == "essay")
    secret = essay.model_copy(update={"criteria": ("ひみつの観点",)})
    others = tuple(one for one in bank.questions if one is not essay)
    return bank.model_copy(update={"questions": (*others, secret)})


def a_bank_saying(text: str) -> Bank:
    reference = {"term": text, "definition": text, "source": text}
    shared = {
        "evidence": an_evidence(text, section=text, outlet=text, url=text).model_dump(),
        "context": text,
        "explanation": text,
        "reference": reference,
    }
    return a_bank(
        a_question("short_answer", stem=text, answer=text, accepted=(text + "2",), **shared),
        a_question("multiple_choice", choices=(text, "乙", "丙", "丁"), answer=text, **shared),
        a_question("matching", prompts=(text, "乙", "丙"), **shared),
        title=text,
    )


@pytest.fixture(params=list(_EXPORTS.values()), ids=list(_EXPORTS))
def export(request: pytest.FixtureRequest) -> Export:
    chosen: Export = request.param
    return chosen


class TestSecrecy:
    def test_a_key_is_in_the_teachers_file_and_in_no_part_of_the_sheet(self) -> None:
        bank = a_secret_bank()
        key = "".join(parts(export_word_key(bank)).values())
        assert "ひみつの答え" in key
        assert "ひみつの観点" in key
        assert "ひみつ" not in "".join(parts(export_word_worksheet(bank)).values())

    def test_another_key_leaves_the_sheet_as_it_is(self) -> None:
        other = with_other_keys(a_bank(), "ひみつの答え")
        assert export_word_worksheet(other) == export_word_worksheet(a_bank())
        assert export_word_key(other) != export_word_key(a_bank())

    @pytest.mark.parametrize("status", [one for one in Status if one is not Status.ACTIVE])
    def test_only_active_questions_are_told(self, export: Export, status: Status) -> None:
        asked, hidden = a_question("true_false"), a_question(status=status, stem="使わない問い")
        assert export(a_bank(asked, hidden)) == export(a_bank(asked))


class TestNumbering:
    @pytest.mark.parametrize("kind", KINDS)
    def test_each_kind_is_numbered_as_on_the_other_sheets(self, kind: str) -> None:
        bank = a_bank(a_question(kind, id="q-1"), a_question(kind, id="q-2"))
        (part,) = public_view(bank).parts
        expected = [str(part.number)]
        for question in part.questions():
            expected.append(question.label)
            expected += ["①②③"[place] for place in range(len(question.prompts))]
            expected += [choice.letter for choice in question.choices]
        document = opened(export_word_worksheet(bank))
        sheet_list = [one for one in numbers(document) if one[1]]
        assert [number for number, _ in sheet_list] == [*expected, "2"], "自分の考え is the last"

    def test_questions_are_counted_anew_in_each_part(self) -> None:
        bank = a_realistic_bank()
        expected = [
            (label, part.number)
            for part in public_view(bank).parts
            for label in (one.label for one in part.questions())
        ]
        part, found = 0, []
        for number, text in numbers(opened(export_word_worksheet(bank))):
            if text and number.isdigit():
                part = int(number)
            elif text and number.startswith("("):
                found.append((number, part))
        assert found == expected

    def test_boxes_have_the_numbers_of_their_questions(self) -> None:
        labels = [
            one.label for part in public_view(a_realistic_bank()).parts for one in part.questions()
        ]
        document = opened(export_word_worksheet(a_realistic_bank()))
        assert [number for number, text in numbers(document) if not text] == labels

    @pytest.mark.parametrize(
        ("kind", "label"),
        [("cloze", "答え"), ("true_false", "答え"), ("multiple_choice", "記号")],
    )
    def test_a_lone_question_has_no_number(self, kind: str, label: str) -> None:
        question = a_question(kind)
        document = opened(export_word_worksheet(a_bank(question)))
        (stem,) = texts(document, "LoneQuestion")
        assert stem == stem_on_paper(question).replace("　　", "\u2007")
        assert label in texts(document, "BoxLabel")
        assert "(1)" not in [number for number, _ in numbers(document)]
        key = numbers(opened(export_word_key(a_bank(question))))
        assert "(1)" not in [number for number, _ in key]

    def test_answers_and_explanations_have_the_numbers_of_the_questions(self) -> None:
        view = public_view(a_realistic_bank())
        found = [number for number, _ in numbers(opened(export_word_key(a_realistic_bank())))]
        once = []
        for part in view.parts:
            once += [str(part.number), *(one.label for one in part.questions())]
        once.append(str(len(view.parts) + 1))
        assert found == once * 2

    def test_no_number_is_typed_where_word_counts(self, export: Export) -> None:
        for one in paragraphs(opened(export(a_bank()))):
            if one._p.pPr is not None and one._p.pPr.numPr is not None:
                assert not one.text.startswith(("(1)", "1", "①", "ア　"))


class TestContent:
    def test_the_sheet_says_what_the_view_says(self) -> None:
        bank = a_large_bank()
        view = public_view(bank)
        document = opened(export_word_worksheet(bank))
        found = "\n".join(one.text for one in paragraphs(document)).replace("\u2007", "　　")
        assert texts(document, "Title") == [view.title]
        for part in view.parts:
            assert part.instruction in found
            for question in part.questions():
                assert question.stem in found
                assert all(choice.text in found for choice in question.choices)
        for score in view.scores:
            assert f"／{score.points}" in texts(document, "Score")
        assert [f"・{one.text}" for one in view.sources] == [
            text for text in texts(document, "Note") if text.startswith("・")
        ]

    def test_the_key_says_what_its_view_says(self) -> None:
        bank = a_bank()
        document = opened(export_word_key(bank))
        found = texts(document, "Row")
        for answer in key_view(bank, public_view(bank)).answers.values():
            line = "　".join(one for one in (answer.letter, answer.text) if one)
            assert found.count(line) >= 2
            assert answer.explanation in found
            assert all(f"「{quote.text}」" in found for quote in answer.quotes)
            assert all(f"・{one}" in found for one in answer.criteria)
            assert all(any(form in line for line in found) for form in answer.accepted)

    def test_the_key_tells_pairs_orders_other_forms_and_points_of_criteria(self) -> None:
        found = texts(opened(export_word_key(a_bank())), "Row")
        for line in (
            "ポーランド ― ウ　ワルシャワ",
            "1　ウ　侵攻が始まった。",
            "別解",
            "解答例",
            "・支援の相手を書いている。（3点）",
        ):
            assert line in found

    def test_points_are_told_once_where_all_are_alike_else_at_each_question(self) -> None:
        alike = a_question("true_false"), a_question("true_false", id="q-2")
        mixed = alike[0], alike[1].model_copy(update={"viewpoint": "思考・判断・表現"})
        assert _heads_and_stems(alike) == (["〔知識・技能　各2点〕", _OWN_VIEW], 0)
        heads, marked = _heads_and_stems(mixed)
        assert (heads, marked) == (["〔思考・判断・表現　10点〕"], 2)

    def test_a_bank_without_active_questions_says_so(self) -> None:
        document = opened(export_word_worksheet(a_bank(a_question(status=Status.SPARE))))
        assert texts(document, "Normal") == ["出題できる問題がありません。"]

    @pytest.mark.parametrize(
        ("most", "rows"), [(20, [20]), (30, [20, 10]), (200, [20] * 10), (201, [1] * 9)]
    )
    def test_an_essay_has_a_square_for_each_character_or_lines(
        self, most: int, rows: list[int]
    ) -> None:
        essay = a_question("essay", min_length=1, max_length=most)
        squares = opened(export_word_worksheet(a_bank(essay))).tables[-2]
        assert [len(row._tr.tc_lst) for row in squares.rows] == rows

    def test_stems_stay_on_the_page_of_what_is_below_them(self) -> None:
        kinds = ("multiple_choice", "matching", "ordering", "essay")
        two_each = [a_question(kind, id=f"q-{kind}-{n}") for kind in kinds for n in range(2)]
        document = opened(export_word_worksheet(a_bank(*two_each)))
        kept = {one.text: one.paragraph_format.keep_with_next for one in document.paragraphs}
        for kind in kinds:
            assert kept[stem_on_paper(a_question(kind))] is True

    def test_a_single_essay_is_its_part(self) -> None:
        document = opened(export_word_worksheet(a_bank(a_question("essay"))))
        heads = texts(document, "Heading1")
        assert any(a_question("essay").stem in head for head in heads)
        assert a_question("essay").stem not in texts(document, "Question")

    def test_an_order_has_a_box_for_each_letter(self) -> None:
        boxes = opened(export_word_worksheet(a_bank(a_question("ordering")))).tables[-2]
        assert [cell.text for cell in boxes.rows[0].cells] == ["", "→", "", "→", ""]

    def test_pairs_have_a_box_for_each_prompt(self) -> None:
        document = opened(export_word_worksheet(a_bank(a_question("matching"))))
        labels = [number for number, text in numbers(document) if not text]
        assert labels == ["①", "②", "③"]
        assert len(document.tables[-2].rows[0].cells) == 2 * 3

    def test_a_reason_has_a_box_beside_the_word_it_is_for(self) -> None:
        boxes = opened(export_word_worksheet(a_bank(a_question("fact_or_opinion")))).tables[-2]
        assert [cell.text for cell in boxes.rows[0].cells] == ["答え", "", "理由", ""]

    def test_two_sides_of_a_known_matter_stand_in_a_table(self) -> None:
        matter = matters_by_name()["防衛費と他の予算"]
        document = opened(export_word_worksheet(a_bank(a_question(), matter=matter.name)))
        rows = [[cell.text for cell in row.cells] for row in document.tables[-2].rows]
        assert rows[0] == ["考え", "よく挙げられる理由"]
        assert rows[1:] == [
            [f"{letter}　{view.side}", "\n".join(f"・{one}" for one in view.reasons)]
            for letter, view in zip("AB", matter.views, strict=True)
        ]

    def test_the_own_view_has_lines_and_its_criteria_stand_in_the_key(self) -> None:
        bank = a_bank()
        own = public_view(bank).own_view
        assert own is not None
        lines = opened(export_word_worksheet(bank)).tables[-1]
        assert len(lines.rows) == ENOUGH
        key = "\n".join(one.text for one in paragraphs(opened(export_word_key(bank))))
        for text in (
            own.instruction,
            own.example_name,
            own.note,
            *(one.text for one in own.criteria),
        ):
            assert text in key


def _heads_and_stems(questions: tuple[Question, ...]) -> tuple[list[str], int]:
    """Return the points told at the parts, and how many stems tell their own."""
    document = opened(export_word_worksheet(a_bank(*questions)))
    heads = [text.partition("\t")[2] for text in texts(document, "Heading1")]
    stems = [text for text in texts(document, "Question") if text.startswith("〔")]
    return [one for one in heads if one], len(stems)


class TestPage:
    def test_is_a4_with_margins(self, export: Export) -> None:
        (section,) = opened(export(a_bank())).sections
        widths = (section.page_width, section.page_height, section.left_margin)
        assert [round(one.mm) for one in widths if one] == [210, 297, 15]
        assert section.orientation == WD_ORIENTATION.PORTRAIT

    def test_every_page_has_its_number_and_title(self, export: Export) -> None:
        (section,) = opened(export(a_bank())).sections
        for footer in (section.footer, section.first_page_footer):
            (line,) = footer.paragraphs
            fields = [one.get(qn("w:instr")) for one in line._p.iter(qn("w:fldSimple"))]
            assert fields == ["PAGE", "NUMPAGES"]
            assert "ポーランドとの連携" in line.text

    def test_every_page_of_the_key_says_whom_it_is_for(self) -> None:
        document = opened(export_word_key(a_bank()))
        (section,) = document.sections
        lines = (section.header, section.footer, section.first_page_footer)
        assert all("【教師用】" in one.paragraphs[0].text for one in lines)
        assert "教師用" in texts(document, "Subject")[0]

    def test_students_write_their_names_on_every_page(self) -> None:
        document = opened(export_word_worksheet(a_bank()))
        (section,) = document.sections
        assert section.different_first_page_header_footer
        assert [one.text for one in section.first_page_header.paragraphs] == [""]
        for line in (section.header.paragraphs[0].text, *texts(document, "NameRow")):
            assert line.split() == ["年", "組", "番", "氏名"]

    def test_text_is_japanese_in_a_font_for_japanese(self, export: Export) -> None:
        document = opened(export(a_bank()))
        (fonts,) = document.styles.element.iter(qn("w:rFonts"))
        kinds = ("ascii", "hAnsi", "eastAsia", "cs")
        assert {fonts.get(qn(f"w:{kind}")) for kind in kinds} == {_FONT}
        (language,) = document.styles.element.iter(qn("w:lang"))
        assert [language.get(qn(f"w:{kind}")) for kind in ("val", "eastAsia")] == ["ja-JP"] * 2
        assert document.core_properties.language == "ja-JP"
        assert "Yu Gothic" in parts(export(a_bank()))["word/fontTable.xml"]

    def test_every_style_that_is_used_is_there(self, export: Export) -> None:
        document = opened(export(a_bank()))
        known = {one.style_id for one in document.styles}
        found = {
            one.get(qn("w:val"))
            for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next")
            for root in (document.element, document.styles.element)
            for one in root.iter(qn(f"w:{name}"))
        }
        assert found <= known

    def test_word_opens_it_as_a_document_of_its_own_time(self, export: Export) -> None:
        assert 'w:name="compatibilityMode"' in parts(export(a_bank()))["word/settings.xml"]


class TestReadings:
    def test_words_with_a_reading_have_it_above_them(self) -> None:
        def readings(text: str) -> list[tuple[str, str]]:
            before, word, after = text.partition("外相")
            return [(before, ""), (word, "がいしょう" if word else ""), (after, "")]

        options = SheetOptions(readings=readings)
        document = opened(export_word_worksheet(a_bank(a_question("true_false")), options))
        ruby = next(iter(document.element.body.iter(qn("w:ruby"))))
        bases = [one.text for one in ruby.find(qn("w:rubyBase")).iter(qn("w:t"))]
        above = [one.text for one in ruby.find(qn("w:rt")).iter(qn("w:t"))]
        assert (bases, above) == (["外相"], ["がいしょう"])
        (stem,) = [one for one in document.element.body.iter(qn("w:p")) if "をやめる" in _all(one)]
        assert "シコルスキがいしょう外相は、" in _all(stem)

    def test_there_are_none_unless_asked_for(self) -> None:
        assert "w:ruby" not in parts(export_word_worksheet(a_bank()))["word/document.xml"]


def _all(paragraph: object) -> str:
    return "".join(one.text or "" for one in paragraph.iter(qn("w:t")))  # type: ignore[attr-defined]


class TestSafety:
    @pytest.mark.parametrize("text", _HOSTILE)
    def test_hostile_text_stays_text(self, export: Export, text: str) -> None:
        document = opened(export(a_bank_saying(text)))
        assert texts(document, "Title") == [text]
        tame = opened(export(a_bank_saying("文" * len(text))))
        assert _tags(document.element) == _tags(tame.element)

    def test_characters_that_xml_forbids_are_replaced(self, export: Export) -> None:
        document = opened(export(a_bank_saying(f"前{_NOT_IN_XML}後")))
        assert texts(document, "Title") == [f"前{'�' * len(_NOT_IN_XML)}後"]

    def test_a_quote_keeps_its_lines(self) -> None:
        bank = a_bank(a_question(evidence=an_evidence("上の行\r\n下の\t行").model_dump()))
        assert "「上の行\n下の\t行」" in texts(opened(export_word_key(bank)), "Row")

    def test_a_title_may_be_longer_than_word_lets_a_property_be(self, export: Export) -> None:
        document = opened(export(a_bank(title="長" * 400)))
        assert texts(document, "Title") == ["長" * 400]
        assert len(document.core_properties.title) == 255


def _tags(root: object) -> list[str]:
    return [one.tag for one in root.iter()]  # type: ignore[attr-defined]


class TestBytes:
    def test_do_not_depend_on_the_clock(
        self, export: Export, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = export(a_bank())
        later = time.localtime(2_000_000_000)
        monkeypatch.setattr(time, "localtime", lambda *_: later)
        assert export(a_bank()) == first

    def test_parts_stand_in_order_without_a_time(self, export: Export) -> None:
        with zipfile.ZipFile(io.BytesIO(export(a_bank()))) as archive:
            first, *others = archive.infolist()
        assert first.filename == "[Content_Types].xml"
        names = [one.filename for one in others]
        assert names == sorted(names)
        assert {one.date_time for one in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}

    def test_tell_no_author_and_no_time(self, export: Export) -> None:
        properties = parts(export(a_bank()))["docProps/core.xml"]
        assert "<dcterms:" not in properties
        assert "python-docx" not in "".join(parts(export(a_bank())).values())

    def test_nothing_of_the_librarys_template_is_left(self, export: Export) -> None:
        names = {name.rpartition("/")[2] for name in parts(export(a_bank()))}
        assert not names & {"thumbnail.jpeg", "stylesWithEffects.xml", "item1.xml", "theme1.xml"}

    def test_are_few_and_soon_there(self, export: Export) -> None:
        export(a_bank())
        started = time.process_time()
        made = export(a_realistic_bank())
        assert time.process_time() - started < 0.5
        assert len(made) < 40_000

    def test_the_longest_texts_are_laid_out(self, export: Export) -> None:
        assert paragraphs(opened(export(a_bank_at_the_limits())))


class TestLibrary:
    def test_a_hint_in_one_line_where_it_is_missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        require_word()
        monkeypatch.setitem(sys.modules, "docx", None)
        with pytest.raises(QuizgenError, match="pip install python-docx"):
            require_word()


def test_a_question_that_is_a_part_of_its_own_stands_under_its_context(export: Export) -> None:
    question = a_question("essay", id="q-1", context="2025年の会談", stem="それはなぜか。")
    told = [one.text for one in paragraphs(opened(export(a_bank(question))))]
    context = told.index("【2025年の会談】")
    assert "それはなぜか。" in told[context + 1]
