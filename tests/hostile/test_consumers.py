"""Texts that attack, opened in the programs they are aimed at: nothing runs and nothing is fetched."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page

from tests.conftest import Convert
from tests.injections import ALL, FORMULAS, MARKDOWN, MARKUP, everywhere
from timeline.exporters import EXPORTERS, ExportOptions, GroupBy

WITHIN = re.compile("data:|blob:")


class Watched:
    """A browser's page that notes what was run and fetched."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page, self.folder = page, folder
        self.fetched: list[str] = []
        page.add_init_script("window.hurts = 0; window.hurt = () => { window.hurts += 1; };")
        page.on("request", lambda request: self.fetched.append(request.url))
        page.on("dialog", lambda dialog: self.fetched.append(dialog.message))

    def harm(self, document: str | bytes, ending: str = "html") -> int:
        """How often a document calls `hurt` or fetches something, opened, and touched everywhere."""
        path = self.folder / f"opened.{ending}"
        path.write_bytes(document.encode(errors="replace") if isinstance(document, str) else document)
        self.fetched.clear()
        self.page.goto(path.as_uri())
        self.page.evaluate(
            """async () => {
              document.querySelectorAll('summary').forEach(summary => summary.click());
              document.querySelectorAll('a[href^="javascript" i]').forEach(link => link.click());
              await new Promise(done => setTimeout(done, 30));
              document.querySelectorAll('*').forEach(e => {
                e.dispatchEvent(new MouseEvent('mouseover')); e.dispatchEvent(new FocusEvent('focus'));
              });
              await new Promise(done => setTimeout(done, 30));
            }"""
        )
        others = [
            address for address in self.fetched if not WITHIN.match(address) and address != path.as_uri()
        ]
        return int(self.page.evaluate("window.hurts")) + len(others)


@pytest.fixture(scope="module")
def watched(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    context = browser.new_context()
    yield Watched(context.new_page(), tmp_path_factory.mktemp("watched"))
    context.close()


def without_policy(page: bytes) -> bytes:
    """The page without its policy, which would hide what escaping lets through."""
    return page.replace(b'http-equiv="Content-Security-Policy"', b'name="policy"')


def markdown(document: str) -> str:
    """As a renderer shows it that lets HTML through and makes links of everything."""
    return str(MarkdownIt("gfm-like", {"html": True, "linkify": True}).render(document))


class TestBrowser:
    def test_harm_would_be_noticed(self, watched: Watched) -> None:
        raw = [text for text in MARKUP if "refresh" not in text]
        assert sum(watched.harm(f"<!doctype html><p>{text}</p>") > 0 for text in raw) > len(raw) / 3
        assert sum(watched.harm(markdown(text)) > 0 for text in MARKDOWN) > len(MARKDOWN) / 4

    @pytest.mark.parametrize(
        "options",
        [
            ExportOptions(group_by=GroupBy.ACTOR, title="A"),
            ExportOptions(embed=True, plotlyjs="none"),
            ExportOptions(static=True),
        ],
        ids=["page", "fragment", "static"],
    )
    def test_pages(self, watched: Watched, options: ExportOptions) -> None:
        """All texts in one page; tests/exporters has each in a page of its own."""
        made = everywhere(*ALL)
        assert watched.harm(without_policy(EXPORTERS["html"](made, options))) == 0
        shown = watched.page.content()
        assert shown.count("hurt()") >= sum("hurt()" in text for text in ALL)

    @pytest.mark.parametrize("text", MARKUP, ids=range(len(MARKUP)))
    def test_pictures(self, watched: Watched, text: str) -> None:
        made = everywhere(text)
        options = ExportOptions(title=text, group_by=GroupBy.ACTOR)
        assert watched.harm(EXPORTERS["svg"](made, options), "svg") == 0
        assert watched.page.evaluate("document.documentElement.tagName") == "svg"

    def test_slides(self, watched: Watched) -> None:
        """TimelineJS puts these fields into its page as HTML."""
        document = json.loads(EXPORTERS["timelinejs.json"](everywhere(*ALL), ExportOptions(title=MARKUP[0])))
        slides = [document["title"], *document["events"]]
        fields = [text for slide in slides for text in (*slide["text"].values(), slide.get("display_date"))]
        fields += [slide.get("group") or "" for slide in slides]
        assert len(fields) > 2 * len(ALL)
        assert watched.harm("<!doctype html>" + "".join(f"<div>{field}</div>" for field in fields)) == 0
        found = watched.page.evaluate(
            "[...new Set([...document.body.querySelectorAll('*')].map(e => e.tagName))]"
        )
        assert set(found) <= {"DIV", "P", "A"}

    @pytest.mark.parametrize("text", [*MARKUP, *MARKDOWN], ids=range(len(MARKUP) + len(MARKDOWN)))
    def test_rendered_markdown(self, watched: Watched, text: str) -> None:
        document = EXPORTERS["md"](everywhere(text), ExportOptions(title=text)).decode()
        assert watched.harm(markdown(document)) == 0
        tags = watched.page.evaluate("[...document.body.querySelectorAll('*')].map(e => e.tagName)")
        assert set(tags) <= {*("H1", "TABLE", "THEAD", "TBODY", "TR", "TH", "TD", "A", "EM")}
        assert tags.count("TD") == 8


class TestSpreadsheet:
    def test_no_cell_is_a_formula(self, convert: Convert, tmp_path: Path) -> None:
        """In LibreOffice, which writes true and false as formulas; `raw` shows that it would run others."""
        made = everywhere(*ALL)
        for name, ending, options in (
            ("guarded", "csv", ExportOptions(excel=True)),
            ("raw", "csv", ExportOptions(raw=True)),
            ("book", "xlsx", ExportOptions()),
        ):
            (tmp_path / f"{name}.{ending}").write_bytes(EXPORTERS[ending](made, options))
        folder = convert(sorted(tmp_path.iterdir()), "fods", "--infilter=CSV:44,34,76,1")
        written = {path.stem: path.read_text() for path in folder.iterdir()}
        live = re.compile(r'table:formula="(?!of:=(?:TRUE|FALSE)\(\))|dde-|xlink:href')
        assert len(live.findall(written["raw"])) > len(FORMULAS) / 4
        for name in ("guarded", "book"):
            assert "HYPERLINK" in written[name]
            assert live.findall(written[name]) == []
