"""That everybody can use the practice page: width, contrast, focus, labels, axe-core's rules."""

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest

from quizgen.models.bank import Bank
from tests.builders import a_bank
from tests.exports.html.banks import a_bank_at_the_limits, a_realistic_bank
from tests.exports.html.browser import Tab
from tests.exports.html.pupil import Pupil

pytestmark = pytest.mark.chromium


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest, pupil: Pupil) -> str:
    feature = {"name": "prefers-color-scheme", "value": request.param}
    pupil.tab.call("Emulation.setEmulatedMedia", features=[feature])
    return str(request.param)


@pytest.mark.parametrize("width", [320, 1280])
def test_a_whole_practice_by_keys_has_no_fault(pupil: Pupil, scheme: str, width: int) -> None:
    bank = a_bank()
    pupil.tab.resize(width)
    pupil.open(bank)
    faults = [
        (screen, fault) for screen in pupil.screens(bank) for fault in _faults(pupil.tab, width)
    ]
    assert faults == []
    assert pupil.tab.complaints() == []
    assert set(pupil.tab.requests()) == {pupil.address}


def _faults(tab: Tab, width: int) -> list[Any]:
    faults: list[Any] = [pair for pair in tab.run(_CONTRASTS) if pair[0] < 4.5]
    faults += tab.run(_UNLABELLED)
    faults += tab.run(_SMALL)
    if tab.run("document.documentElement.scrollWidth") > width:
        faults.append("scrolls sideways")
    return faults


def test_the_focus_can_be_seen_at_every_tab_stop(pupil: Pupil, scheme: str) -> None:
    bank = a_bank()
    pupil.open(bank)
    for screen in pupil.screens(bank):
        assert pupil.tab.run("document.activeElement.tagName") in _FOCUSED, screen
        for _ in range(4 if screen.endswith("asked") else 0):
            pupil.tab.press("Tab")
            assert pupil.tab.run(_HAS_OUTLINE), (screen, pupil.tab.run(_FOCUSED_HTML))
        pupil.tab.run(_BACK_TO_THE_TOP)


_FOCUSED = {"BODY", "BUTTON", "H2", "INPUT", "SELECT", "TEXTAREA", "SUMMARY"}
_FOCUSED_HTML = "document.activeElement.outerHTML"
_BACK_TO_THE_TOP = """
if (!document.activeElement.matches('[data-next], [name=criterion]')) {
  document.activeElement.blur();
  getSelection().collapse(document.getElementById('card'), 0);
}
"""
_HAS_OUTLINE = """
[document.activeElement, document.activeElement.closest('label')].some((element) => {
  const style = element && getComputedStyle(element);
  return style && style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2;
}) || document.activeElement === document.body
"""


def test_axe_finds_nothing_serious(pupil: Pupil, scheme: str) -> None:
    bank = a_bank()
    pupil.tab.resize(320)
    pupil.open(bank)
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8")
    found = []
    for screen in pupil.screens(bank):
        pupil.tab.run(f"if (!window.axe) {{ {axe} }}")
        found += [(screen, *fault) for fault in pupil.tab.run(_VIOLATIONS)]
    assert found == []


_VIOLATIONS = """
axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations
  .filter(({ impact }) => ['serious', 'critical'].includes(impact))
  .map(({ id, nodes }) => [id, nodes.map(({ html }) => html).join()]))
"""


@pytest.mark.parametrize("make", [a_realistic_bank, a_bank_at_the_limits])
def test_320_pixels_are_wide_enough(pupil: Pupil, make: Callable[[], Bank]) -> None:
    bank = make()
    pupil.tab.resize(320)
    pupil.open(bank)
    for screen in pupil.screens(bank):
        assert pupil.tab.run("document.documentElement.scrollWidth") <= 320, screen


def test_checks_of_this_file_find_planted_faults(pupil: Pupil) -> None:
    pupil.tab.resize(320)
    pupil.open(a_bank())
    assert _faults(pupil.tab, 320) == []
    pupil.tab.run(_PLANTED)
    faults = _faults(pupil.tab, 320)
    assert [1.0, "pale"] in faults
    assert "INPUT " in faults
    assert "small BUTTON" in faults
    assert "scrolls sideways" in faults


_PLANTED = """
(() => {
  const place = (tag, values) => document.body.append(Object.assign(document.createElement(tag), values));
  place('p', { id: 'pale', textContent: 'pale' });
  document.getElementById('pale').style.color = getComputedStyle(document.documentElement).backgroundColor;
  place('input', {});
  place('button', { id: 'small', textContent: 'x' });
  document.getElementById('small').style.minHeight = '10px';
  document.getElementById('small').style.padding = '0';
  document.getElementById('small').style.lineHeight = '1';
  place('div', { id: 'wide' });
  document.getElementById('wide').style.cssText = 'width: 400px; height: 1px';
})()
"""  # noqa: E501
_UNLABELLED = """
[...document.querySelectorAll('input, select, textarea')]
  .filter((element) => !element.ariaLabel && ![...element.labels].some((label) => label.innerText.trim()))
  .map((element) => `${element.tagName} ${element.name}`)
"""  # noqa: E501
_SMALL = """
[...document.querySelectorAll('button, select, textarea, summary, input[type=text], .choice')]
  .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
  .map((element) => `small ${element.tagName}`)
"""
_CONTRASTS = """
(() => {
  const light = (color) => {
    const parts = color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    const [r, g, b] = parts.map((c) => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isPainted = (element) => !/, 0\\)$/.test(getComputedStyle(element).backgroundColor);
  const behind = (element) => {
    while (!isPainted(element) && element.parentElement) element = element.parentElement;
    return getComputedStyle(element).backgroundColor;
  };
  const hasText = (element) => element.matches('input, select, textarea')
    || [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.checkVisibility() && hasText(element))
    .map((element) => {
      const pair = [light(getComputedStyle(element).color), light(behind(element))];
      const [low, high] = pair.sort((a, b) => a - b);
      return [(high + 0.05) / (low + 0.05), element.className + element.innerText.slice(0, 30)];
    });
})()
"""
