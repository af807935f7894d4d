(function () {
  var boxes = document.querySelectorAll('.qz .choices');
  var box = boxes[boxes.length - 1];
  var list = box && box.querySelector('ol');
  if (!list || box.getAttribute('data-ready')) { return; }
  box.setAttribute('data-ready', '1');

  var key = 'quizgen:' + box.getAttribute('data-key');
  var answers = document.querySelectorAll('.qz .answer');
  var answer = answers.length ? answers[answers.length - 1] : null;
  var items = [].slice.call(list.children);
  var store = storage();
  var state = (answer && load()) || { seed: newSeed(), picked: -1 };

  if (!answer) { save(); }
  if (list.className.indexOf('fixed') < 0) { shuffled().forEach(function (item) { list.appendChild(item); }); }
  if (answer) { mark(); } else { offer(); }

  function storage() {
    try { window.sessionStorage.setItem('quizgen', '1'); return window.sessionStorage; } catch (e) { return null; }
  }
  function load() {
    try { return store && JSON.parse(store.getItem(key)); } catch (e) { return null; }
  }
  function save() {
    try { if (store) { store.setItem(key, JSON.stringify(state)); } } catch (e) { return; }
  }
  function newSeed() {
    return store && !answer ? Math.floor(Math.random() * 4294967296) : hash(key + today());
  }
  function today() {
    return new Date(Date.now() - 4 * 3600000).toDateString();
  }
  function hash(text) {
    var sum = 2166136261, i;
    for (i = 0; i < text.length; i++) { sum = Math.imul(sum ^ text.charCodeAt(i), 16777619) >>> 0; }
    return sum;
  }
  function shuffled() {
    var order = items.slice(), drawn = state.seed, i, j, last;
    for (i = order.length - 1; i > 0; i--) {
      drawn = (Math.imul(drawn, 1664525) + 1013904223) >>> 0;
      j = Math.floor(drawn / 4294967296 * (i + 1));
      last = order[i]; order[i] = order[j]; order[j] = last;
    }
    return order;
  }

  function offer() {
    list.setAttribute('role', 'radiogroup');
    list.setAttribute('aria-labelledby', 'qz-stem');
    items.forEach(function (item) {
      item.setAttribute('role', 'radio');
      item.setAttribute('aria-checked', 'false');
      item.setAttribute('tabindex', '0');
      item.className = 'tappable';
      item.addEventListener('click', function (event) { pick(item, event); });
      item.addEventListener('keydown', function (event) { press(item, event); });
    });
  }
  function press(item, event) {
    var next = /^Arrow(Down|Right)$/.test(event.key) ? item.nextElementSibling || list.firstElementChild
      : /^Arrow(Up|Left)$/.test(event.key) ? item.previousElementSibling || list.lastElementChild : null;
    if (next) { next.focus(); pick(next, event); }
    if (event.key === ' ' || event.key === 'Enter') { pick(item, event); }
  }
  function pick(item, event) {
    event.preventDefault();
    event.stopPropagation();
    state.picked = items.indexOf(item);
    items.forEach(function (other) { other.setAttribute('aria-checked', String(other === item)); });
    save();
  }

  function mark() {
    items.forEach(function (item, i) {
      var right = item.textContent.trim() === answer.textContent.trim();
      if (right) { label(item, 'right', '✓ 正解'); } else if (i === state.picked) { label(item, 'wrong', '✗ あなたの答え'); }
      if (i === state.picked) { item.className += ' picked'; }
    });
    explain();
  }
  function explain() {
    var reasons = document.querySelectorAll('.qz .reasons li');
    [].forEach.call(reasons, function (reason) {
      var item = items[Number(reason.getAttribute('data-choice'))];
      if (!item) { return; }
      item.appendChild(reason.querySelector('span'));
      reason.parentNode.removeChild(reason);
    });
  }
  function label(item, name, text) {
    var mark = document.createElement('span');
    mark.className = 'mark';
    mark.textContent = text;
    item.className = name;
    item.appendChild(mark);
  }
})();
