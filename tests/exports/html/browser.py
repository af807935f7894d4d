"""A real Chromium driven over its DevTools pipe with the standard library alone."""

import base64
import fcntl
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--allow-pre-commit-input",  # else keys pressed before the first paint are dropped
    "--remote-debugging-pipe",
)
_LAUNCHER = """
import os, sys
os.dup2(int(sys.argv[1]), 3)
os.dup2(int(sys.argv[2]), 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
_PAINTED = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"
"""Ends when a loaded page has been painted: what a person sees before pressing a key."""
_PATIENCE = 60.0  # seconds for one answer of the browser
_KEYS: dict[str, dict[str, Any]] = {
    "Enter": {"code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r"},
    "Tab": {"code": "Tab", "windowsVirtualKeyCode": 9},
    "ArrowDown": {"code": "ArrowDown", "windowsVirtualKeyCode": 40},
}


class Browser:
    """One running browser; messages are JSON between NUL bytes on descriptors 3 and 4."""

    def __init__(self, binary: str, profile: str) -> None:
        ours_in, theirs_out = map(_high, os.pipe())
        theirs_in, ours_out = map(_high, os.pipe())
        launcher = (sys.executable, "-c", _LAUNCHER, str(theirs_in), str(theirs_out))
        self._process = subprocess.Popen(
            [*launcher, binary, *_FLAGS, f"--user-data-dir={profile}"],
            pass_fds=(theirs_in, theirs_out),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        self._in, self._out = ours_in, ours_out
        self._buffer = b""
        self._count = 0
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Return the browser's answer to one command; events are kept on the way."""
        self._count += 1
        message: dict[str, Any] = {"id": self._count, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self._count:
                break
        if "error" in answer:
            raise AssertionError(f"{method}: {answer['error']}")
        result: dict[str, Any] = answer["result"]
        return result

    def receive(self) -> dict[str, Any]:
        """Return the next message, waiting for it."""
        deadline = time.monotonic() + _PATIENCE
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._in], [], [], max(0, deadline - time.monotonic()))
            chunk = os.read(self._in, 1 << 20) if ready else b""
            if not chunk:
                raise AssertionError("the browser does not answer")
            self._buffer += chunk
        raw, self._buffer = self._buffer.split(b"\0", 1)
        message: dict[str, Any] = json.loads(raw)
        if "id" not in message:
            self.events.append(message)
        return message

    def close(self) -> None:
        """End the browser this object started."""
        with suppress(AssertionError, OSError):
            self.call("Browser.close")
        os.close(self._in)
        os.close(self._out)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Tab:
    """One page of the browser, with a storage of its own: all local files share one."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._context = browser.call("Target.createBrowserContext")["browserContextId"]
        made = browser.call(
            "Target.createTarget", url="about:blank", browserContextId=self._context
        )
        attached = browser.call("Target.attachToTarget", targetId=made["targetId"], flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.call("Emulation.setFocusEmulationEnabled", enabled=True)  # keys reach a page in focus

    @classmethod
    @contextmanager
    def opened(cls, browser: Browser) -> Iterator[Self]:
        """Give a tab and close it afterwards."""
        tab = cls(browser)
        try:
            yield tab
        finally:
            browser.call("Target.disposeBrowserContext", browserContextId=tab._context)

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send one command to this page."""
        return self._browser.call(method, self._session, **params)

    def events(self, method: str) -> list[dict[str, Any]]:
        """Return what this page has reported so far."""
        return [
            event["params"]
            for event in self._browser.events
            if event["method"] == method and event.get("sessionId") == self._session
        ]

    def open(self, path: Path) -> None:
        """Load a file and wait until it has loaded."""
        self._load("Page.navigate", url=path.as_uri())

    def reload(self) -> None:
        """Load the same file again."""
        self._load("Page.reload")

    def _load(self, method: str, **params: Any) -> None:
        start = len(self._browser.events)
        self.call(method, **params)
        for wanted in ("Page.frameNavigated", "Page.loadEventFired"):
            start = self._wait_for(wanted, start)

    def _wait_for(self, method: str, start: int) -> int:
        """Return the place behind the next such event of this page."""
        while True:
            for place, event in enumerate(self._browser.events[start:], start=start + 1):
                if event["method"] == method and event.get("sessionId") == self._session:
                    return place
            start = len(self._browser.events)
            self._browser.receive()

    def await_paint(self) -> None:
        """Wait until the page has been painted; its scripts must be allowed to run."""
        self.run(_PAINTED)

    def run(self, script: str) -> Any:
        """Return the value of an expression in the page."""
        answer = self.call(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True
        )
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"])
        return answer["result"].get("value")

    def press(self, key: str, **extra: Any) -> None:
        """Press and release one key, as a keyboard does."""
        known = _KEYS.get(key, {"text": key, "windowsVirtualKeyCode": ord(key[0])})
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **known, **extra)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key, **known)

    def write(self, text: str) -> None:
        """Put text in where the focus is, as an input method does."""
        self.call("Input.insertText", text=text)

    def resize(self, width: int, height: int = 700) -> None:
        """Give the page a screen of this size."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )

    def pdf(self, *, has_backgrounds: bool = False) -> bytes:
        """Print the page as the browser's dialog does with its default settings."""
        answer = self.call(
            "Page.printToPDF",
            preferCSSPageSize=True,
            printBackground=has_backgrounds,
            displayHeaderFooter=False,
        )
        return base64.b64decode(answer["data"])

    def complaints(self) -> list[str]:
        """Return every error the page has reported, policy violations among them."""
        logged = [
            event["entry"]["text"]
            for event in self.events("Log.entryAdded")
            if event["entry"]["level"] in {"error", "warning"}
        ]
        thrown = [
            event["exceptionDetails"]["text"] for event in self.events("Runtime.exceptionThrown")
        ]
        printed = [str(event["args"]) for event in self.events("Runtime.consoleAPICalled")]
        return logged + thrown + printed

    def requests(self) -> list[str]:
        """Return every address the page has asked for."""
        return [event["request"]["url"] for event in self.events("Network.requestWillBeSent")]


@contextmanager
def started(binary: str) -> Iterator[Browser]:
    """Give a browser with an empty profile and end it afterwards."""
    with TemporaryDirectory(prefix="quizgen-chromium-", ignore_cleanup_errors=True) as profile:
        browser = Browser(binary, profile)
        try:
            yield browser
        finally:
            browser.close()


def _high(descriptor: int) -> int:
    """Move a descriptor out of the way of 3 and 4, which the browser reads and writes."""
    moved = fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(descriptor)
    return moved
