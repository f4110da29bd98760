"""Programs that several tests share: Debian's Chromium and LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

Convert = Callable[..., Path]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.exists():
        pytest.skip("no Chromium here")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """LibreOffice: saves files in another format, into a new folder, which is given back."""
    office = shutil.which("soffice")
    if not office:
        pytest.skip("no LibreOffice here")
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def run(files: list[Path], to: str, *options: str) -> Path:
        folder = tmp_path_factory.mktemp("converted")
        command = [office, f"-env:UserInstallation={profile}", "--headless", *options, "--convert-to", to]
        subprocess.run(
            [*command, "--outdir", str(folder), *map(str, files)],
            check=True,
            capture_output=True,
            timeout=300,
        )
        return folder

    return run
