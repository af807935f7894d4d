/* Written answers are compared without regard to width, case, kana, dashes, spaces and brackets. */

function folded(text) {
  return text.normalize('NFKC').toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(/[\u2010-\u2015\u2212-]/g, 'ー')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/[\s、。・「」『』()]/g, '');
}

function isSame(given, forms) {
  return forms.some((form) => folded(form) === folded(given));
}

/* 字数: what a pupil would fill cells with; spaces and line ends take none. */

function lengthOf(text) {
  const written = text.normalize('NFC').replace(/[\s\p{Cf}]/gu, '');
  return globalThis.Intl?.Segmenter ? [...new Intl.Segmenter('ja').segment(written)].length : [...written].length;
}
