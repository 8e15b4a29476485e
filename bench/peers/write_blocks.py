#!/usr/bin/env python3
"""write_blocks.py BYTES FILE: a plain loop that writes so many bytes in blocks of 1 MiB, without syncing them."""
import json
import os
import sys
import time

BLOCK = memoryview(bytes(1 << 20))

left, path = int(sys.argv[1]), sys.argv[2]
began = time.perf_counter()
descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
while left > 0:
    left -= os.write(descriptor, BLOCK[:left])
os.close(descriptor)
print(json.dumps({"stages": {"write": {"wall": time.perf_counter() - began}}}))
