"""The state of the machine's memory in which a run begins.

Where memory is lent by a host, a page that nobody has used for some seconds has been given back, and using it again costs
2 s a GB; a page that was used just now costs a tenth of that. Who runs right after another that freed much would be ten times
as fast at writing. So before every run free memory is filled with cached pages of an empty file, as in any machine that has
been at work for a while: they are at hand, and the kernel takes them back for the asking.
"""
import os
import sys

LEFT_FREE = 256 << 20  # bytes
BLOCK = 4 << 20
HOLE = 1 << 42  # bytes of the file, none of them on the disk


def free_bytes():
    with open("/proc/meminfo", encoding="ascii") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemFree:"))


class FilledMemory:
    def __init__(self, folder, most=HOLE):
        """`most`: bytes that a call of prepare() fills at most."""
        self.path = os.path.join(folder, "hole")
        self.descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
        os.ftruncate(self.descriptor, HOLE)
        self.at, self.buffer, self.most = 0, bytearray(BLOCK), most

    def prepare(self):
        left = min(free_bytes() - LEFT_FREE, self.most)
        if left > 8 << 30:
            print(f"filling {left >> 30} GiB of memory", file=sys.stderr)
        while left > 0:
            left -= os.preadv(self.descriptor, [self.buffer], self.at)
            self.at = (self.at + BLOCK) % HOLE

    def close(self):
        os.close(self.descriptor)
        os.remove(self.path)


class MemoryAsItIs:
    def prepare(self):
        pass

    def close(self):
        pass


STATES = {"filled": FilledMemory, "as-is": lambda folder: MemoryAsItIs()}
