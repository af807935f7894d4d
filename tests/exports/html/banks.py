"""Banks as teachers will have them, and banks at the limit of what a page holds."""

from datetime import date
from typing import Any

from quizgen.models.bank import Bank
from quizgen.models.evidence import Evidence
from quizgen.models.question import Question
from tests.builders import a_bank, a_question, an_evidence

TITLE = (
    "日本のウクライナ支援は?日米韓連携やポーランドとの協力の今後を展望?"
    "日本のウクライナ支援:人道支援から安全保障まで"
)
SHORT_TITLE = "日本のウクライナ支援：人道支援から安全保障まで"
"""What a sheet makes of it."""
_LEAD: dict[str, Any] = {"section": None, "outlet": None, "url": None, "published": None}
_KOREA: dict[str, Any] = {
    "section": "日米韓連携と地域の平和",
    "outlet": "中日新聞",
    "url": "https://www.chunichi.co.jp/article/703044",
}
_POLAND: dict[str, Any] = {
    "section": "ポーランドとの連携強化",
    "outlet": "時事ドットコム",
    "url": "https://www.jiji.com/jc/article?k=2025022701288&g=pol",
    "published": date(2025, 2, 27),
}
_PROSPECT: dict[str, Any] = {
    "section": "今後の展望",
    "outlet": "毎日新聞",
    "url": "https://mainichi.jp/articles/20240321/k00/00m/030/013000c",
    "published": date(2024, 4, 20),
}
_AT_KOREA = "2023年6月にシンガポールで開かれた、日米韓3か国の防衛相会談"
_AT_POLAND = "2025年2月に報じられた、中谷防衛相とポーランドのシコルスキ外相の会談"
_AT_LEAD = "2025年2月に報じられた、ウクライナへの支援をめぐるイギリスと日本の動き"
_HOST = "2023年6月の日米韓防衛相会談で合意された情報共有についての、記事の書き手のことば"
_REPORT = "2024年に報じられた、ポーランドのシコルスキ外相の発言を伝えるニュースの文"
_THINKING = {"viewpoint": "思考・判断・表現"}
_MISSILES = (
    "日米韓の防衛相はシンガポールで会談し、北朝鮮の弾道ミサイル発射や航跡に関する情報を"
    "年内に即時共有することで合意しました。"
)
_ROUTE = (
    "日韓が米国経由で情報を共有する三カ国の取り決めを活用し、数カ月以内に初期的運用を開始、"
    "対潜水艦やミサイル防衛に関する共同訓練の定例化も申し合わせました。"
)
_NATO = "NATOを通じた防衛協力も推進し、中谷氏はポーランドを支援の拠点として高く評価しました。"
_PLEA = (
    "欧州とインド太平洋の安全保障の連携を強調し、シコルスキ氏はウクライナへの支援継続を訴えました。"
)

_ITEMS: tuple[tuple[str, dict[str, Any], str, dict[str, Any]], ...] = (
    (
        "multiple_choice",
        _LEAD,
        (
            "イギリスのウクライナ軍派遣示唆を受け、日本は人道支援を強調。自衛隊派遣は言及せず、"
            "物資・装備提供、負傷兵受け入れなど、多岐にわたる支援を継続。"
        ),
        {
            "context": _AT_LEAD,
            "stem": "イギリスがウクライナへの軍の派遣を示唆したことを受けて、"
            "日本はどのような対応をとったか。",
            "choices": (
                "人道支援を強調し、自衛隊の派遣も表明した",
                "経済制裁を強調し、自衛隊の派遣も表明した",
                "人道支援を強調し、自衛隊の派遣には言及しなかった",
                "経済制裁を強調し、自衛隊の派遣には言及しなかった",
            ),
            "answer": "人道支援を強調し、自衛隊の派遣には言及しなかった",
            "explanation": "日本は、物資・装備の提供や負傷兵の受け入れなど、"
            "部隊を送らない形の支援を続けている。",
            **_THINKING,
        },
    ),
    (
        "multiple_choice",
        _KOREA,
        _MISSILES,
        {
            "context": _AT_KOREA,
            "stem": "日米韓の防衛相は、北朝鮮の弾道ミサイルについて、"
            "どのような情報を即時に共有することで合意したか。",
            "choices": (
                "開発や生産に関する情報",
                "発射や航跡に関する情報",
                "輸出や取引に関する情報",
                "予算や人員に関する情報",
            ),
            "answer": "発射や航跡に関する情報",
            "explanation": "発射や航跡がすぐにわかれば、3か国は警戒や迎撃などの対応を"
            "早くとることができる。",
        },
    ),
    (
        "multiple_choice",
        _POLAND,
        "両者は、欧州・大西洋とインド太平洋の安全保障は不可分であるとの認識を共有しました。",
        {
            "context": _AT_POLAND,
            "stem": "欧州・大西洋の安全保障とインド太平洋の安全保障について、"
            "会談ではどのような認識が共有されたか。",
            "choices": (
                "一方が他方に優先する関係にある",
                "互いに利害が対立する関係にある",
                "互いに影響を受けない関係にある",
                "互いに切り離せない関係にある",
            ),
            "answer": "互いに切り離せない関係にある",
            "explanation": "「不可分」とは切り離せないという意味で、遠い地域の情勢も"
            "互いに影響し合うという見方である。",
            **_THINKING,
        },
    ),
    (
        "multiple_choice",
        _POLAND,
        _NATO,
        {
            "context": _AT_POLAND,
            "stem": "中谷防衛相は、ウクライナへの支援をめぐって、"
            "ポーランドをどのような国として高く評価したか。",
            "choices": (
                "支援の拠点となる国",
                "支援の資金を管理する国",
                "支援の成果を監視する国",
                "支援の条件を交渉する国",
            ),
            "answer": "支援の拠点となる国",
            "explanation": "ポーランドはウクライナの隣国で、支援の物資や人を送るうえで"
            "重要な位置にある。",
        },
    ),
    (
        "cloze",
        _KOREA,
        (
            "防衛大臣は、北朝鮮の核・ミサイル問題への対応、国連安保理決議の実効性確保、"
            "ミサイル警戒データのリアルタイム共有、共同訓練実施などを通じた協力を進めています。"
        ),
        {
            "context": "2023年6月の防衛相会談などを通じた、日米韓3か国の防衛協力",
            "stem": "日米韓3か国は、常任理事国5か国と非常任理事国10か国からなる国際連合の（　　）の"
            "決議の実効性を確保するための協力を進めている。（機関名を答えなさい。略称でもよい。）",
            "answer": "安全保障理事会",
            "accepted": ("安保理", "国連安保理", "国連安全保障理事会"),
            "explanation": "安全保障理事会（安保理）の決定には、国際連合のすべての加盟国が従う"
            "義務を負う。",
            "reference": {
                "term": "安全保障理事会",
                "definition": "国際の平和と安全の維持に主要な責任を負う国際連合の主要機関。",
                "source": "国際連合憲章 第24条",
            },
        },
    ),
    (
        "cloze",
        _POLAND,
        _PLEA,
        {
            "context": _AT_POLAND,
            "stem": "シコルスキ外相は、（　　）への支援を続けることを訴えた。"
            "（国名を答えなさい。）",
            "answer": "ウクライナ",
            "explanation": "ポーランドは隣国であるウクライナへの支援の継続を各国に求めている。",
        },
    ),
    (
        "cloze",
        _LEAD,
        "イギリスのウクライナ軍派遣示唆を受け、日本は人道支援を強調。",
        {
            "context": _AT_LEAD,
            "stem": "イギリスがウクライナへの軍の派遣を示唆したことを受けて、日本は（　　）支援を"
            "強調した。（漢字2字で答えなさい。）",
            "answer": "人道",
            "explanation": "人道支援は、戦争や災害で苦しむ人々の命と暮らしを守るための支援である。",
        },
    ),
    (
        "short_answer",
        _POLAND,
        _NATO,
        {
            "context": _AT_POLAND,
            "stem": "加盟国の一つへの攻撃を全体への攻撃とみなして共同で防衛することを約束した、"
            "北アメリカとヨーロッパの国々の軍事同盟を何というか。アルファベット4字の略称で答えなさい。",
            "answer": "NATO",
            "accepted": ("北大西洋条約機構",),
            "explanation": "北大西洋条約機構の略称で、ポーランドは1999年に加盟した。",
        },
    ),
    (
        "short_answer",
        _POLAND,
        _PLEA,
        {
            "context": "2025年2月に報じられた、中谷防衛相とある国の外相の会談",
            "stem": "ウクライナへの支援を続けることを訴えたシコルスキ外相は、どの国の外相か。"
            "国名を答えなさい。",
            "answer": "ポーランド",
            "accepted": ("ポーランド共和国",),
            "explanation": "シコルスキ外相は、ウクライナの隣国であるポーランドの外相である。",
        },
    ),
    (
        "true_false",
        _KOREA,
        _ROUTE,
        {
            "context": _AT_KOREA,
            "stem": "日本と韓国は、北朝鮮のミサイルの情報を二国間で直接共有する取り決めを"
            "活用することになった。",
            "answer": "×",
            "explanation": "活用するのは米国を経由する3か国の取り決めで、"
            "日本と韓国はそれぞれ米国の同盟国である。",
        },
    ),
    (
        "true_false",
        _KOREA,
        _ROUTE,
        {
            "context": _AT_KOREA,
            "stem": "日米韓の防衛相は、対潜水艦やミサイル防衛に関する共同訓練を、"
            "定期的に行うことを申し合わせた。",
            "answer": "○",
            "explanation": "共同訓練を定期的に重ねると、ふだんから3か国の部隊の連携を確かめることが"
            "できる。",
        },
    ),
    (
        "true_false",
        _PROSPECT,
        (
            "ポーランドのシコルスキ外相は、西側諸国の兵士がウクライナにいることは「公然の秘密」だと"
            "述べた。"
        ),
        {
            "context": "2024年に報じられた、ポーランドのシコルスキ外相の発言",
            "stem": "シコルスキ外相は、西側諸国の兵士がウクライナにいることを否定した。",
            "answer": "×",
            "explanation": "外相は「公然の秘密」だと述べ、兵士がいることを事実上認めた。",
        },
    ),
    (
        "fact_or_opinion",
        _KOREA,
        "情報のリアルタイム共有は、非常に重要な取り組みですね。",
        {
            "context": _HOST,
            "stem": "次の文は、事実と意見のどちらを述べたものか。"
            "「情報のリアルタイム共有は、非常に重要な取り組みですね。」",
            "answer": "意見",
            "explanation": "「非常に重要」は書き手の評価であり、"
            "確かめられる出来事を伝えた文ではない。",
        },
    ),
    (
        "fact_or_opinion",
        _PROSPECT,
        (
            "ポーランドのシコルスキ外相は、西側諸国の兵士がウクライナにいることは「公然の秘密」だと"
            "述べた。"
        ),
        {
            "context": _REPORT,
            "stem": "次の文は、事実と意見のどちらを述べたものか。「ポーランドのシコルスキ外相は、"
            "西側諸国の兵士がウクライナにいることは『公然の秘密』だと述べた。」",
            "answer": "事実",
            "explanation": "発言の内容が正しいかどうかとは別に、外相がそう述べたことは"
            "確かめられる事実である。",
        },
    ),
)


def a_realistic_bank() -> Bank:
    """Return fourteen questions on the given article, as an expert wrote them."""
    questions = [
        a_question(
            kind,
            id=f"q-{number:02}",
            evidence=an_evidence(quote, **place).model_dump(),
            **(_THINKING if kind == "fact_or_opinion" else {}),
            **changes,
        )
        for number, (kind, place, quote, changes) in enumerate(_ITEMS, start=1)
    ]
    return a_bank(*questions, slug="japan-ukraine-support", title=TITLE)


def a_large_bank(count: int = 100) -> Bank:
    """Return many questions, the realistic ones over and over."""
    models = a_realistic_bank().questions
    questions = [
        models[number % len(models)].model_copy(update={"id": f"q-{number:03}"})
        for number in range(count)
    ]
    return a_bank(*questions, title=TITLE)


def a_bank_at_the_limits() -> Bank:
    """Return questions with the longest stems, contexts and choices, and sources without spaces."""
    kinds = ("short_answer", "cloze", "multiple_choice", "true_false", "fact_or_opinion")
    long_source = an_evidence(
        "長い根拠。" * 60,
        section="とても長い見出し" * 6,
        url="https://www.example.jp/" + "a" * 200,
        published=date(2025, 12, 31),
    )
    questions = [_at_the_limit(kind, long_source.model_dump()) for kind in kinds]
    return a_bank(*questions, title="民主主義と基本的人権の尊重をめぐる" * 10)


def _at_the_limit(kind: str, evidence: dict[str, Any]) -> Question:
    changes: dict[str, Any] = {
        "context": "国際社会における平和の維持と、各国の主権の尊重をめぐる会議の経過" * 3,
        "stem": "（　　）" * (kind == "cloze")
        + "この制度のもとで国会と内閣と裁判所の役割は何か。" * 12,
        "explanation": "三つの権力がたがいに抑制し合い、均衡を保つしくみである。" * 10,
        "evidence": evidence,
    }
    if kind in {"short_answer", "cloze"}:
        changes |= {"answer": "三権分立" * 10, "accepted": ("権力分立" * 10, "三権の分立" * 10)}
    if kind == "multiple_choice":
        choices = tuple(letter + "国民の権利を守るためのしくみ" * 6 for letter in "甲乙丙丁")
        changes |= {"choices": choices, "answer": choices[3]}
    return a_question(kind, **changes)


def a_full_bank() -> Bank:
    """Return the realistic bank with pairs, orders, essays, words to copy out and a 語群."""
    spare = {"status": "spare", "stem": "（　　）とは何か。"}
    more = (
        a_question("short_answer", id="q-copy", evidence=_quoted(_ROUTE, _KOREA), **_COPY),
        a_question("matching", id="q-pairs", evidence=_quoted(_NATO, _POLAND), **_PAIRS),
        a_question("ordering", id="q-order", evidence=_quoted(_ROUTE, _KOREA), **_ORDER),
        a_question("essay", id="q-essay", evidence=_quoted(_PLEA, _POLAND), **_REASON),
        a_question("essay", id="q-view", evidence=_quoted(_PLEA, _POLAND), **_LONG_REASON),
        a_question("cloze", id="q-spare-1", answer="中国", **spare),
        a_question("cloze", id="q-spare-2", answer="経済", **spare),
    )
    realistic = [
        one.model_copy(update={"evidence": _placed(one.evidence)})
        for one in a_realistic_bank().questions
    ]
    return a_bank(*realistic, *more, slug="japan-ukraine-support", title=TITLE)


_ORDER_OF_SECTIONS = (_LEAD, _KOREA, _POLAND, _PROSPECT)
_ARTICLE = "\n".join(
    quote
    for section in _ORDER_OF_SECTIONS
    for quote in dict.fromkeys(quote for _, place, quote, _ in _ITEMS if place is section)
)
_COPY: dict[str, Any] = {
    "stem": "三カ国の取り決めは、いつ運用を始めることになったか。8字以内で抜き出しなさい。",
    "answer": "数カ月以内",
    "accepted": (),
}
_PAIRS: dict[str, Any] = {
    "stem": "次の人物と、その人が2025年2月の会談で述べたことの組み合わせを答えなさい。",
    "prompts": ("中谷防衛相", "シコルスキ外相", "両者"),
    "choices": (
        "ウクライナへの支援を続けること",
        "ポーランドの役割への敬意",
        "安全保障は切り離せないこと",
        "共同訓練を定例化すること",
    ),
    "answer": (
        "ポーランドの役割への敬意",
        "ウクライナへの支援を続けること",
        "安全保障は切り離せないこと",
    ),
}
_EVENTS = (
    "日米韓の防衛相がシンガポールで会談した。",
    "シコルスキ外相が「公然の秘密」だと述べた。",
    "中谷防衛相とシコルスキ外相が会談した。",
    "イギリスが軍の派遣を示唆した。",
    "三カ国が情報の共有を始めた。",
)
_ORDER: dict[str, Any] = {
    "stem": "次のできごとを、起きた順に並べ替えなさい。",
    "choices": (_EVENTS[2], _EVENTS[0], _EVENTS[4], _EVENTS[1], _EVENTS[3]),
    "answer": _EVENTS,
}
_REASON: dict[str, Any] = {
    "stem": "中谷防衛相がポーランドを高く評価した理由を、「拠点」という語を用いて、"
    "40字以上60字以内で書きなさい。",
    "answer": "ポーランドはウクライナの隣国で、支援の物資や人を送る拠点として、"
    "重要な役割を果たしているから。",
    "min_length": 40,
    "max_length": 60,
}
_LONG_REASON: dict[str, Any] = {
    "stem": "欧州とインド太平洋の安全保障が切り離せないといわれるのはなぜか。"
    "80字以上120字以内で説明しなさい。",
    "answer": "遠い地域の争いであっても、資源や食料の値段、国際的なきまりへの信頼、"
    "他の国の動きを通じて、日本の平和と暮らしに影響するので、"
    "地域をこえて協力しなければ、どの国も安全を守ることができないから。",
    "min_length": 80,
    "max_length": 120,
}


def _quoted(quote: str, place: dict[str, Any]) -> dict[str, Any]:
    return _placed(an_evidence(quote, **place)).model_dump()


def _placed(evidence: Evidence) -> Evidence:
    """Return evidence where its quote stands in an article of these quotes, one a line."""
    start = _ARTICLE.index(evidence.quote)
    return evidence.model_copy(update={"start": start, "end": start + len(evidence.quote)})
