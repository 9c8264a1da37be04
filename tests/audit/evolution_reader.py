"""Subscribes evolution-data-server, which GNOME Calendar and Evolution ask, to a calendar that changes; writes JSON.

The arguments are versions of the calendar, served one after the other. It runs in the Python of the system, in a session
and a home of its own: apt install evolution-data-server gir1.2-ecal-2.0 python3-gi dbus.
"""

from __future__ import annotations

import json
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import gi  # type: ignore[import-not-found]

for name, version in (("EDataServer", "1.2"), ("ECal", "2.0"), ("ICalGLib", "3.0")):
    gi.require_version(name, version)

from gi.repository import ECal, EDataServer  # type: ignore[import-not-found]  # noqa: E402 - after their versions

SOURCE = """\
[Data Source]
DisplayName=Week
Enabled=true
Parent=webcal-stub

[Calendar]
BackendName=webcal

[Authentication]
Host=127.0.0.1
Port={port}
Method=none

[Security]
Method=none

[WebDAV Backend]
ResourcePath=/week.ics
"""
SECONDS_TO_REFRESH = 10


class Served(BaseHTTPRequestHandler):
    """One calendar, whatever is asked for."""

    now = b""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/calendar")
        self.send_header("Content-Length", str(len(self.now)))
        self.end_headers()
        self.wfile.write(self.now)

    def log_message(self, *_: object) -> None:
        """Nothing, which would be in the middle of the answer."""


def main(versions: list[Path]) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Served)
    Thread(target=server.serve_forever, daemon=True).start()
    sources = Path.home() / ".config" / "evolution" / "sources"
    sources.mkdir(parents=True)
    (sources / "week.source").write_text(SOURCE.format(port=server.server_address[1]), "utf-8")
    Served.now = versions[0].read_bytes()
    source = EDataServer.SourceRegistry.new_sync(None).ref_source("week")
    client = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, SECONDS_TO_REFRESH, None)
    shown = []
    for version in versions:
        Served.now = version.read_bytes()
        client.refresh_sync(None)
        time.sleep(SECONDS_TO_REFRESH)  # it says when it begins, not when it is done
        _, entries = client.get_object_list_as_comps_sync("#t", None)
        shown.append([entry.get_icalcomponent().get_dtstart().as_ical_string() for entry in entries])
    json.dump(shown, sys.stdout)


main([Path(name) for name in sys.argv[1:]])
