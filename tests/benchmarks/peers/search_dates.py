"""Seconds that dateparser takes to search the texts given as JSON."""

import json
import sys
import time

from dateparser.search import search_dates

texts = json.load(sys.stdin)
search_dates("on 1 May 2020", languages=["en"])
start = time.process_time()
for text in texts:
    search_dates(text, languages=["en"])
print(time.process_time() - start)
