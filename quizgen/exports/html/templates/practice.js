'use strict';
(() => {
  const { key, questions } = JSON.parse(document.getElementById('content').textContent);
  const byId = new Map(questions.map((question) => [question.id, question]));
  const place = (id) => document.getElementById(id);
  let canStore = true;
  let state = load() ?? fresh();
  let isAnswered = false;

  /* Record: which questions are still to come in this round, and what became of the others. */

  function fresh() {
    return { version: 1, round: 1, queue: questions.map(({ id }) => id), position: 0, first: {}, right: {} };
  }

  function load() {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      return isUsable(kept) ? kept : null;
    } catch (error) {
      canStore = error instanceof SyntaxError;
      return null;
    }
  }

  function isUsable(kept) {
    return kept?.version === 1 && Array.isArray(kept.queue) && kept.queue.every((id) => byId.has(id))
      && Number.isInteger(kept.round) && Number.isInteger(kept.position) && kept.position >= 0
      && kept.first instanceof Object && kept.right instanceof Object;
  }

  function save() {
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch {
      canStore = false;
    }
  }

  function forget() {
    try {
      localStorage.removeItem(key);
    } catch {
      canStore = false;
    }
    state = fresh();
    show({ moveFocus: true });
  }

  /* Answers are compared without regard to width, case, kana, spaces and brackets. */

  function folded(text) {
    return text.normalize('NFKC').toLowerCase()
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
      .replace(/(\d),(?=\d{3})/g, '$1')
      .replace(/[\s、。・「」『』()]/g, '');
  }

  function isRight(question, given) {
    if (question.choices) return given === question.answer;
    return [question.answer, ...question.accepted].some((form) => folded(form) === folded(given));
  }

  function settle(question, right) {
    state.first[question.id] ??= right;
    if (right) state.right[question.id] = true;
    state.position += 1;
    save();
  }

  function acceptAnyway(question) {
    state.right[question.id] = true;
    if (state.round === 1) state.first[question.id] = true;
    save();
    proceed();
  }

  /* What is shown. */

  function make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children.filter((child) => child !== null && child !== ''));
    return element;
  }

  function say(text) {
    place('spoken').textContent = '';
    requestAnimationFrame(() => { place('spoken').textContent = text; });
  }

  function standing() {
    const right = Object.keys(state.right).length;
    const round = state.round > 1 ? `（${state.round}回目）` : '';
    place('standing').textContent = `${questions.length}問中 ${right}問 正解${round}`;
    place('progress').max = Math.max(questions.length, 1);
    place('progress').value = right;
    place('storage').textContent = canStore
      ? '記録はこの端末のこのブラウザにだけ残ります。名前は記録しません。'
      : 'この環境では記録を保存できません。ページを閉じると最初からになります。';
  }

  function show({ moveFocus }) {
    isAnswered = false;
    standing();
    const id = state.queue[state.position];
    place('card').replaceChildren(...(id === undefined ? result() : card(byId.get(id))));
    window.scrollTo(0, 0);
    if (moveFocus) landing().focus();
  }

  function landing() {
    const find = (selector) => place('card').querySelector(selector);
    return find('input[type=text]') ?? find('[data-next]') ?? find('h2');
  }

  function card(question) {
    const heading = make('h2', { tabIndex: -1 }, `問 ${state.position + 1}（全${state.queue.length}問）`);
    const legend = make('legend', {}, question.prompt && make('span', { className: 'prompt' }, question.prompt), question.stem);
    const fields = question.choices ? question.choices.map(choice) : [field()];
    const form = make('form', {},
      question.context && make('p', { className: 'context' }, question.context),
      make('fieldset', {}, legend, ...fields),
      make('button', { type: 'submit' }, '答え合わせ'));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (!isAnswered) check(question, form);
    });
    return [heading, form];
  }

  function choice(text, index) {
    const input = make('input', { type: 'radio', name: 'given', value: text, id: `choice-${index}` });
    return make('label', { className: 'choice', htmlFor: input.id }, input, make('b', {}, String(index + 1)), make('span', {}, text));
  }

  function field() {
    const input = make('input', { type: 'text', name: 'given', autocomplete: 'off', spellcheck: false });
    input.setAttribute('autocapitalize', 'off');
    return make('label', { className: 'written' }, make('span', {}, '答え'), input);
  }

  function check(question, form) {
    const given = new FormData(form).get('given') ?? '';
    if (!folded(given)) {
      say(question.choices ? 'まだ選んでいません。' : 'まだ書いていません。');
      return;
    }
    isAnswered = true;
    const right = isRight(question, given);
    settle(question, right);
    standing();
    mark(question, form, given);
    form.querySelector('button').replaceWith(feedback(question, right), buttons(question, right));
    place('card').querySelector('[data-next]').focus();
    say(`${right ? '正解です。' : `ちがいます。正解は「${question.answer}」です。`}${question.explanation}`);
  }

  function mark(question, form, given) {
    for (const input of form.querySelectorAll('input')) {
      input.disabled = true;
      if (!question.choices) continue;
      const label = input.closest('label');
      if (input.value === question.answer) {
        label.classList.add('right');
        label.append(make('span', { className: 'tag' }, '○ 正解'));
      } else if (input.value === given) {
        label.classList.add('wrong');
        label.append(make('span', { className: 'tag' }, '× あなたの答え'));
      }
    }
  }

  function feedback(question, right) {
    const others = question.accepted.length ? `（${question.accepted.join('、')}も正解）` : '';
    return make('div', { className: `feedback ${right ? 'right' : 'wrong'}` },
      make('p', {}, make('strong', {}, right ? '○ 正解です。' : '× ちがいます。')),
      question.choices && right ? '' : make('p', {}, '正解：', make('strong', {}, question.answer), others),
      question.explanation && make('p', {}, question.explanation),
      make('figure', {},
        make('figcaption', {}, '記事では'),
        make('blockquote', {}, question.quote),
        question.source && make('p', { className: 'muted' }, `出典：${question.source}`)));
  }

  function buttons(question, right) {
    const next = make('button', { type: 'button', onclick: proceed }, '次へ');
    next.dataset.next = '';
    const onclick = () => acceptAnyway(question);
    const accept = make('button', { type: 'button', className: 'quiet', onclick }, '書き方のちがいなので正解にする');
    return make('p', { className: 'actions' }, next, right || question.choices ? '' : accept);
  }

  function proceed() {
    show({ moveFocus: true });
  }

  function result() {
    const left = questions.filter(({ id }) => !state.right[id]);
    return left.length ? halfway(left) : end();
  }

  function halfway(left) {
    const heading = make('h2', { tabIndex: -1 }, `${state.round}回目が終わりました`);
    const again = make('button', { type: 'button', onclick: () => askAgain(left) }, `まちがえた${left.length}問をもう一度`);
    again.dataset.next = '';
    say(`まちがえた問題が${left.length}問あります。`);
    return [heading, make('p', {}, `${questions.length}問中 ${questions.length - left.length}問に正解しました。`), again];
  }

  function askAgain(left) {
    Object.assign(state, { queue: left.map(({ id }) => id), position: 0, round: state.round + 1 });
    save();
    proceed();
  }

  function end() {
    const atOnce = questions.filter(({ id }) => state.first[id]).length;
    const score = `1回目で正解した問題：${questions.length}問中 ${atOnce}問`;
    const heading = make('h2', { tabIndex: -1 }, questions.length ? '全問正解です' : '問題がありません');
    say(`${heading.textContent}。${score}`);
    const onclick = forget;
    return [heading, make('p', { id: 'score' }, score), make('button', { type: 'button', className: 'quiet', onclick }, '最初からもう一度')];
  }

  /* Keys: 1–9 choose, Enter checks and goes on; never while text is typed or composed. */

  function onKey(event) {
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && (event.repeat || isComposing)) {
      event.preventDefault();
      return;
    }
    if (isComposing || event.ctrlKey || event.metaKey || event.altKey || isAnswered) return;
    if (event.target.matches?.('input[type=text]')) return;
    if (event.key === 'Enter' && !event.target.matches?.('button, a, input')) {
      place('card').querySelector('form')?.requestSubmit();
      return;
    }
    const input = /^[1-9]$/.test(event.key) ? place(`choice-${event.key - 1}`) : null;
    if (!input) return;
    event.preventDefault();
    input.checked = true;
    input.focus();
  }

  document.addEventListener('keydown', onKey);
  place('forget').addEventListener('click', forget);
  show({ moveFocus: false });
})();
