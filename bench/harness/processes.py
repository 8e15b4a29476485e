"""Runs a program and tells what it cost."""
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass

MISSING = 77  # the exit code of a peer whose library is not there


class Missing(Exception):
    """What was to be run is not there; says what."""


class Failed(Exception):
    """A program failed, or two that must agree do not."""


@dataclass
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system
    peak: int  # bytes resident at most; a program smaller than this harness shows as the harness
    output: str = ""


def run(command, environment=None, discard=False):
    """The cost of one run. `discard`: standard output goes to /dev/null."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        began = time.perf_counter()
        try:
            process = subprocess.Popen([str(word) for word in command], stdin=subprocess.DEVNULL, stderr=errors,
                                       stdout=subprocess.DEVNULL if discard else output,
                                       env={**os.environ, **(environment or {})})
        except FileNotFoundError as error:
            raise Missing(command[0]) from error
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode(errors="replace").strip()
        if process.returncode == MISSING:
            raise Missing(said)
        if process.returncode != 0:
            raise Failed(f"{' '.join(map(str, command))}: exit {process.returncode}: {said[-1000:]}")
        output.seek(0)
        return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, output.read().decode())
