"""What a section reports and when, and the context line that gives its statements."""

from typing import NamedTuple

from quizgen.facts.contexts import Event, When, line_for, state_line
from quizgen.facts.sentences import Sentence
from quizgen.facts.statements import Statement
from quizgen.japanese.predicates import Tense
from quizgen.japanese.text import content_words
from quizgen.models.fact import Role


class Scene(NamedTuple):
    """What a section reports, and when; neither for timeless rules."""

    theme: str
    words: frozenset[str]
    """The words of heading, question, answer and 💡."""
    event: Event | None = None
    reported: str | None = None

    def line_for(self, statement: Statement, sentence: Sentence) -> str:
        """Return the context line: date and event of what happened, date of what holds.

        A report's date is that of its points; prose beside them has it only where it speaks of
        the same thing or the same actor.
        """
        theme = self.theme_of(sentence.text)
        if sentence.role is not Role.POINT and not self._is_told_by(statement, theme):
            return ""
        if statement.tense is Tense.NONPAST:
            return state_line(self.reported, theme, statement)
        return line_for(When(self.event, self.reported, self.theme), statement, theme)

    def _is_told_by(self, statement: Statement, theme: str) -> bool:
        """Tell whether the report is about the prose statement's theme or subject too."""
        if statement.tense is Tense.NONPAST:
            return False
        phrase = self.event.phrase if self.event else ""
        return bool(theme) or bool(statement.topic and statement.topic in phrase)

    def line_for_sentence(self, sentence: Sentence) -> str:
        """Return the context line of a sentence that states nothing to ask about."""
        theme = self.theme_of(sentence.text)
        if sentence.role is Role.BODY and not theme:
            return ""
        if self.event is not None and not self.event.speaker:
            bare = Statement("", "", Tense.PAST)
            return line_for(When(self.event, self.reported, self.theme), bare, theme)
        return f"{theme}について" if theme else ""

    def theme_of(self, sentence: str) -> str:
        """Return the section's theme if the sentence itself speaks of it."""
        return self.theme if self.theme in sentence else ""

    def signal_of(self, statement: str) -> float:
        """Return the share of a statement's words that the article itself puts in front."""
        words = set(content_words(statement))
        return len(words & self.words) / len(words) if words else 0.0
