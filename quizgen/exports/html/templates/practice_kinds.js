/* How each kind of question is asked, read and marked.

   fields: what is filled in. read: the answer given, null while it is incomplete. share: how much of
   it is right, from 0 to 1. mark: shows that in the fields. key: the right answer as text or element.
   digit: what a number key does. */

function number(digit) {
  return make('b', { className: 'number' }, String(digit));
}

function setTag(row, isRight, text) {
  row.classList.add(isRight ? 'right' : 'wrong');
  row.append(tag(text));
}

const choosing = {
  hint: ({ choices }) => ['1', '～', String(choices.length), 'で選び、', 'Enter', 'で答え合わせ'],
  missing: 'まだ選んでいません。',
  fields: ({ choices }) => choices.map((text, index) => {
    const input = make('input', { type: 'radio', name: 'given', value: text });
    return make('label', { className: 'choice' }, input, number(index + 1), make('span', { className: 'text' }, text));
  }),
  read: (form) => new FormData(form).get('given'),
  share: ({ answer }, given) => Number(given === answer),
  mark({ answer }, form, given) {
    for (const input of form.querySelectorAll('input')) {
      input.disabled = true;
      const row = input.closest('label');
      if (input.value === answer) setTag(row, true, given === answer ? '○ 正解' : '正解はこれ');
      else if (input.value === given) setTag(row, false, '× あなたの答え');
    }
  },
  key: ({ answer }) => make('strong', {}, answer),
  digit(form, digit) {
    const input = form.querySelectorAll('input')[digit - 1];
    if (!input) return false;
    input.checked = true;
    input.focus();
    return true;
  },
};

const writing = {
  hint: () => ['Enter', 'で答え合わせ'],
  missing: 'まだ書いていません。',
  fields() {
    const input = make('input', { type: 'text', name: 'given', autocomplete: 'off', spellcheck: false });
    input.setAttribute('autocapitalize', 'off');
    return [make('label', { className: 'written' }, make('span', {}, '答え'), input)];
  },
  read(form) {
    const { value } = form.elements.given;
    return folded(value) ? value : null;
  },
  share: ({ answer, accepted }, given) => Number(isSame(given, [answer, ...accepted])),
  mark(question, form, given) {
    const input = form.elements.given;
    input.readOnly = true;
    const isRight = this.share(question, given) === 1;
    setTag(input.closest('label'), isRight, isRight ? '○' : '×');
  },
  key: ({ answer, accepted }) => [make('strong', {}, answer), accepted.length ? `（${accepted.join('、')}も正解）` : ''],
  digit: () => false,
};

/* 組み合わせ: a select for each prompt, the choices listed above with the used ones marked. */

const lettered = (index, text) => [`${content.letters[index]}　`, text];

const pairing = {
  hint: ({ choices }) => ['1', '～', String(choices.length), '（1＝ア）で上から選び、', 'Enter', 'で答え合わせ'],
  missing: 'まだ選んでいないものがあります。',
  fields({ prompts, choices }) {
    const shown = choices.map((text, index) => make('li', {}, make('b', {}, content.letters[index]), make('span', { className: 'text' }, text)));
    const list = labelled(make('ul', { className: 'lettered' }, shown), '選ぶもの');
    const pairs = prompts.map((prompt, index) => this.pair(prompt, index, choices));
    const rows = make('div', { className: 'pairs' }, pairs);
    rows.addEventListener('change', () => this.showUsed(rows, shown));
    return [list, rows];
  },
  pair(prompt, index, choices) {
    const options = choices.map((text, at) => make('option', { value: text }, lettered(at, text)));
    const select = make('select', { name: 'given' }, make('option', { value: '' }, '選んでください'), options);
    return make('label', { className: 'pair' },
      make('span', { className: 'prompted' }, make('b', {}, content.numbers[index]), make('span', { className: 'text' }, prompt)), select);
  },
  showUsed(rows, shown) {
    const used = [...rows.querySelectorAll('select')].map((select) => select.selectedIndex - 1);
    shown.forEach((item, index) => item.classList.toggle('used', used.includes(index)));
  },
  read(form) {
    const given = new FormData(form).getAll('given');
    return given.includes('') ? null : given;
  },
  share: ({ answer }, given) => answer.filter((choice, index) => choice === given[index]).length / answer.length,
  mark({ answer, choices }, form, given) {
    form.querySelectorAll('select').forEach((select, index) => {
      const row = select.closest('label');
      const isRight = given[index] === answer[index];
      select.replaceWith(make('span', { className: 'text' }, lettered(select.selectedIndex - 1, given[index])));
      const key = lettered(choices.indexOf(answer[index]), answer[index]);
      setTag(row, isRight, isRight ? '○ 正解' : ['× 正解は ', ...key]);
    });
  },
  key({ prompts, choices, answer }) {
    const pairs = prompts.map((prompt, index) => [`${content.numbers[index]} `, prompt, ' ― ', ...lettered(choices.indexOf(answer[index]), answer[index])]);
    return make('ul', { className: 'key' }, pairs.map((pair) => make('li', {}, pair)));
  },
  digit(form, digit, target) {
    const selects = [...form.querySelectorAll('select')];
    const open = () => selects.find((select) => !select.value);
    const select = selects.find((one) => one === target) ?? open();
    if (!select || digit >= select.options.length) return false;
    select.selectedIndex = digit;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    (open() ?? select).focus();
    return true;
  },
};

/* 並べ替え: a place for each event, set by number or moved by one with the arrow buttons. */

const ordering = {
  hint: ({ choices }) => ['Tab', 'で選び、', '1', '～', String(choices.length), 'でその順番へ移し、', 'Enter', 'で答え合わせ'],
  missing: 'まだ並べ替えていません。',
  fields({ choices }) {
    const list = make('ol', { className: 'order' });
    list.append(...choices.map((text, index) => this.row(list, text, index, choices.length)));
    this.number(list);
    return [make('p', { className: 'muted' }, '上から順になるように、番号か矢印で動かします。'), list];
  },
  row(list, text, index, count) {
    const places = Array.from({ length: count }, (_, at) => make('option', { value: String(at) }, String(at + 1)));
    const name = `${content.letters[index]} ${text}`;
    const select = labelled(make('select', {}, places), `順番：${name}`);
    const up = labelled(make('button', { type: 'button', className: 'quiet' }, '↑'), `一つ上へ：${name}`);
    const down = labelled(make('button', { type: 'button', className: 'quiet' }, '↓'), `一つ下へ：${name}`);
    const row = make('li', {}, select, make('b', {}, content.letters[index]), make('span', { className: 'text' }, text),
      make('span', { className: 'arrows' }, up, down));
    row.dataset.text = text;
    select.addEventListener('change', () => this.move(list, row, Number(select.value), select));
    up.addEventListener('click', () => this.move(list, row, [...list.children].indexOf(row) - 1, up));
    down.addEventListener('click', () => this.move(list, row, [...list.children].indexOf(row) + 1, down));
    return row;
  },
  move(list, row, to, control) {
    if (to < 0 || to >= list.children.length) return;
    const others = [...list.children].filter((one) => one !== row);
    list.replaceChildren(...others.slice(0, to), row, ...others.slice(to));
    this.number(list);
    control.focus();
    say(`${to + 1}番目に移しました。`);
  },
  number(list) {
    [...list.children].forEach((row, index) => {
      row.querySelector('select').value = String(index);
      const [up, down] = row.querySelectorAll('button');
      up.setAttribute('aria-disabled', String(index === 0));
      down.setAttribute('aria-disabled', String(index === list.children.length - 1));
    });
  },
  /* The events are never shown in their right order, so leaving them as they are is no answer. */
  read(form, { choices }) {
    const given = [...form.querySelectorAll('.order li')].map((row) => row.dataset.text);
    return given.every((text, index) => text === choices[index]) ? null : given;
  },
  share: ({ answer }, given) => Number(answer.every((text, index) => text === given[index])),
  mark({ answer }, form, given) {
    form.querySelectorAll('.order li').forEach((row, index) => {
      row.querySelector('.arrows').remove();
      row.querySelector('select').replaceWith(number(index + 1));
      const isRight = given[index] === answer[index];
      const due = answer.indexOf(given[index]) + 1;
      setTag(row, isRight, isRight ? '○' : `× 正しくは${due}番目`);
    });
  },
  key: ({ answer, choices }) => make('ol', { className: 'key' }, answer.map((text) => make('li', {}, lettered(choices.indexOf(text), text)))),
  digit(form, digit, target) {
    const selects = [...form.querySelectorAll('select')];
    const select = selects.find((one) => one === target) ?? selects[0];
    if (!select || digit > selects.length) return false;
    select.value = String(digit - 1);
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return true;
  },
};
