"""What the words of a line tell about it: who speaks, and to what end. Tables of patterns."""

from typing import Final

from quizgen.regex import regex

_HOST_SAYS = r"(?:^|、)(?:本日|今日|今回|ここまで|以上|この記事|本記事|当記事|ここ)(?:の|で|は|、)"
_FAREWELLS: Final = (
    r"^(?:本日|今日|今回)の(?:記事|テーマ|内容)[はで]",
    r"^(?:この|本)記事では.*(?:ました|でした)$",
    r"いかがでしたか$",
    r"いかがでしたでしょうか$",
    r"^最後まで(?:お読み|ご覧|読んで)",
    r"次回(?:の記事)?(?:も|を)?(?:お楽しみ|お会い)",
    r"^以上、.*(?:でした|しました)$",
)
_TRANSITIONS: Final = (
    r"(?:見|みて?)て?(?:い|行)き(?:ましょう|ます|たいと思います)$",
    r"^(?:それでは|では|さて|さあ|まずは)、?.*(?:ましょう|しょうか|します|いきます)$",
    r"(?:について|を)、?(?:詳しく|[わ分]かりやすく)?(?:ご?紹介|解説|お伝え|お届け)(?:いた)?(?:して?いき|し)ます$",
    rf"{_HOST_SAYS}.*(?:解説|紹介|説明|お伝え|まとめ|お届け)",
    r"(?:ご紹介|お伝え|お届け)(?:いた)?しました$",
    r"(?:注視|注目|見守)(?:し|っ)て(?:い|行)き(?:ましょう|たいです|たいと思います|たいですね)$",
)
_OPINION_ENDS: Final = (
    r"(?:です|ます|だ|た|い|る|よ|の|か|や|う|ん)(?:ね|ねー|ねぇ|ねえ)",
    r"(?:です|ます|だ|た|い|る|の|で|か)(?:よ|よー|よな|わ|わよ|ぜ|ぞ)",
    r"なぁ|なあ|かな|よな|やな|ですな|やん|やで|やろ|ねん|かも|かもしれません",
    r"と(?:も|は)?(?:思|おも)(?:う|います|った|いました|っている|っています|われます|えます)",
    r"(?:と|を|く|に)(?:も|は)?感じ(?:る|ます|た|ました|ている|ています|させます|られます)",
    r"気が(?:します|する|しました)",
    r"て(?:ほしい|欲しい|もらいたい|いただきたい)(?:です|もの|ものです|ところです)?",
    r"(?:でしょう|だろう)か?|ましょう",
    r"(?:嬉し|うれし|心強|素晴らし|すばらし|頼もし|悲し|悔し|楽し|怖)(?:い|かった)(?:こと)?(?:です)?",
    r"(?:楽しみ|残念|心配|不安|安心|驚き|さすが)(?:です|でした|だ|でなりません)",
    r"(?:期待し|祈り|願い|応援し|注目し|見守り)たい(?:です|ところです)?",
    r"(?:祈|願)(?:います|ります|っています|うばかりです)",
    r"(?:気になり|考えさせられ|驚き|驚かされ)(?:ます|ました)",
)

_FRAMING = regex("|".join(_FAREWELLS + _TRANSITIONS))
_FAREWELL = regex("|".join(_FAREWELLS))
_OPINION = regex(f"(?:{'|'.join(_OPINION_ENDS)})$")
_QUOTED = regex(r"「[^「」]*」|『[^『』]*』|\([^()]*\)|（[^（）]*）")
_SENTENCE_END = regex(r"[。．！？!?♪☆…]+")
_FINISHED = regex(r"[。．.！？!?…‥♪☆」』)）】〉》”\"]$")
_QUESTION = regex(r"[?？][!！」』）)]?$")
_EXCLAMATION = regex(r"[!！][」』）)]?$")
_MUTED_QUESTION = regex(r"(?:のか|とは|るか|たか|すか|ないか|うか|何か)[。…]?$")

_LONGEST_SENTENCE = 2_000  # characters; behind that nothing is judged by its words


def is_farewell(text: str) -> bool:
    """Tell whether the host of the page takes leave with this line."""
    return any(_FAREWELL.search(sentence) for sentence in _sentences(text))


def is_framing(text: str) -> bool:
    """Tell whether the line announces, leads over or takes leave, and reports nothing."""
    sentences = _sentences(text)
    frames = [bool(_FRAMING.search(sentence)) for sentence in sentences]
    opinions = [bool(_OPINION.search(sentence)) for sentence in sentences]
    return any(frames) and all(map(max, frames, opinions))


def is_opinion(text: str) -> bool:
    """Tell whether a sentence of the line, quotations left out, ends as an opinion does."""
    return any(_OPINION.search(sentence) for sentence in _sentences(text))


def is_question(text: str) -> bool:
    """Tell whether the line ends in a question mark."""
    return _QUESTION.search(text) is not None


def is_hook(text: str) -> bool:
    """Tell whether the line calls out to the reader: it ends in a question or an exclamation."""
    if is_question(text):
        return True
    return _EXCLAMATION.search(text) is not None and not is_opinion(text) and not is_framing(text)


def is_muted_question(text: str) -> bool:
    """Tell whether the line asks without a question mark."""
    return _MUTED_QUESTION.search(text) is not None


def is_finished(text: str) -> bool:
    """Tell whether the line ends as a sentence does."""
    return _FINISHED.search(text) is not None


def _sentences(text: str) -> list[str]:
    bare = _QUOTED.sub("", text[:_LONGEST_SENTENCE])
    return [one.strip() for one in _SENTENCE_END.split(bare) if one.strip()]
