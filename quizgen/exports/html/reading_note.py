"""読み: the readings of the hardest words of the 資料, in a note below it."""

from quizgen.exports.html.heights import NOTE_LINES, room_for_note
from quizgen.exports.html.layout import layout_of
from quizgen.exports.html.passage import Noted, Passage
from quizgen.models.bank import Bank
from quizgen.models.sheet_options import SheetOptions

_BETWEEN = 3  # characters: the brackets, and the room to the next


def with_note(passage: Passage, bank: Bank, options: SheetOptions) -> Passage:
    """Return the 資料 with the note, unless readings stand over its words.

    As many words as its lines hold, the hardest of the bank; each once, in the order of the text.
    """
    if options.readings is not None:
        return passage
    text = "\n".join(paragraph.text for paragraph in passage.paragraphs)
    left = NOTE_LINES * room_for_note(layout_of(options))
    kept = []
    for word, reading in bank.word_readings.items():
        length = len(word) + len(reading) + _BETWEEN
        if word in text and length <= left:
            left -= length
            kept.append(Noted(word=word, reading=reading))
    in_order = sorted(kept, key=lambda noted: text.index(noted.word))
    return passage.model_copy(update={"noted": tuple(in_order)})
