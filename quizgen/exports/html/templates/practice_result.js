/* The results of the first try, a bar for each 観点; the words beside a bar say all that it shows. */

function results(questions, viewpoints, shareOf) {
  const bars = viewpoints.map((viewpoint) => {
    const shares = questions.filter((question) => question.viewpoint === viewpoint).map(({ id }) => shareOf(id));
    return shares.length ? bar(viewpoint, shares) : null;
  });
  return make('figure', { className: 'results' }, make('figcaption', {}, '1回目の結果（観点別）'), bars);
}

function bar(viewpoint, shares) {
  const right = shares.filter((share) => share === 1).length;
  const wrong = shares.filter((share) => share === 0).length;
  const partly = shares.length - right - wrong;
  const told = `${shares.length}問中 ${right}問正解${partly ? `、${partly}問は一部正解` : ''}`;
  const parts = [['right', right, '○'], ['partly', partly, '△'], ['wrong', wrong, '×']];
  const drawn = make('div', { className: 'bar' }, parts.map(([name, count, sign]) => part(name, count, sign)));
  drawn.setAttribute('role', 'img');
  return make('div', { className: 'result' },
    make('p', {}, make('b', {}, viewpoint), make('span', {}, `${told}（${Math.round(100 * right / shares.length)}％）`)),
    labelled(drawn, `${viewpoint}：${told}`));
}

function part(name, count, sign) {
  if (!count) return null;
  const drawn = make('span', { className: name }, `${sign}${count}`);
  drawn.style.flexGrow = String(count);
  return drawn;
}

/* What was not right at the first try, to be looked at once more. */

function review(questions, shareOf) {
  const missed = questions.filter(({ id }) => shareOf(id) < 1);
  if (!missed.length) return null;
  const items = missed.map((question) => make('li', {},
    make('p', {}, make('span', { className: 'sign' }, shareOf(question.id) ? '△' : '×'), question.stem),
    make('div', { className: 'muted' }, '答え：', KINDS[question.kind].key(question))));
  return make('details', { className: 'review' }, make('summary', {}, `1回目に正解でなかった${missed.length}問を見直す`), make('ul', {}, items));
}
