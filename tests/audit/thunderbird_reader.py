"""Subscribes Thunderbird to a calendar and to feeds that are served here, then to edited ones; prints JSON.

The argument is a file of JSON: the versions of each address, oldest first. After a version was read, Thunderbird is asked
to look again. It runs without a screen, in a home of its own, and is steered through its own port for tests (Marionette):
``apt install thunderbird``.
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

PORT_OF_MARIONETTE = 2828
SECONDS_TO_START = 60
SECONDS_TO_READ = 60

SUBSCRIBE_TO_CALENDAR = """
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const calendar = cal.manager.createCalendar("ics", Services.io.newURI(address));
calendar.name = "Week";
cal.manager.registerCalendar(calendar);
"""
ENTRIES = """
const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const calendar = cal.manager.getCalendars().find(one => one.name == "Week");
const loaded = new Promise(resolve => calendar.addObserver({
  QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
  onStartBatch() {}, onEndBatch() {}, onAddItem() {}, onModifyItem() {}, onDeleteItem() {},
  onError(_, number, words) { resolve("" + number + words); },
  onPropertyChanged() {}, onPropertyDeleting() {},
  onLoad() { resolve(""); },
}));
calendar.refresh();
const wrong = await loaded;
if (wrong) throw new Error(wrong);
const kinds = Ci.calICalendar;
const entries = await calendar.getItemsAsArray(
  kinds.ITEM_FILTER_TYPE_EVENT | kinds.ITEM_FILTER_CLASS_OCCURRENCES, 0,
  cal.createDateTime("20270101T000000Z"), cal.createDateTime("20280101T000000Z"),
);
return entries.map(entry => ({
  uid: entry.id,
  start: entry.startDate.isDate
    ? entry.startDate.icalString
    : entry.startDate.getInTimezone(cal.dtz.UTC).icalString,
  title: entry.title,
  status: entry.status || "",
}));
"""
SUBSCRIBE_TO_FEED = """
const { FeedUtils } = ChromeUtils.importESModule("resource:///modules/FeedUtils.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const account = MailServices.accounts.accounts.find(one => one.incomingServer.type == "rss")
  || FeedUtils.createRssAccount("Feeds");
const root = account.incomingServer.rootFolder;
FeedUtils.subscribeToFeed(address, root, null);
const isThere = () => root.subFolders.some(one => (FeedUtils.getFeedUrlsInFolder(one) || []).includes(address));
while (!isThere()) await new Promise(resolve => setTimeout(resolve, 200));
await new Promise(resolve => setTimeout(resolve, 3000));
"""
ITEMS = """
const { FeedUtils } = ChromeUtils.importESModule("resource:///modules/FeedUtils.sys.mjs");
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const account = MailServices.accounts.accounts.find(one => one.incomingServer.type == "rss");
const folders = account.incomingServer.rootFolder.subFolders.filter(one => FeedUtils.getFeedUrlsInFolder(one));
for (const folder of folders) {
  await FeedUtils.downloadFeed(folder, { OnStartRunningUrl() {}, OnStopRunningUrl() {} }, null, false, null);
}
await new Promise(resolve => setTimeout(resolve, 3000));
const found = {};
for (const folder of folders) {
  const feed = FeedUtils.getFeedUrlsInFolder(folder)[0].split("/").pop();
  found[feed] = [...folder.messages].map(item => {
    const was = { title: item.mime2DecodedSubject, day: new Date(item.date / 1000).toISOString().slice(0, 10), read: item.isRead };
    item.markRead(true);
    return was;
  });
}
return found;
"""


class Served(BaseHTTPRequestHandler):
    """What each address says now."""

    now: dict[str, bytes]

    def do_GET(self) -> None:
        words = self.now.get(self.path.lstrip("/"))
        self.send_response(404 if words is None else 200)
        kind = "text/calendar" if self.path.endswith(".ics") else "application/atom+xml"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(words or b"")))
        self.end_headers()
        self.wfile.write(words or b"")

    def log_message(self, *_: object) -> None:
        """Nothing, which would be in the middle of the answer."""


class Steered:
    """Marionette, whose messages are a length, a colon and JSON."""

    def __init__(self, line: socket.socket) -> None:
        self._line, self._answers, self._number = line, line.makefile("rb"), 0
        self._hear()
        self.ask("WebDriver:NewSession", capabilities={})
        self.ask("Marionette:SetContext", value="chrome")
        self.ask("WebDriver:SetTimeouts", script=SECONDS_TO_READ * 1000)

    def run(self, script: str, **names: str) -> Any:
        given = "".join(f"const {name} = {json.dumps(value)};" for name, value in names.items())
        whole = (
            "const done = arguments[arguments.length - 1];"
            f"(async () => {{ {given} {script} }})().then(value => done({{ value }}), wrong => done({{ wrong: wrong + wrong.stack }}));"
        )
        answer = self.ask("WebDriver:ExecuteAsyncScript", script=whole, args=[])["value"]
        if "wrong" in answer:
            raise RuntimeError(answer["wrong"])
        return answer.get("value")

    def ask(self, command: str, **given: Any) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, command, given]).encode()
        self._line.sendall(b"%d:%s" % (len(message), message))
        _, _, wrong, answer = self._hear()
        if wrong:
            raise RuntimeError(f"{command}: {wrong['message']}")
        return answer

    def _hear(self) -> Any:
        length = b""
        while (sign := self._answers.read(1)) != b":":
            if not sign:
                raise EOFError("Thunderbird has ended")
            length += sign
        return json.loads(self._answers.read(int(length)))


@contextmanager
def thunderbird() -> Iterator[Steered]:
    with tempfile.TemporaryDirectory() as home:
        (Path(home) / "user.js").write_text('user_pref("app.update.enabled", false);\n', "utf-8")
        program = subprocess.Popen(
            ("thunderbird", "--headless", "--marionette", "--remote-allow-system-access", "-no-remote", "-profile", home),
            env={"HOME": home, "PATH": os.environ["PATH"], "TZ": "UTC"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            with closing(_line_to_marionette()) as line:
                yield Steered(line)
        finally:
            program.kill()
            program.wait()


def _line_to_marionette() -> socket.socket:
    for _ in range(SECONDS_TO_START):
        try:
            return socket.create_connection(("127.0.0.1", PORT_OF_MARIONETTE))
        except ConnectionRefusedError:
            time.sleep(1)
    raise TimeoutError("Thunderbird does not listen")


def main(versions: list[dict[str, str]]) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Served) as server, thunderbird() as program:
        Thread(target=server.serve_forever, daemon=True).start()
        here = f"http://127.0.0.1:{server.server_port}/"
        read = []
        for number, version in enumerate(versions):
            Served.now = {name: words.encode() for name, words in version.items()}
            calendars = [name for name in version if name.endswith(".ics")]
            others = [name for name in version if name not in calendars]
            if not number:
                for name in calendars:
                    program.run(SUBSCRIBE_TO_CALENDAR, address=here + name)
                for name in others:
                    program.run(SUBSCRIBE_TO_FEED, address=here + name)
            read.append(
                {
                    "entries": program.run(ENTRIES) if calendars else [],
                    "items": program.run(ITEMS) if others else {},
                }
            )
        version_of_it = program.run("return Services.appinfo.version;")
        server.shutdown()
    sys.stdout.write(json.dumps({"version": version_of_it, "read": read}))


if __name__ == "__main__":
    main(json.loads(Path(sys.argv[1]).read_text("utf-8")))
