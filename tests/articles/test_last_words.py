"""What hosts say last, of a section and of a whole digest, is no report."""

from quizgen.articles.digest import read_digest
from quizgen.articles.draft import Draft

_REPORT = "市は2025年3月、処分場の計画を市議会に示した。"
_MORE = "知事は、計画には市の同意が要ると述べた。"


def _digest(*, text: tuple[str, ...], farewell: tuple[str, ...]) -> str:
    return "\n".join(
        (
            "処分場はどこへ行く?市と県の話し合い",
            "県の処分場をめぐり、市と県が話し合いを続けている。",
            "処分場の計画",
            "計画はどう示された?",
            "市が議会に示した。",
            "公開日:2025/03/10",
            "✅ 市は、処分場の計画を議会に示しました。",
            "さらに読む ⇒新聞出典/画像元: https://example.org/a難しい話ですね。",
            *text,
            *farewell,
            "💡 市は計画を議会に示した。",
        )
    )


def _read(*, text: tuple[str, ...] = (), farewell: tuple[str, ...] = ()) -> Draft:
    return read_digest(_digest(text=(_REPORT, *text), farewell=farewell))


def _body(draft: Draft) -> list[str]:
    return [piece.text for section in draft.sections for piece in section.body]


def test_the_last_line_of_a_section_that_reports_nothing_is_the_hosts() -> None:
    aside = "ごみの行き先は、だれの家の話でもあるのだと気づかされます。"
    draft = _read(text=(_MORE, aside))
    assert _body(draft) == [_REPORT, _MORE]
    assert aside in [piece.text for section in draft.sections for piece in section.comments]


def test_a_last_line_that_reports_stays() -> None:
    for last in (
        "住民の団体は、計画を白紙に戻すよう求めている。",
        "工事は早ければ2027年に始まる。",
        "処分場の入り口では、" + "トラックを待つ長い列ができていた。" * 5,
    ):
        assert _body(_read(text=(_MORE, last)))[-1] == last


def test_the_only_line_of_a_section_stays() -> None:
    only = "ごみの行き先を決める話し合いが続く。"
    assert _body(read_digest(_digest(text=(only,), farewell=()))) == [only]


def test_what_looks_back_on_the_page_and_what_follows_is_no_report() -> None:
    farewell = ("今日は処分場をめぐる動きを追いかけたっす。", "遠い山の話ではない。")
    draft = _read(text=(_MORE,), farewell=farewell)
    assert _body(draft) == [_REPORT, _MORE]
    assert [piece.text for piece in draft.closing] == [*farewell]


def test_a_word_to_the_reader_takes_leave() -> None:
    farewell = ("みなさんの町のごみも、ときには思い出してみてください。",)
    draft = _read(text=(_MORE,), farewell=farewell)
    assert [piece.text for piece in draft.closing] == [*farewell]
