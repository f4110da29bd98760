"""Seconds that timefhuman takes to find dates in the texts given as JSON."""

import json
import sys
import time

from timefhuman import timefhuman  # type: ignore[import-not-found]

texts = json.load(sys.stdin)
timefhuman("on 1 May 2020")
start = time.process_time()
for text in texts:
    timefhuman(text)
print(time.process_time() - start)
