"""Fuzz one target with atheris: `python -m tests.fuzz readers --seconds 600`; see CORPUS for what fails."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]

with atheris.instrument_imports(include=["timeline", "trafilatura", "htmldate", "openpyxl"]):
    import htmldate  # noqa: F401
    import openpyxl  # noqa: F401
    import trafilatura  # noqa: F401

    from tests.fuzz.seeds import seeds
    from tests.fuzz.targets import TARGETS
    from timeline.readers.published import parse_published

SLOWEST, LARGEST = 20, 4_000
"""Seconds that one input may take, and bytes that it may have."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--corpus", type=Path, default=Path(".fuzz"), help="where new inputs are kept")
    chosen = parser.parse_args()
    corpus = chosen.corpus / chosen.target
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds(chosen.target):
        (corpus / sha256(seed).hexdigest()[:16]).write_bytes(seed)
    _wake()
    arguments = [
        f"-max_total_time={chosen.seconds}",
        f"-max_len={LARGEST}",
        f"-timeout={SLOWEST}",
        "-rss_limit_mb=2048",
        f"-artifact_prefix={corpus.parent}/{chosen.target}-",
    ]
    atheris.Setup([sys.argv[0], *arguments, str(corpus)], TARGETS[chosen.target])
    atheris.Fuzz()


def _wake() -> None:
    """Let dateparser read its languages now; no input is to blame for the seconds that takes once."""
    with suppress(ValueError):
        parse_published("a day in no language")


main()
