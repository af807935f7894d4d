/* The sentences the questions rest on, in reading order; those of the question asked are marked. */

function article(sections) {
  const stretches = [];
  const words = [];
  const passage = (texts) => make('p', { className: 'passage' }, texts.map((text) => {
    stretches.push(make('span', {}, text));
    words.push(text);
    return stretches.at(-1);
  }));
  const shown = sections.map(({ heading, source, passages }) => make('section', {},
    heading && make('h3', {}, heading),
    passages.map(passage),
    source && make('p', { className: 'muted' }, `出典：${source}`)));
  const note = make('p', { className: 'muted note' }, '問題のもとになった文だけを、記事の順にのせています。');
  const box = labelled(make('div', { className: 'sentences', tabIndex: 0 }, shown, note), '記事の文');
  box.setAttribute('role', 'region');
  const element = make('details', { className: 'article', hidden: sections.length === 0 }, make('summary', {}, '記事の文を読む'), box);

  function clear() {
    element.open = false;
    element.querySelectorAll('.flag').forEach((flag) => flag.remove());
    stretches.forEach((stretch, index) => {
      if (stretch.tagName === 'SPAN') return;
      stretches[index] = make('span', {}, words[index]);
      stretch.replaceWith(stretches[index]);
    });
  }

  function mark(numbers) {
    clear();
    element.open = true;
    numbers.forEach((index) => {
      const marked = make('mark', {}, words[index]);
      stretches[index].replaceWith(marked);
      stretches[index] = marked;
      if (marked.previousSibling?.tagName !== 'MARK') marked.before(make('span', { className: 'flag' }, '根拠'));
    });
  }

  /* Moves the sentences inside their box only; on a small screen the verdict then goes to the top. */
  function scrollToMark(verdict) {
    verdict.scrollIntoView({ block: 'nearest' });
    const marked = element.querySelector('mark');
    if (!marked) return;
    box.scrollTop += marked.getBoundingClientRect().top - box.getBoundingClientRect().top - 12;
    const room = window.innerHeight - place('card').querySelector('.actions').offsetHeight;
    if (marked.getBoundingClientRect().bottom > room) verdict.scrollIntoView({ block: 'start' });
  }

  return { element, clear, mark, scrollToMark };
}
