"""The snapshots that are measured on. They are generated once a folder and kept."""
import hashlib
import os
import subprocess
import sys


def read_into_cache(path):
    with open(path, "rb", buffering=0) as file:
        while file.read(1 << 20):
            pass


class Snapshots:
    def __init__(self, generator, folder, seed):
        self.generator, self.folder, self.seed = generator, folder, seed
        self._version = None

    def path(self, papers):
        """A file of so many papers."""
        path = os.path.join(self.folder, f"snapshot-{self.version()}-{papers}-{self.seed}.jsonl")
        if not os.path.exists(path):
            print(f"generating {papers:,} papers", file=sys.stderr)
            with open(path + ".part", "wb") as file:
                subprocess.run([self.generator, str(papers), str(self.seed)], check=True, stdout=file)
            os.rename(path + ".part", path)
        return path

    def version(self):
        """Another generator makes other files."""
        if self._version is None:
            printed = subprocess.run([self.generator, "100", "1"], check=True, stdout=subprocess.PIPE).stdout
            self._version = hashlib.sha256(printed).hexdigest()[:8]
        return self._version
