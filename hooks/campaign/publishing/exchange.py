"""Two folders change places in one step, where the system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from pathlib import Path

# From <fcntl.h>, <linux/fs.h> and <sys/stdio.h>; Python's os module has none of these calls.
AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2

# What a kernel or a file system answers when it does not know how to exchange.
UNKNOWN = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders of the same file system at once; no reader ever finds either missing.

    False when this system cannot, in which case nothing happened. Raises OSError for any other failure.
    """
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            failed = libc.renamex_np(first, second, ctypes.c_uint(RENAME_SWAP))
        else:
            failed = libc.renameat2(AT_FDCWD, first, AT_FDCWD, second, ctypes.c_uint(RENAME_EXCHANGE))
    except (AttributeError, OSError, TypeError):  # an older C library, or a system without one to open
        return False
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in UNKNOWN:
        return False
    raise OSError(code, os.strerror(code), str(one))


def flush(folder: Path) -> None:
    """Wait until everything written on the file system of ``folder`` is on the disk.

    One call for the whole file system: a site has thousands of small files, and a wait for each takes minutes on a
    slow disk. Raises OSError where a write that seemed to succeed did not.
    """
    try:
        syncfs = ctypes.CDLL(None, use_errno=True).syncfs
    except (AttributeError, OSError, TypeError):
        getattr(os, "sync", lambda: None)()  # Windows has neither
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if syncfs(handle) != 0:
            code = ctypes.get_errno()
            raise OSError(code, os.strerror(code), str(folder))
    finally:
        os.close(handle)
