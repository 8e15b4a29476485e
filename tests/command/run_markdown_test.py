#!/usr/bin/env python3
"""The runner of the command tests tells what agrees from what does not."""
import unittest

import run_markdown


class ReadSteps(unittest.TestCase):
    def test_takes_commands_from_console_blocks_only(self):
        steps = run_markdown.read_steps(["$ no", "```sh", "$ no", "```", "```console", "$ a", "1", "2", "$ b", "```", "$ no"])
        self.assertEqual([(step.command, step.expected) for step in steps], [("a", ["1", "2"]), ("b", [])])

    def test_joins_commands_of_several_lines(self):
        steps = run_markdown.read_steps(["```console", "$ a |", "> b", "> c", "printed", "> this too", "```"])
        self.assertEqual([(step.command, step.expected) for step in steps], [("a |\nb\nc", ["printed", "> this too"])])


class Agrees(unittest.TestCase):
    CASES = [
        ([], [], True),
        (["a"], ["a"], True),
        (["a"], [], False),
        (["a"], ["a", "b"], False),
        (["a."], ["ab"], False),
        (["a", "..."], ["a"], True),
        (["a", "...", "z"], ["a", "b", "c", "z"], True),
        (["a", "...", "z"], ["a", "b"], False),
        (["took ... ms"], ["took 12 ms"], True),
        (["took ... ms"], ["took", "12 ms"], False),
        (["..."], ["[exit 1]"], True),
        (["a"], ["a", "[exit 1]"], False),
    ]

    def test_cases(self):
        for expected, printed, verdict in self.CASES:
            with self.subTest(expected=expected, printed=printed):
                self.assertEqual(run_markdown.agrees(expected, printed), verdict)


if __name__ == "__main__":
    unittest.main()
