"""Words that point outside the sentence they stand in."""

from functools import lru_cache

from quizgen.japanese.text import without_quotations
from quizgen.regex import begun_by, regex

_POINTERS = regex(
    begun_by(
        "こそあ両双同当前上以次下一彼今後本自",
        r"これ(?!まで)|(?<!お)それ(?!ぞれ|に(?![基従応伴対関代合加反係])[一-龥ァ-ヴー])|(?<!た)この(?!は)|(?<!ほか)その(?!もの)|あの(?!人)|ここ(?!ろ)|そこ(?!で働)|こうした|そうした|こういった"
        r"|(?<![一-龥])(?:自身|(?<!の)(?:両者|両氏|両国|両党|両社|両県|両市|両町|両首脳|両大臣|双方))|同(?:氏|国|省|党|社|市|県|町|村|法|案|日|年|月|会|所|院|委員会|大臣|首相|知事|条約|制度)"
        r"|当(?:該|時|人|日)|前述|上述|(?:以下|次|下記)の(?:とおり|通り)|一連の|彼女?(?:は|が|の|を|ら)|今回|この度|前者|後者|本(?:件|案|法案)|(?<!代表)自ら(?!の意思)|同様|同じ(?=年|日|月|国|法|会)",
    )
)

_PASSED = regex(
    r"(?<=[しりれきいみえせてでめけげび])、これを(?=(?:超え|下回|上回|満た|除)[^。]*[るい]。$)"
    r"|(?<=かつ)これを(?=超えない)"
)
"""What a rule has just set a measure for."""
_RULE = regex(r"(?<![てで]い)[るいつすくむぶうぐ]。$")
_OF_TOPIC = regex(r"(は.{12,}?)その(?=[一-龥])|(は.{3,}?、)それ(?=以外)")
"""Far behind its topic, a rule's その means what the rule itself has named."""
_ITS = regex(r"その([一-龥]{2,6})")
_CACHED = 4096  # texts


@lru_cache(maxsize=_CACHED)
def has_open_reference(text: str) -> bool:
    """Tell whether a text points to something outside itself, quotations left aside."""
    return bool(_POINTERS.search(_without_resolved(without_quotations(text))))


def _without_resolved(text: str) -> str:
    """Return the text without what points to itself: 意見を…、その意見を, …と定め、これを超え."""
    text = _PASSED.sub("、", text)
    if _RULE.search(text):
        text = _OF_TOPIC.sub(r"\1\2", text)
    return _ITS.sub(lambda found: found[1] if found[1] in text[: found.start()] else found[0], text)
