"""Seconds that Recognizers-Text takes to find dates in the texts given as JSON."""

import json
import sys
import time

from recognizers_date_time import recognize_datetime  # type: ignore[import-not-found]

texts = json.load(sys.stdin)
recognize_datetime("on 1 May 2020", "en-us")
start = time.process_time()
for text in texts:
    recognize_datetime(text, "en-us")
print(time.process_time() - start)
