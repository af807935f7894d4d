"""What the words of a line tell about it: who speaks, and to what end. Tables of patterns."""

import re
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

_SUMS_UP: Final = (
    r"(?:[見読]|み|たど|辿|眺め|追|追いかけ|並べ|巡|考え)(?:て|って|んで)(?:きま|きた|みま|みた|まいりま)",
    r"(?:取り上げ|振り返[りっ]|たど[りっ]|追いかけ|追[いっ]|整理し|まとめ|並べ|話を?し|考え|お送りし|巡[りっ]|眺め|検証し)た",
    r"(?:取り上げ|振り返り|たどり|追いかけ|追い|整理し|まとめ|並べ|話を?し|考え|お送りし|巡り|眺め|検証し|おさらいし|駆け抜け)まし",
    r"の(?:お?話|話題|ニュース|動き|三本立て)(?:でした|じゃった|やった|だった|や$|です$)",
    r"いかがだった|ありがとうござい|お読み|語らせ|並べてもろうた",
)
"""How hosts look back on a whole page, before its 💡."""
_ADDRESSES: Final = (
    r"(?:ください|下さい|くださいませ|ましょ|ましょう|てみよう|てみて[なね]?|おくれ|くれい|くれんかの|けろ|ておくれ)$",
    r"幸いです|お楽しみ|また(?:次回|お会い|話そう)|(?:皆さん|みなさん|皆さま|皆様|皆の|みなの|お子さん|ご家庭)",
    r"(?:追いかけ|追って|見つめて|見届けて|見守って)[^。]*(?:いき|まいり|ます|よう|いくで)",
)
"""How they turn to the reader there."""
_REPORTS = regex(
    r"[0-9０-９]|[はがも]、?[^。]*(?:述べ|訴え|求め|示し|示され|決め|決ま|歓迎|批判し|批判が|反論|説明し|主張し|発表|表明|指摘"
    r"|見込ま|拒[みんむ]|反発|検討|反対し|要請|提出|可決|成立|施行|公表|合意|命じ|認め[たてま]|退け|判断し|義務づけ"
    r"|始まり|始まって|設け|とみられ|とされ|議論[がは]|方針|予定|見通し|焦点|懸念|声が|残って|残り)[^。]{0,14}(?:。|$)"
)
"""A figure, or who did or said what: what a line that reports hardly goes without."""
_LONGEST_ASIDE = 80  # characters

_LOOKING_BACK = regex("|".join(_SUMS_UP))
_ADDRESS = regex("|".join(_ADDRESSES))
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
    return _is_in_sentence(_FAREWELL, text)


def is_framing(text: str) -> bool:
    """Tell whether the line announces, leads over or takes leave, and reports nothing."""
    sentences = _sentences(text)
    frames = [bool(_FRAMING.search(sentence)) for sentence in sentences]
    opinions = [bool(_OPINION.search(sentence)) for sentence in sentences]
    return any(frames) and all(map(max, frames, opinions))


def is_opinion(text: str) -> bool:
    """Tell whether a sentence of the line, quotations left out, ends as an opinion does."""
    return _is_in_sentence(_OPINION, text)


def is_aside(text: str) -> bool:
    """Tell whether a short line reports nothing: where hosts speak, it is theirs.

    So were 216 of 218 such lines at the ends of sections of digests; of the 34 others that short
    13 reported.
    """
    return len(text) <= _LONGEST_ASIDE and not _REPORTS.search(text)


def looks_back(text: str) -> bool:
    """Tell whether a line looks back on the page, as hosts do at its end."""
    return _is_in_sentence(_LOOKING_BACK, text)


def turns_to_reader(text: str) -> bool:
    """Tell whether a line asks something of the reader, or points to a next time."""
    return _is_in_sentence(_ADDRESS, text)


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


def _is_in_sentence(pattern: re.Pattern[str], text: str) -> bool:
    return any(pattern.search(sentence) for sentence in _sentences(text))


def _sentences(text: str) -> list[str]:
    bare = _QUOTED.sub("", text[:_LONGEST_SENTENCE])
    return [one.strip() for one in _SENTENCE_END.split(bare) if one.strip()]
