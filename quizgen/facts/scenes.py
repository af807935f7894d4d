"""What a section reports and when, and the context line that gives its statements."""

import re
from typing import NamedTuple

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import ACTORS
from quizgen.facts.events import (
    BODY,
    LAW_OR_PLAN,
    LONGEST_ACTOR,
    Event,
    is_of_another_time,
)
from quizgen.facts.sentences import Sentence
from quizgen.facts.statements import Statement
from quizgen.japanese.clauses import reports_speech
from quizgen.japanese.predicates import Tense
from quizgen.japanese.stance import ends_in_claim
from quizgen.japanese.text import content_words
from quizgen.japanese.tokens import tokenize
from quizgen.models.fact import Role
from quizgen.regex import regex

_LAW = regex(r"(?:法|条|憲法|条約|条例|規則|規定)$")
_MONTH = regex(r"[0-9０-９]月|その後|翌[日月年]")
"""What prose tells of another time than the report's."""
_OF_SEVERAL = regex(r"党は[^。]*、[^。、]*党は")
"""Several parties, each with its own: no one's doings."""
_STANCE = regex(r"(?:賛成|反対|棄権|支持)した。$")
"""What others do is part of a vote, too."""
_YEAR = regex(r"[0-9]{3,4}年")
_PERIOD = regex(r"戦前|戦後|大戦|世紀|年代|大正|昭和|平成|明治|江戸|かつて|従来|当時|これまで")
_DAY = regex(r"(?P<topic>は?)(?P<month>[0-9]{4}年[0-9]{1,2}月)[0-9]{1,2}日(?:[、にの]|(?=[一-龥]))")
_LONG_PHRASE = 20  # characters of an event that say themselves what it is about
_NAMED = regex(
    rf"^(?!改正)[一-龥ァ-ヴーA-Z0-9]{{4,}}(?:{LAW_OR_PLAN})の(?:成立|施行|可決|閣議決定|署名)$"
)
"""So does the name of a law or a plan."""
_DIGIT = regex("[0-9]")
_AT = regex(r"^(?:(?:の?判決)?で|をめぐり|について)、")
_JUDGEMENT = regex(r"^(?:最高裁)?(?P<what>判決|決定)(?=は|が|によ)")
_PLANNED = regex(
    r"(?:引き上げ|引き下げ|撤廃|廃止|縮小|拡大|延長|短縮|導入|新設|創設|見直|義務づけ|上乗せ)(?:し|す|さ|ら|る|に)[^、。]{0,8}[るい]。$"
    r"|(?:施行|実施|開始)(?:する|される)。$|[を]なくす。$"
)
"""What a reform is to do: news, though told in the present."""
_SIDE = regex(r"(?:側|団体|グループ|センター|連合会|協会|組合|住民|原告)$")
_CASES = ("訴訟", "裁判")
_RULED = regex(r"判決を(?:言い渡|下)した。$")
_SINCE = ("てきた。", "できた。", "ていた。", "でいた。")
"""Ends of what took longer than the year told before it."""
_STATE = regex(r"(?:て|で)い(?:る|ない)。$")


class Scene(NamedTuple):
    """What a section reports, and when; neither for timeless rules."""

    theme: str
    words: frozenset[str]
    """The words of heading, question, answer and 💡."""
    frame: str = ""
    """What its lines are about, for those that do not say it themselves."""
    event: Event | None = None
    reported: str | None = None
    matter: str = ""
    """What the whole article is about, where this section speaks of it too."""
    is_news: bool = False
    """Whether the article tells of reports, and not of rules alone."""
    is_one_report: bool = False
    """Whether its prose names no year but the report's."""

    def line_for(self, statement: Statement, sentence: Sentence) -> str:
        """Return the context line: date and event of what happened, date of what holds.

        A report's date is that of its points; prose beside them has it only where it speaks of
        the same thing or the same actor.
        """
        theme = self.theme_of(sentence.text)
        line = self._line_of_report(statement, sentence, theme)
        return line or self._line_without_report(statement, sentence.year_near)

    def _line_of_report(self, statement: Statement, sentence: Sentence, theme: str) -> str:
        if sentence.role is not Role.POINT and (
            _MONTH.search(sentence.text) or not self._is_told_by(statement, theme)
        ):
            return ""
        if statement.tense is Tense.NONPAST:
            return self._state_line(statement, theme)
        return self._news_line(statement, theme)

    def _line_without_report(self, statement: Statement, year: str) -> str:
        """Return the line for what no report dates: its matter, and the year told just before."""
        about = self._matter_of(statement)
        if not about or _PERIOD.search(statement.text):
            return ""
        if _YEAR.search(statement.text):
            return "" if about in statement.text else f"{about}をめぐる動き"
        if statement.tense is Tense.NONPAST:
            return f"{about}をめぐる主張" if ends_in_claim(statement.text) else ""
        is_of_year = year and not statement.text.endswith(_SINCE)
        return f"{year}の、{about}をめぐる動き" if is_of_year else ""

    def _matter_of(self, statement: Statement) -> str:
        """Return the article's matter, else what the section is about if the statement names it."""
        if self.matter:
            return self.matter
        words = [token.surface for token in tokenize(self.frame) if token.is_nominal]
        is_named = any(word in statement.text for word in words if len(word) > 1)
        return self.frame if is_named else ""

    def without_told(self, statement: Statement, line: str) -> Statement:
        """Return the statement without the case it begins with, where the line tells it.

        A judgement in the case is written with the court that gave it.
        """
        if self.event is None or not self.event.is_case or self.event.phrase not in line:
            return statement
        text = _AT.sub("", statement.text.removeprefix(self.event.phrase))
        court = self.event.court
        if court and (found := _JUDGEMENT.match(text)):
            whole = f"{court}の{found['what']}"
            topic = whole if statement.topic.endswith(found["what"]) else statement.topic
            return statement._replace(text=whole + text[found.end() :], topic=topic)
        return statement._replace(text=text)

    def without_day(self, statement: Statement, line: str) -> Statement:
        """Return the statement without the day of the report's month, which the line tells."""
        if not self.reported or not line.startswith(self.reported):
            return statement

        def without(match: re.Match[str]) -> str:
            if match["month"] != self.reported:
                return match[0]
            return "は、" if match["topic"] else ""

        return statement._replace(text=_DAY.sub(without, statement.text))

    def line_for_sentence(self, sentence: Sentence) -> str:
        """Return the context line of a sentence that states nothing to ask about."""
        theme = self.theme_of(sentence.text)
        if sentence.role is Role.BODY and not theme:
            return ""
        if self.event is not None and not self.event.speaker:
            return self._event_line(self.event)
        return f"{theme}について" if theme else ""

    def frame_of(self, statement: Statement, sentence: Sentence) -> str:
        """Return what a statement is about: of prose with a year of its own the matter alone."""
        is_elsewhere = sentence.role is not Role.POINT and _YEAR.search(statement.text)
        if is_elsewhere or (self.is_news and not self.matter):
            return self._matter_of(statement)
        return self.frame

    def theme_of(self, sentence: str) -> str:
        """Return the section's theme if the sentence itself speaks of it."""
        return self.theme if self.theme in sentence else ""

    def signal_of(self, statement: str) -> float:
        """Return the share of a statement's words that the article itself puts in front."""
        words = set(content_words(statement))
        return len(words & self.words) / len(words) if words else 0.0

    def _is_told_by(self, statement: Statement, theme: str) -> bool:
        """Tell whether the report is about the prose statement's theme or subject too."""
        if statement.tense is Tense.NONPAST and not _STATE.search(statement.text):
            return False
        if self.is_one_report and statement.tense is Tense.PAST and statement.topic:
            return True
        phrase = self.event.phrase if self.event else ""
        return bool(theme) or bool(statement.topic and statement.topic in phrase)

    def _news_line(self, statement: Statement, theme: str) -> str:
        """Return the line for what happened: when it was reported, the event, what it is about.

        `theme` is the section's if the sentence itself speaks of it. A remark is the context of
        what its speaker said alone. A statement with another time than the report's tells its
        own. Empty where nothing tells which event is meant.
        """
        case = self.event.phrase if self.event and self.event.is_case else ""
        if is_of_another_time(statement.text.removeprefix(case), self.reported):
            return ""
        if self.event is not None and self._is_of_event(statement, self.event):
            if not self._tells_when(self.event):
                return ""
            line = self._event_line(self.event)
            is_ruled = line.endswith(_CASES) and bool(_RULED.search(statement.text))
            return f"{line}の判決" if is_ruled else line  # whose date it is, not the case's
        doings = "" if _OF_SEVERAL.search(statement.text) else _doings(statement.topic)
        theme = self._about(theme) if theme or self.matter else ""
        if theme and not (doings and theme in doings):
            about = f"{theme}をめぐる{doings or '動き'}"
        else:
            about = doings
        return f"{self.reported}に報じられた、{about}" if self.reported and about else ""

    def _is_of_event(self, statement: Statement, event: Event) -> bool:
        """Tell whether a statement is part of the event: not another's deeds beside an act."""
        if event.speaker:
            return event.speaker == statement.topic and reports_speech(tokenize(statement.text))
        if not event.is_act or _STANCE.search(statement.text):
            return True
        if _names_another(statement.topic, event.phrase):
            return False
        words = {*content_words(event.phrase), *content_words(event.words)}
        return not statement.topic or any(word in statement.text for word in words)

    def _tells_when(self, event: Event) -> bool:
        """Tell whether one can know when it was: by the report, or by its place or year."""
        return bool(self.reported) or not event.is_gathering or bool(_DIGIT.search(event.phrase))

    def _event_line(self, event: Event) -> str:
        is_one_s = event.is_act or bool(event.speaker)
        theme = self.theme if event.speaker else self._about("")
        is_told = len(event.phrase) > _LONG_PHRASE or _NAMED.search(event.phrase)
        is_about = theme and is_one_s and not is_told and theme not in event.phrase
        phrase = f"{theme}をめぐる{event.phrase}" if is_about else event.phrase
        return f"{self.reported}に報じられた、{phrase}" if self.reported else phrase

    def _state_line(self, statement: Statement, theme: str) -> str:
        """Return the line for what holds: its date if it is a passing state; rules need none."""
        is_passing = _STATE.search(statement.text) and not _LAW.search(statement.topic)
        if self.reported is None or not (is_passing or _PLANNED.search(statement.text)):
            return ""
        if self.event is not None and self.event.is_act and not is_passing:
            return self._event_line(self.event)
        theme = self._about(theme)
        return f"{self.reported}に報じられた、{theme}をめぐる状況" if theme else ""

    def _about(self, theme: str) -> str:
        """Return what a line is about: the theme, of an article whose matter it does not name."""
        theme = theme or self.theme
        return theme if not self.matter or self.matter in theme else self.matter


def _names_another(topic: str, phrase: str) -> bool:
    """Tell whether a topic is somebody with an office or a body that the phrase does not name."""
    is_actor = bool(find_people(topic) or _SIDE.search(topic)) or any(
        mention.name.kind in ACTORS for mention in find_mentions(topic)
    )
    return is_actor and topic not in phrase


def _doings(topic: str) -> str:
    """Return 〜の動き for somebody named with an office or a body; empty for anybody else."""
    if _LAW.search(topic) or len(topic) > LONGEST_ACTOR:
        return ""
    is_named = any(person.is_office for person in find_people(topic)) or BODY.search(topic)
    return f"{topic}の動き" if is_named else ""
