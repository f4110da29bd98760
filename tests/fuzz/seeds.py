"""What fuzzing begins with: small inputs as they should be, and texts that attack."""

from __future__ import annotations

from collections.abc import Iterator

from tests import injections
from tests.corpus.phrases import read_corpus
from tests.made import event, month, timeline
from timeline.exporters import EXPORTERS, ExportOptions
from timeline.readers import READERS
from timeline.tables import TABLES

_TEXT = "The council closed the old bridge on Thursday. Repairs will begin in late March 2025."
_ARTICLES = {
    "txt": f"Valley Courier, 28 October 2024\n\n{_TEXT}\n",
    "md": f"---\ntitle: Bridge\ndate: 2024-10-28\nurl: https://a.example/2024/10/28/x\n---\n# A\n\n{_TEXT}\n",
    "jsonl": f'{{"id": "a", "text": "{_TEXT}", "published": "2024-10-28T10:15:00+01:00", "url": null}}\n',
    "html": (
        "<!doctype html><html><head><meta charset=utf-8><title>Bridge</title>"
        '<meta property="article:published_time" content="2024-10-28">'
        '<script type="application/ld+json">{"datePublished":"2024-10-28T10:15:00Z"}</script></head>'
        f"<body><article><h1>Bridge</h1><p>{_TEXT * 3}</p><time datetime=2024-10-28>today</time></article>"
    ),
}


def seeds(target: str) -> Iterator[bytes]:
    match target:
        case "readers":
            for number, ending in enumerate(sorted(READERS)):
                if text := _ARTICLES.get({"htm": "html", "ndjson": "jsonl"}.get(ending, ending)):
                    yield bytes([number]) + text.encode()
                    yield bytes([number]) + text.encode("utf-16")
        case "times":
            for line in read_corpus():
                yield b"\x0b\x47\x00" + line.text.encode()
        case "tables":
            for number, ending in enumerate(sorted(TABLES)):
                made = timeline(event(extra={"desk": "north"}), month("2024-08", actors=("A", "B")))
                kind = {"ndjson": "jsonl", "tsv": "csv"}.get(ending, ending)
                yield bytes([number]) + EXPORTERS[kind](made, ExportOptions())
        case _:
            for text in injections.ALL:
                yield text.encode("utf-8", "surrogatepass")
            yield "\x1f".join(injections.MARKUP).encode("utf-8", "surrogatepass")
