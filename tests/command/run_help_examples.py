#!/usr/bin/env python3
"""Every command's help ends with examples, and all of them run where seeds/ and examples/ are."""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from run_markdown import start_services


def help_text(words, environment):
    return subprocess.run(["arxgraph", *words, "--help"], env=environment, stdout=subprocess.PIPE, check=True,
                          text=True).stdout


def section(text, title):
    """The indented lines below `title:`."""
    lines = text.splitlines()
    if title + ":" not in lines:
        return []
    below = lines[lines.index(title + ":") + 1:]
    end = next((i for i, line in enumerate(below) if not line.startswith("  ")), len(below))
    return [line.strip() for line in below[:end]]


def examples(environment):
    overview = help_text([], environment)
    commands = [line.split()[0] for line in section(overview, "Commands")]
    assert commands, "the overview lists no commands"
    for words in [[], *([command] for command in commands)]:
        found = section(help_text(words, environment), "Examples")
        yield words, [line for line in found if re.search(r"\barxgraph\b", line)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--path", required=True, type=pathlib.Path, help="the folder of the arxgraph to run")
    parser.add_argument("--link", action="append", default=[], type=pathlib.Path, help="a folder that examples find")
    parser.add_argument("--services", nargs="+", required=True, help="a command that plays services")
    arguments = parser.parse_args()
    services, variables = start_services(arguments.services)
    environment = {**os.environ, **variables, "PATH": str(arguments.path.resolve()) + os.pathsep + os.environ["PATH"]}
    failures = 0
    for words, lines in examples(environment):
        where = " ".join(["arxgraph", *words, "--help"])
        if not lines:
            failures += 1
            print(f"{where}: has no examples")
        for line in lines:
            with tempfile.TemporaryDirectory(prefix="arxgraph-") as folder:
                environment["XDG_CACHE_HOME"] = environment["XDG_RUNTIME_DIR"] = folder
                for link in arguments.link:
                    (pathlib.Path(folder) / link.name).symlink_to(link.resolve())
                result = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=folder, env=environment, check=False,
                                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                print(f"{where}: {line}: exit {result.returncode}")
                if result.returncode:
                    failures += 1
                    print(result.stdout.decode("utf-8", errors="replace"))
    services.stdin.close()
    services.wait()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
