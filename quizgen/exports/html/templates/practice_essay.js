/* 記述: the pupil writes, then sees a model answer and marks the own one by 採点の観点. */

const essay = {
  hint: () => ['Ctrl', '＋', 'Enter', 'で答え合わせ'],
  missing: 'まだ書いていません。',
  fields({ shortest, longest }) {
    const text = make('textarea', { name: 'given', rows: 4, spellcheck: false });
    const count = make('p', { className: 'count', id: 'count' });
    text.setAttribute('aria-describedby', count.id);
    const show = () => { count.replaceChildren(...this.counted(text.value, shortest, longest)); };
    text.addEventListener('input', show);
    show();
    return [make('label', { className: 'written long' }, make('span', {}, `答え（${shortest}～${longest}字）`), text), count];
  },
  counted(text, shortest, longest) {
    const length = lengthOf(text);
    const rest = length < shortest ? `あと${shortest - length}字以上` : `${length - longest}字多い`;
    const isFitting = length >= shortest && length <= longest;
    return [make('b', {}, `${length}字`), make('span', { className: isFitting ? 'right' : 'partly' }, isFitting ? '○ 字数に合っています' : rest)];
  },
  read(form) {
    const { value } = form.elements.given;
    return lengthOf(value) ? value : null;
  },
  mark(question, form) {
    form.elements.given.readOnly = true;
  },
  /* Beside the model answer a list to tick; all ticked is right, some of them partly right. */
  feedback({ answer, criteria }) {
    const boxes = criteria.map((text, index) => make('label', { className: 'choice' },
      make('input', { type: 'checkbox', name: 'criterion' }), number(index + 1), make('span', { className: 'text' }, text)));
    return [make('h4', {}, '模範解答'), make('blockquote', {}, answer),
      make('fieldset', { className: 'criteria' }, make('legend', {}, '採点の観点（できているものに印をつける）'), boxes)];
  },
  marked(card) {
    const boxes = [...card.querySelectorAll('[name=criterion]')];
    return boxes.filter((box) => box.checked).length / boxes.length;
  },
  tick(card, digit) {
    const box = card.querySelectorAll('[name=criterion]')[digit - 1];
    if (!box) return false;
    box.checked = !box.checked;
    box.focus();
    return true;
  },
  key: ({ answer }) => make('strong', {}, answer),
  digit: () => false,
};

const KINDS = {
  short_answer: writing, cloze: writing, multiple_choice: choosing, true_false: choosing, fact_or_opinion: choosing,
  matching: pairing, ordering, essay,
};
