/* The course of the practice: ask, check, explain, ask again what was not right. */

const content = JSON.parse(place('content').textContent);
const { questions } = content;
const readings = new Map(content.readings);
const byId = new Map(questions.map((question) => [question.id, question]));
const record = openRecord(content.key, [...byId.keys()]);
const sentences = article(content.article);
let isAnswered = false;

function standing() {
  const round = record.round() > 1 ? `（${record.round()}回目）` : '';
  place('standing').textContent = `${questions.length}問中 ${record.countOfRight()}問 正解${round}`;
  place('progress').max = Math.max(questions.length, 1);
  place('progress').value = record.countOfRight();
  place('storage').textContent = record.isKept()
    ? '記録はこの端末のこのブラウザにだけ残ります。名前は記録しません。'
    : 'この環境では記録を保存できません。ページを閉じると最初からになります。';
}

function show({ moveFocus }) {
  isAnswered = false;
  sentences.clear();
  const { id } = record.asked();
  place('card').replaceChildren(...(id === undefined ? result() : card(byId.get(id))));
  standing();
  if (!moveFocus) return;
  document.querySelector('.progress').scrollIntoView({ block: 'start' });
  landing().focus({ preventScroll: true });
}

/* Where the work goes on; a text field calls up the keyboard of a touch screen, which hides the question. */
function landing() {
  const find = (selector) => place('card').querySelector(selector);
  const field = window.matchMedia('(pointer: coarse)').matches ? null : find('input[type=text], textarea, select');
  return field ?? find('[data-next]') ?? find('h2');
}

function proceed() {
  show({ moveFocus: true });
}

function card(question) {
  const { position, count } = record.asked();
  const kind = KINDS[question.kind];
  const legend = make('legend', {}, question.prompt && make('span', { className: 'prompt' }, question.prompt), make('span', { className: 'stem' }, question.stem));
  const form = make('form', { id: 'work', noValidate: true },
    make('h2', { tabIndex: -1 }, `問 ${position + 1}`, make('span', { className: 'muted' }, `全${count}問・${question.viewpoint}`)),
    question.context && make('p', { className: 'context' }, question.context),
    make('fieldset', {}, legend, kind.fields(question)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isAnswered) check(question, form);
  });
  const submit = make('button', { type: 'submit' }, '答え合わせ');
  submit.setAttribute('form', form.id);
  return [make('div', { className: 'work' }, form), actions([submit], kind.hint(question)), sentences.element];
}

/* Keys are drawn as keys; every other piece of a hint is plain text. */
function actions(buttons, hint) {
  const keys = hint.map((piece) => (/^(\d|Tab|Enter|Ctrl)$/.test(piece) ? make('kbd', {}, piece) : piece));
  return make('div', { className: 'actions' }, buttons, make('p', { className: 'muted keys' }, keys), make('p', { className: 'missing', id: 'missing' }));
}

function check(question, form) {
  const kind = KINDS[question.kind];
  const given = kind.read(form, question);
  if (given === null) {
    place('missing').textContent = kind.missing;
    say(kind.missing);
    return;
  }
  isAnswered = true;
  const share = kind === essay ? null : kind.share(question, given);
  kind.mark(question, form, given);
  if (share !== null) record.settle(question.id, share);
  standing();
  explain(question, share);
}

function explain(question, share) {
  const told = verdict(question, share);
  place('card').querySelector('.work').append(told);
  sentences.mark(question.marks);
  place('card').querySelector('.actions').remove();
  place('card').append(share === null ? selfMarking(question) : actions([next('次へ', proceed)], ['Enter', 'で次へ']));
  (place('card').querySelector('[name=criterion]') ?? place('card').querySelector('[data-next]')).focus({ preventScroll: true });
  sentences.scrollToMark(told);
}

const VERDICTS = {
  right: ['○', '正解です。'], partly: ['△', '一部正解です。'], wrong: ['×', 'ちがいます。'], open: ['✎', '自分で採点しましょう。'],
};

function verdict(question, share) {
  const name = share === null ? 'open' : share === 1 ? 'right' : share === 0 ? 'wrong' : 'partly';
  const [sign, words] = VERDICTS[name];
  const key = name === 'open' ? essay.feedback(question) : rightAnswer(question, share);
  say([words, name === 'right' ? '' : `正解は、${[question.answer].flat().join('、')}。`, question.explanation].join(''));
  const signed = make('span', { className: 'sign' }, sign);
  signed.setAttribute('aria-hidden', 'true');
  return make('section', { className: `feedback ${name}` }, make('h3', {}, signed, words), key,
    question.explanation && make('h4', {}, '解説'),
    question.explanation && make('p', { className: 'explanation' }, question.explanation),
    question.whyWrong && make('ul', { className: 'others' }, reasons(question)),
    question.entry && make('p', { className: 'muted' }, question.entry),
    dispute(question, share));
}

function reasons({ choices, whyWrong }) {
  return choices.map((text, index) => whyWrong[text] && make('li', {}, number(index + 1), make('span', { className: 'text' }, whyWrong[text])));
}

/* Told where the fields do not show it already; other forms of a word are worth knowing in any case. */
function rightAnswer(question, share) {
  const kind = KINDS[question.kind];
  const isShown = kind === pairing || (share === 1 && kind !== writing);
  return isShown ? '' : make('div', { className: 'answer' }, make('span', {}, '正解：'), kind.key(question));
}

function next(text, onclick) {
  const button = make('button', { type: 'button', onclick }, text);
  button.dataset.next = '';
  return button;
}

/* A form that nobody listed may be right as well; the pupil can tell. */
function dispute(question, share) {
  if (KINDS[question.kind] !== writing || share === 1) return '';
  const onclick = () => {
    record.countRight(question.id);
    proceed();
  };
  return make('button', { type: 'button', className: 'quiet', onclick }, '書き方のちがいなので正解にする');
}

function selfMarking(question) {
  const settle = () => {
    record.settle(question.id, essay.marked(place('card')));
    proceed();
  };
  return actions([next('採点を終えて次へ', settle)], ['1', '～', String(question.criteria.length), 'で印、', 'Enter', 'で次へ']);
}

function result() {
  const shown = [results(questions, content.viewpoints, record.firstShare), review(questions, record.firstShare)];
  return record.left().length ? halfway(shown) : end(shown);
}

function halfway(shown) {
  const left = record.left().length;
  const words = `${questions.length}問中 ${questions.length - left}問に正解しました。`;
  say(`${words}まだ正解していない問題が${left}問あります。`);
  const askAgain = () => {
    record.askAgain();
    proceed();
  };
  return [make('div', { className: 'work' }, make('h2', { tabIndex: -1 }, `${record.round()}回目が終わりました`), make('p', {}, words), shown[0]),
    actions([next(`正解していない${left}問をもう一度`, askAgain)], ['Enter', 'で始める'])];
}

function end(shown) {
  const heading = make('h2', { tabIndex: -1 }, questions.length ? '全問正解です' : '問題がありません');
  if (!questions.length) return [heading];
  const atOnce = questions.filter(({ id }) => record.firstShare(id) === 1).length;
  const score = `1回目で正解した問題：${questions.length}問中 ${atOnce}問`;
  say(`${heading.textContent}。${score}`);
  const again = make('button', { type: 'button', className: 'quiet', onclick: forget }, '最初からもう一度');
  return [make('div', { className: 'work' }, heading, make('p', { id: 'score' }, score), shown), actions([again], [])];
}

function forget() {
  record.forget();
  proceed();
}

/* Keys: 1–9 choose, Enter checks and goes on; never while text is typed or composed. */

function onKey(event) {
  const isComposing = event.isComposing || event.keyCode === 229;
  if (event.key === 'Enter' && (event.repeat || isComposing)) {
    event.preventDefault();
    return;
  }
  if (isComposing || event.altKey) return;
  const isDone = event.key === 'Enter' ? onEnter(event) : onDigit(event);
  if (isDone) event.preventDefault();
}

function onEnter(event) {
  const { target } = event;
  const isTyped = target.matches?.('textarea') && !isAnswered && !event.ctrlKey && !event.metaKey;
  if (isTyped || target.matches?.('button, summary')) return false;
  const button = place('card').querySelector('[data-next], [type=submit]');
  button?.click();
  return Boolean(button);
}

function onDigit(event) {
  const { target } = event;
  if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || target.matches?.('input[type=text], textarea')) return false;
  const question = byId.get(record.asked().id);
  const digit = Number(event.key);
  if (isAnswered) return essay.tick(place('card'), digit);
  return question ? KINDS[question.kind].digit(place('work'), digit, target) : false;
}

document.addEventListener('keydown', onKey);
place('forget').addEventListener('click', forget);
for (const element of document.querySelectorAll('[hidden]')) element.hidden = false;
show({ moveFocus: false });
