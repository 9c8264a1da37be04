"""Puts the packages that are installed before the files of this folder, which an engine looks into first.

So no file here can take the place of a package.
"""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent


def look_here_last() -> None:
    sys.path[:] = [*(path for path in sys.path if Path(path or ".").resolve() != HERE.resolve()), str(HERE)]
