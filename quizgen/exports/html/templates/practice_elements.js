/* Elements are made one by one: the page's policy lets no markup be parsed by script. */

const place = (id) => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  const filled = children.flat().filter((child) => child !== null && child !== undefined && child !== '');
  element.append(...(tag === 'option' ? filled : filled.flatMap(withReadings)));
  return element;
}

/* A text of the content that has readings, in pieces; all else as it is. */

function withReadings(child) {
  return readings.get(child)?.map(([base, reading]) => (reading ? ruby(base, reading) : base)) ?? [child];
}

function ruby(base, reading) {
  const element = document.createElement('ruby');
  const above = document.createElement('rt');
  above.textContent = reading;
  element.append(base, above);
  return element;
}

function labelled(element, label) {
  element.setAttribute('aria-label', label);
  return element;
}

function tag(text) {
  return make('span', { className: 'tag' }, text);
}

function say(text) {
  place('spoken').textContent = '';
  requestAnimationFrame(() => { place('spoken').textContent = text; });
}
