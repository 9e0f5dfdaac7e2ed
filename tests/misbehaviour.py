"""What a reader may do on a hostile file; called in the child process by the tests of the guard."""

import ctypes
import os
import sys
import time


def spin():
    """Compute without end."""
    while True:
        pass


def wait():
    """Wait without computing."""
    time.sleep(600)


def grow(step):
    """Take memory until there is none."""
    held = []
    while True:
        held.append(bytearray(step))


def grow_at_once():
    """Ask for more memory than there is."""
    return len(bytearray(1 << 50))


def crash():
    """Die as a library in C dies."""
    ctypes.string_at(0)


def leave():
    """End the process."""
    os._exit(3)


def fail():
    """Raise an error wrapped in another."""
    try:
        {}["secret text of a draft"]
    except KeyError as error:
        raise ValueError("more of it") from error


def babble():
    """Print on the line, then answer."""
    print("x" * 10_000)  # noqa: T201 - that is the misbehaviour
    sys.stdout.flush()
    return "fine"


def stranger():
    """Return something that is no value."""
    return os.system


def double(number):
    """Return twice a number."""
    return 2 * number


def loaded_modules():
    """Return the names of what the child has imported."""
    return sorted(sys.modules)
