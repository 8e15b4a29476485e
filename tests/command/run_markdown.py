#!/usr/bin/env python3
"""Runs the console blocks of a Markdown file and compares what they print.

    ```console
    $ command            run by bash; a line that begins with "> " goes on with the command
    what it prints       standard output and standard error, as a terminal shows them
    [exit 2]             its exit code, where that is not 0
    ```

A line of three dots stands for any lines, three dots within a line for any text. All blocks of a file run in one new
folder, in order; what --link names is found there under its last name. Services are those that --services plays on this
machine, so that no command asks others.
"""
import argparse
import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FENCE = "```"
ANY_LINES = "..."


class Step:
    """One command with what is expected of it; `begin` and `end` are the lines of the expectation in the file."""

    def __init__(self, command, line):
        self.command = command
        self.line = line
        self.expected = []


def read_steps(lines):
    steps = []
    inside = False
    for number, line in enumerate(lines, 1):
        if line.startswith(FENCE):
            inside = not inside and line.strip() == FENCE + "console"
        elif inside and line.startswith("$ "):
            steps.append(Step(line[2:], number))
        elif inside and line.startswith("> ") and steps and not steps[-1].expected:
            steps[-1].command += "\n" + line[2:]
        elif inside and steps:
            steps[-1].expected.append(line)
    return steps


def run(command, folder, environment):
    result = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=240, check=False)
    printed = result.stdout.decode("utf-8", errors="replace").splitlines()
    return printed + ([f"[exit {result.returncode}]"] if result.returncode else [])


def pattern(expected):
    parts = []
    for line in expected:
        if line == ANY_LINES:
            parts.append(r"(?:[^\n]*\n)*?")
        else:
            parts.append("[^\n]*?".join(re.escape(part) for part in line.split(ANY_LINES)) + r"\n")
    return re.compile("".join(parts))


def agrees(expected, printed):
    return pattern(expected).fullmatch("".join(line + "\n" for line in printed)) is not None


def check(path, folder, environment):
    """Prints the differences and gives how many commands differ."""
    steps = read_steps(path.read_text(encoding="utf-8").splitlines())
    if not steps:
        print(f"{path}: holds no command")
        return 1
    failures = 0
    for step in steps:
        printed = run(step.command, folder, environment)
        if agrees(step.expected, printed):
            continue
        failures += 1
        print(f"{path}:{step.line}: $ {step.command}")
        print("\n".join(difflib.unified_diff(step.expected, printed, "expected", "printed", lineterm="", n=100)))
    print(f"{path}: {len(steps) - failures} of {len(steps)} commands as expected")
    return failures


def start_services(command):
    """A program that prints variables of the environment, an empty line behind them, and serves while it is held open."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    variables = {}
    for line in process.stdout:
        name, separator, value = line.rstrip("\n").partition("=")
        if not separator:
            break
        variables[name] = value
    return process, variables


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--path", required=True, type=pathlib.Path, help="the folder of the arxgraph to run")
    parser.add_argument("--link", action="append", default=[], type=pathlib.Path, help="a folder that commands find")
    parser.add_argument("--services", nargs="+", default=[], help="a command that plays services")
    arguments = parser.parse_args()
    environment = {**os.environ, "PATH": str(arguments.path.resolve()) + os.pathsep + os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    services, variables = start_services(arguments.services) if arguments.services else (None, {})
    environment.update(variables)
    with tempfile.TemporaryDirectory(prefix="arxgraph-") as folder:
        for link in arguments.link:
            (pathlib.Path(folder) / link.name).symlink_to(link.resolve())
        failures = check(arguments.file, folder, environment)
    if services:
        services.stdin.close()
        services.wait()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
