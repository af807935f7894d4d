/* Elements are made one by one: the page's policy lets no markup be parsed by script. */

const place = (id) => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ''));
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
