"""How a sentence stands to what it says, by its words alone: opinion, forecast, claim …."""

from quizgen.japanese.text import without_quotations
from quizgen.regex import begun_by, regex

_ANNOUNCEMENT = regex(
    begun_by(
        "本今こ紹解説まおい見注話に?？き以",
        r"(?:本日|今日|今回|この)の?(?:記事|テーマ|内容)|紹介(?:し|いた)|(?:解説|説明|紹介)し(?:ます|ていき)"
        r"|(?:まとめ|おさらい|解説)(?:ました|します)|いかがでした|見て(?:い|ゆ)き(?:ましょう|ます)"
        r"|(?:注視|注目)していきましょう|話題(?:が|に)(?:出|なり)|について(?:解説|説明)する。?$|[?？]$"
        r"|^(?:今日|きょう|本日|今回|以上)[は、].*(?:取り上げ|扱い|追い|追って(?:き|み)|見て(?:き|み)|(?:について|を)考え(?:て(?:き|み))"
        r"|たど(?:り|ってき)|振り返り|整理し|お?(?:届け|伝え|話し)し)ました。$",
    )
)
_PROCEDURE = regex(
    r"^(?!.*(?:疑い|疑惑|嫌疑|不正|癒着|着服|収賄|贈賄|[氏被告]は|さん)).*(?:委ねられ(?:る|ている|ます|ています)|義務を負(?:う|います)"
    r"|(?:でき|なければなら|認められ)(?:る|ます|ない|ません)|定め(?:る|ている|ます|ています))。$"
)
"""What is laid down on arrests and charges, of nobody: 容疑者の逮捕は加盟国の協力に委ねられる."""
_ALLEGATION = regex(
    r"疑い|疑惑|容疑|嫌疑|起訴|書類送検|逮捕|告発|不正(?:な|に|の)(?:疑|支出|流用)|癒着|着服|収賄|贈賄"
)
_FORECAST = regex(
    r"可能性(?:が|も|は)|かもしれ|と(?:見|み)られ|と思われ|と予想|予測され|そうだ。?$|ようだ|ようです"
    r"|(?<!晴)らしい|だろう|でしょう|見込み|見通し|(?:恐れ|おそれ)が(?:ある|あり)|懸念(?:が|も|さ)|模様"
    r"|予定(?:だ|です|である|。?$)|方向で(?:検討|調整)|公算|焦点(?:だ|と|に)|期待され|必至"
)
_PARTICLE_END = regex(
    r"(?:です|ます|した|だ|る|い|ない)(?:よね|ね|よ|なぁ|なあ|な|わ|かな|ぞ|さ)[。!！]*$"
)
_THOUGHT = regex(
    r"と(?:思い?(?:ます|う|って|わ)|感じ(?:ます|る|て|さ))|(?:気|感じ)が(?:します|する)|(?:て|で)ほしい"
    r"|たい(?:です|もの)|ましょう|でしょうか|と言える|といえ(?:る|ます)|のではないか|筆者は"
)
_VALUE = regex(
    r"素晴らし|すばらし|印象的|胸が痛|心強|嬉し|うれし|楽しみ|残念|悲し|驚[いきく]|すごい|怖い|頼もし|面白|おもしろ|興味深"
    r"|肝要|べき(?:です|だ|である|ではない|ではありません)(?:。|$)|貢献し(?:て|ま)|大きな(?:一歩|意味|意義)|が問われ|が求められ"
    r"|注目が集ま|課題(?:です|だ|である|が残|となって)|欠かせ(?:ない|ません)|声[もが](?:上が|あが)"
    r"|(?:特徴|形|状況|正念場|焦点|鍵)(?:です|だ|である|となって|になって)|鍵を握|待ったなし|期待が(?:高|か|寄)"
    r"|(?:影響|懸念|問題|不安)[がも](?:指摘|広が|残)|議論を呼|根強い|深刻(?:です|だ|である)"
    r"|(?:大切|不可欠|重要|必要|貴重|画期的)(?:です|だ|である)(?:。|$)"
    r"|(?:大切|重要|貴重|画期的)な(?:取り組み|こと|役割|意味|拠点|存在|課題)(?:です|だ|である|であり|で、)"
)
_LEGAL_NEED = regex(
    r"(?:賛成|承認|議決|同意|許可|届け出|手続き|要件|署名|批准|多数|改正|投票)が必要"
)
_SPEECH = regex(
    r"(?:と|よう(?:に)?)(?:改めて|強く)?(?:述べ|話し|話す|語|主張|表明|説明|指摘|訴え|発言|コメント|強調|批判"
    r"|反論|警告|要請|求め|呼びかけ|答え|答弁|発表|報告|証言|伝え)"
    r"|(?:考え|認識|意向|見解|姿勢|方針|立場|懸念)を(?:示|表明|明らか|述べ|伝え|強調|共有)"
    r"|を(?:強く)?(?:疑問視|問題視|訴え|主張|非難|批判|強調|高く評価|評価|歓迎|求め)(?:た|る(?!ことができ)|て|ま|し)|(?:高く|低く)評価し"
    r"|によ(?:ると|れば)|敬意を表|を明らかにし"
)
_NO_MORE = regex(r"[ぁ-ん出]{0,12}。?$")
"""What may stand behind the verb that says: 述べた, 述べてきた, but no other predicate."""
_HELD = regex(r"[るたいだうくすむぶつぬ]と(?:した|している|していた|しました|しています)。?$")
"""とした behind a predicate gives what somebody holds; behind a noun (議長とした) it does not."""
_LAW_SAYS = regex(r"[^、。]{1,30}(?:法|憲法|条|条約|条例|規則|憲章)は")
"""What a law lays down is no claim of it."""
_ACCORDING = regex(r"[^、。]{2,30}によ(?:ると|れば)")
_END = 24  # characters that hold the final predicate with its と or を
_LOADED = regex(
    r"波紋|炎上|警鐘を鳴ら|激怒|激おこ|猛反発|噛みつ|かみつ|突き上げ|物議|紛糾|火消し|けん制|牽制|に追われ|躍起|詰め寄|ぶち上げ|暴走"
    r"|強行|ごり押し|逃げ腰|丸投げ|骨抜き|迷走|泥沼|寝耳に水|お粗末"
)
_HEARSAY = regex(
    r"(?:(?<=[たるいだ])と(?:いう|される|されている)|とのこと(?:だ|である)?|といわれる)。?$"
)


def is_announcement(sentence: str) -> bool:
    """Tell whether a sentence speaks of the text itself (本日の記事では…), or asks."""
    return bool(_ANNOUNCEMENT.search(sentence))


def is_forecast(sentence: str) -> bool:
    """Tell whether a sentence says what may be or come: 可能性がある, 見通し, という。."""
    return bool(_FORECAST.search(sentence) or _HEARSAY.search(sentence))


def is_allegation(sentence: str) -> bool:
    """Tell whether a sentence holds something against somebody that is not settled."""
    return bool(_ALLEGATION.search(sentence)) and not _PROCEDURE.search(sentence)


def ends_in_claim(sentence: str) -> bool:
    """Tell whether saying or thinking is what the sentence itself reports, at its end."""
    end = sentence[-_END:]
    is_last = any(_NO_MORE.match(end, match.end()) for match in _SPEECH.finditer(end))
    is_held = _HELD.search(end) and not _LAW_SAYS.match(sentence)
    return is_last or bool(is_held or _ACCORDING.match(sentence))


def is_held(sentence: str) -> bool:
    """Tell whether a sentence ends in とした behind what somebody holds to be so."""
    return bool(_HELD.search(sentence))


def is_loaded(sentence: str) -> bool:
    """Tell whether a sentence uses the press's charged words (波紋, 追われた, けん制)."""
    return bool(_LOADED.search(sentence))


def is_personal(sentence: str) -> bool:
    """Tell whether the writer speaks in person: 〜ですね, 〜と思います, 〜てほしい."""
    if _PARTICLE_END.search(sentence):
        return True
    return bool(_THOUGHT.search(without_quotations(sentence))) and not ends_in_claim(sentence)


def is_evaluation(sentence: str) -> bool:
    """Tell whether a sentence rates what it speaks of: 大切, 不可欠, 〜すべき."""
    own = without_quotations(sentence)
    return bool(_VALUE.search(own)) and not _LEGAL_NEED.search(own)
