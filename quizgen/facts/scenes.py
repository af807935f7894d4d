"""What a section reports and when, and the context line that gives its statements."""

import re
from typing import NamedTuple

from quizgen.civics.mentions import find_mentions, find_people
from quizgen.civics.names import ACTORS
from quizgen.facts.events import BODY, LONGEST_ACTOR, Event, is_of_another_time
from quizgen.facts.sentences import Sentence
from quizgen.facts.statements import Statement
from quizgen.japanese.predicates import Tense
from quizgen.japanese.text import content_words
from quizgen.models.fact import Role

_LAW = re.compile(r"(?:法|条|憲法|条約|条例|規則|規定)$")
_MONTH = re.compile(r"[0-9０-９]月|その後|翌[日月年]")
"""What prose tells of another time than the report's."""
_OF_SEVERAL = re.compile(r"党は[^。]*、[^。、]*党は")
"""Several parties, each with its own: no one's doings."""
_STANCE = re.compile(r"(?:賛成|反対|棄権|支持)した。$")
"""What others do is part of a vote, too."""
_STATE = re.compile(r"(?:て|で)い(?:る|ない)。$")


class Scene(NamedTuple):
    """What a section reports, and when; neither for timeless rules."""

    theme: str
    words: frozenset[str]
    """The words of heading, question, answer and 💡."""
    frame: str = ""
    """What its lines are about, for those that do not say it themselves."""
    event: Event | None = None
    reported: str | None = None

    def line_for(self, statement: Statement, sentence: Sentence) -> str:
        """Return the context line: date and event of what happened, date of what holds.

        A report's date is that of its points; prose beside them has it only where it speaks of
        the same thing or the same actor.
        """
        theme = self.theme_of(sentence.text)
        if sentence.role is not Role.POINT and (
            _MONTH.search(sentence.text) or not self._is_told_by(statement, theme)
        ):
            return ""
        if statement.tense is Tense.NONPAST:
            return self._state_line(statement, theme)
        return self._news_line(statement, theme)

    def without_day(self, statement: Statement, line: str) -> Statement:
        """Return the statement without the day of the report's month, which the line tells."""
        if not self.reported or not line.startswith(self.reported):
            return statement
        day = rf"{self.reported}[0-9]{{1,2}}日(?:[、にの]|(?=[一-龥]))"
        text = re.sub(rf"は{day}", "は、", statement.text)
        return statement._replace(text=re.sub(day, "", text))

    def line_for_sentence(self, sentence: Sentence) -> str:
        """Return the context line of a sentence that states nothing to ask about."""
        theme = self.theme_of(sentence.text)
        if sentence.role is Role.BODY and not theme:
            return ""
        if self.event is not None and not self.event.speaker:
            return self._event_line(self.event)
        return f"{theme}について" if theme else ""

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
        phrase = self.event.phrase if self.event else ""
        return bool(theme) or bool(statement.topic and statement.topic in phrase)

    def _news_line(self, statement: Statement, theme: str) -> str:
        """Return the line for what happened: when it was reported, the event, what it is about.

        `theme` is the section's if the sentence itself speaks of it. A remark is the context of
        what its speaker said alone. A statement with another time than the report's tells its
        own. Empty where nothing tells which event is meant.
        """
        if is_of_another_time(statement.text, self.reported):
            return ""
        if self.event is not None and self._is_of_event(statement, self.event):
            return self._event_line(self.event)
        doings = "" if _OF_SEVERAL.search(statement.text) else _doings(statement.topic)
        theme = theme or self.theme
        if theme and not (doings and theme in doings):
            about = f"{theme}をめぐる{doings or '動き'}"
        else:
            about = doings
        return f"{self.reported}に報じられた、{about}" if self.reported and about else ""

    def _is_of_event(self, statement: Statement, event: Event) -> bool:
        """Tell whether a statement is part of the event: not another's deeds beside an act."""
        if event.speaker not in ("", statement.topic):
            return False
        is_stance = bool(_STANCE.search(statement.text))
        return not event.is_act or is_stance or not _names_another(statement.topic, event.phrase)

    def _event_line(self, event: Event) -> str:
        is_one_s = event.is_act or bool(event.speaker)
        is_about = self.theme and is_one_s and self.theme not in event.phrase
        phrase = f"{self.theme}をめぐる{event.phrase}" if is_about else event.phrase
        return f"{self.reported}に報じられた、{phrase}" if self.reported else phrase

    def _state_line(self, statement: Statement, theme: str) -> str:
        """Return the line for what holds: its date if it is a passing state; rules need none."""
        is_passing = _STATE.search(statement.text) and not _LAW.search(statement.topic)
        if self.reported is None or not is_passing:
            return ""
        theme = theme or self.theme
        return f"{self.reported}に報じられた、{theme}をめぐる状況" if theme else ""


def _names_another(topic: str, phrase: str) -> bool:
    """Tell whether a topic is somebody with an office or a body that the phrase does not name."""
    is_actor = bool(find_people(topic)) or any(
        mention.name.kind in ACTORS for mention in find_mentions(topic)
    )
    return is_actor and topic not in phrase


def _doings(topic: str) -> str:
    """Return 〜の動き for somebody named with an office or a body; empty for anybody else."""
    is_named = any(person.is_office for person in find_people(topic)) or BODY.search(topic)
    return f"{topic}の動き" if is_named and len(topic) <= LONGEST_ACTOR else ""
