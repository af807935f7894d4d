/* What the pupil has done, kept in this browser under the key of the content: no name, no text. */

const RECORD_VERSION = 2;

function openRecord(key, ids) {
  let canStore = true;
  let state = load() ?? fresh();

  function fresh() {
    return { version: RECORD_VERSION, round: 1, queue: [...ids], position: 0, first: {}, right: {} };
  }

  function load() {
    try {
      const kept = JSON.parse(localStorage.getItem(key));
      if (isUsable(kept)) return kept;
    } catch (error) {
      canStore = error instanceof SyntaxError;
    }
    erase();
    return null;
  }

  function isUsable(kept) {
    return kept?.version === RECORD_VERSION && isQueue(kept.queue)
      && isCount(kept.round) && kept.round >= 1 && isCount(kept.position) && kept.position <= kept.queue.length
      && isMap(kept.first, (share) => share >= 0 && share <= 1) && isMap(kept.right, (value) => value === true);
  }

  function isQueue(queue) {
    return Array.isArray(queue) && queue.every((id) => ids.includes(id));
  }

  function isCount(value) {
    return Number.isInteger(value) && value >= 0;
  }

  function isMap(map, isValue) {
    return map instanceof Object && Object.entries(map).every(([id, value]) => ids.includes(id) && isValue(value));
  }

  function save() {
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch {
      canStore = false;
    }
  }

  function erase() {
    try {
      localStorage.removeItem(key);
    } catch {
      canStore = false;
    }
  }

  /* A share is 1 for right, 0 for wrong, between them for partly right; only 1 ends the asking. */

  function settle(id, share) {
    state.first[id] ??= share;
    if (share === 1) state.right[id] = true;
    state.position += 1;
    save();
  }

  function countRight(id) {
    state.right[id] = true;
    if (state.round === 1) state.first[id] = 1;
    save();
  }

  function askAgain() {
    Object.assign(state, { queue: left(), position: 0, round: state.round + 1 });
    save();
  }

  function forget() {
    erase();
    state = fresh();
  }

  function left() {
    return ids.filter((id) => !state.right[id]);
  }

  return {
    settle, countRight, askAgain, forget, left,
    isKept: () => canStore,
    round: () => state.round,
    asked: () => ({ id: state.queue[state.position], position: state.position, count: state.queue.length }),
    firstShare: (id) => state.first[id] ?? 0,
    countOfRight: () => Object.keys(state.right).length,
  };
}
