"""A table of what takes how long, beside what others take for the same in the same run.

    python -m tests.benchmarks [--big] [--peers FOLDER]

Times are of the processor and of one core. The articles are TimeBank and AQUAINT where they lie beside the
checkout, else made of the samples. Peers are looked for in FOLDER/venv and FOLDER/node_modules.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import samples
from tests.benchmarks.retold import retold
from tests.many import many
from timeline.exporters.html.page import to_html
from timeline.exporters.options import ExportOptions
from timeline.merge import merge_events
from timeline.model import Article
from timeline.pipeline import assemble
from timeline.readers import read_articles
from timeline.times.find import find_times

ROOT = Path(__file__).parents[2]
GOLD = [ROOT.parent / "shared" / "eval" / "gold" / f"{name}.jsonl" for name in ("timebank", "aquaint")]
HERE = Path(__file__).parent / "peers"
PEERS = {
    "dateparser search_dates": [sys.executable, str(HERE / "search_dates.py")],
    "Recognizers-Text": ["{folder}/venv/bin/python", str(HERE / "recognizers.py")],
    "timefhuman": ["{folder}/venv/bin/python", str(HERE / "fhuman.py")],
    "chrono-node": ["node", str(HERE / "chrono.cjs")],
}
SAMPLE = 20
"""Articles that peers are given; some are slow."""


def seconds(work: Callable[[], object], rounds: int = 3) -> float:
    """The least that it took."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def run(*arguments: str | Path) -> tuple[float, int]:
    """Seconds and peak kilobytes of a command of the program."""
    script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=-3); "
    script += "used = resource.getrusage(resource.RUSAGE_CHILDREN); "
    script += "print(used.ru_utime + used.ru_stime, used.ru_maxrss)"
    command = [sys.executable, "-m", "timeline", *map(str, arguments)]
    done = subprocess.run(
        [sys.executable, "-c", script, *command], capture_output=True, check=True, text=True
    )
    taken, peak = done.stdout.split()
    return float(taken), int(peak)


def row(what: str, found: str, beside: str = "") -> None:
    print(f"{what:<44}{found:>16}  {beside}", flush=True)


def news(folder: Path) -> list[Article]:
    paths = GOLD
    if not all(path.exists() for path in paths):
        paths = [folder / "made.jsonl"]
        paths[0].write_text("".join(many(256)))
    return [article for article in read_articles(paths) if isinstance(article, Article)]


def start_up(folder: Path) -> None:
    article = folder / "one.txt"
    article.write_text(json.loads(next(many(1)))["text"])
    row("timeline --help", f"{run('--help')[0]:.2f} s")
    options = ("--published", "2024-10-28", "--quiet", "-o", folder / "one.html")
    row("one article to a page, from nothing", f"{run('build', article, *options)[0]:.2f} s")


def time_expressions(articles: list[Article], folder: Path) -> None:
    taken = seconds(lambda: [find_times(article.text, published=article.published) for article in articles])
    row("find_times", f"{len(articles) / taken:,.0f} articles/s")
    texts = [article.text for article in articles[:SAMPLE]]
    ours = seconds(lambda: [find_times(text) for text in texts])
    for name, command in PEERS.items():
        theirs = peer([part.format(folder=folder) for part in command], texts, folder)
        if theirs is None:
            row(f"  {name}", "absent")
        else:
            beside = f"find_times is {theirs / ours:,.1f} times as fast"
            row(f"  {name}", f"{SAMPLE / theirs:,.1f} articles/s", beside)


def peer(command: list[str], texts: list[str], folder: Path) -> float | None:
    """The seconds that another library takes, loading apart; None where it is not installed."""
    environment = {**os.environ, "NODE_PATH": str(folder.resolve() / "node_modules")}
    try:
        done = subprocess.run(
            command, input=json.dumps(texts), capture_output=True, check=True, text=True, env=environment
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return float(done.stdout)


def timelines(articles: list[Article], folder: Path) -> None:
    alone = seconds(lambda: assemble(articles, merge=False))
    row("build, events not merged", f"{len(articles) / alone:,.0f} articles/s")
    row("build", f"{len(articles) / seconds(lambda: assemble(articles)):,.0f} articles/s")
    told = list(retold(2000))
    row(
        f"merging {len(told):,} tellings of 2,000 articles", f"{seconds(lambda: merge_events(told), 1):.1f} s"
    )
    for count in (30, 5000):
        page = partial(to_html, samples.many(count), ExportOptions())
        row(f"the page for {count:,} events", f"{seconds(page):.2f} s")
    lines = folder / "thousand.jsonl"
    lines.write_text("".join(many(1000)))
    options = ("--no-merge", "--quiet", "--format", "csv", "--jobs")
    one, two = (run("build", lines, *options, jobs)[0] for jobs in ("1", "2"))
    row("1,000 articles to CSV, one process", f"{one:.1f} s")
    row(
        "  two processes, both together",
        f"{two:.1f} s",
        f"{2 * one / two:.2f} times as fast on two free cores",
    )


def memory(folder: Path, *, big: bool) -> None:
    for count in (1000, 100_000) if big else (1000,):
        lines = folder / f"{count}.jsonl"
        with lines.open("w") as file:
            file.writelines(many(count, paragraphs=1))
        for ending in ("csv", "jsonl"):
            options = ("--quiet", "--jobs", "1", "-o", folder / f"out.{ending}")
            row(
                f"{count:,} short articles to .{ending}, not merged",
                peak("build", lines, "--no-merge", *options),
            )
            row("", peak("build", lines, *options), "merged")


def peak(*arguments: str | Path) -> str:
    return f"{run(*arguments)[1] / 1024:,.0f} MB"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("--big", action="store_true", help="100,000 articles as well; takes an hour")
    parser.add_argument("--peers", type=Path, default=Path(".bench"))
    given = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        articles = news(folder)
        find_times(articles[0].text)
        row(f"{len(articles)} articles", f"{sum(len(a.text) for a in articles) / 1000:,.0f} kB")
        start_up(folder)
        time_expressions(articles, given.peers)
        timelines(articles, folder)
        memory(folder, big=given.big)


if __name__ == "__main__":
    main()
