"""Starts a command: ``python -I hooks/run.py check``.

``-I`` keeps Python from looking into the folder that it is started in, or where the environment sends it.
"""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.append(str(Path(__file__).parent))  # after the packages that are installed
    try:
        runpy.run_module("campaign", run_name="__main__", alter_sys=True)
    except KeyboardInterrupt:  # before a command could take care of it
        sys.exit(130)
