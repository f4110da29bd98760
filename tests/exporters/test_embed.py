"""Fragments for other pages, pages without script, pictures."""

from __future__ import annotations

import base64
import re
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.conftest import Convert
from tests.exporters.conftest import Open
from tests.exporters.test_chart import overlap
from tests.made import event, timeline
from tests.samples import eight, many
from timeline import build
from timeline.exporters import EXPORTERS, ExportOptions, GroupBy, save
from timeline.exporters.html.chart import plotly_source
from timeline.exporters.wording import say_date
from timeline.model import Timeline

ARTICLES = Path(__file__).parents[2] / "data" / "articles"
EMBED = ExportOptions(embed=True, plotlyjs="none")


def fragment(made: Timeline, options: ExportOptions = EMBED) -> str:
    return EXPORTERS["html"](made, options).decode()


HOST = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Briefing</title>
<style>body { font: 20px/2 serif; color: rgb(9, 8, 7); margin: 33px } li { color: red }</style>
<h1 id="own">Briefing</h1><ul><li>One <b>two</b></li></ul><p><mark>Three</mark> <button>Four</button></p>
"""


def host(path: Path, *fragments: str, script: str = "") -> Path:
    (path / "plotly.min.js").write_text(plotly_source(), encoding="utf-8")
    target = path / "host.html"
    target.write_text(HOST + script + "<hr>".join(fragments), encoding="utf-8")
    return target


PLOTLY = '<script src="plotly.min.js"></script>'


def test_several_on_one_page_do_not_meddle(open_file: Open, tmp_path: Path) -> None:
    path = host(tmp_path, fragment(eight()), fragment(many(20)), script=PLOTLY)
    page = open_file(path)
    first, second = page.locator(".tl").all()
    for each in (first, second):
        expect(each.locator(".tl-canvas .textpoint").first).to_be_attached()
    first.get_by_role("searchbox").fill("mayor")
    expect(first.locator("output")).to_have_text("1 of 8 events")
    expect(second.locator("output")).not_to_contain_text("1 of")
    second.locator("summary:visible").last.click()
    expect(second.locator(".tl-selected")).to_have_count(1)
    expect(first.locator(".tl-selected")).to_have_count(0)
    again = open_file(path, page.evaluate("location.hash"))
    expect(again.locator(".tl").nth(1).locator(".tl-selected blockquote")).to_be_in_viewport()
    expect(again.locator(".tl-selected")).to_have_count(1)
    again.context.close()
    ids = page.eval_on_selector_all(".tl-list [id], .tl-rest [id]", "all => all.map(e => e.id)")
    assert len(ids) == len(set(ids))
    page.context.close()


def test_a_fragment_downloads_what_it_shows_as_the_csv_format(open_file: Open, tmp_path: Path) -> None:
    made = timeline(event(title="=1+1", sources=2, contested=("2024-10-23",)), event("2024-10-25"))
    page = open_file(host(tmp_path, fragment(made)))
    with page.expect_download() as started:
        page.get_by_role("button", name="Download CSV").click()
    assert Path(started.value.path()).read_bytes() == EXPORTERS["csv"](made, ExportOptions())
    page.context.close()


def look(page: Page) -> Any:
    return page.evaluate(
        """() => [...document.querySelectorAll('#own, body > ul, body > ul *, body > p *')].map(e => {
          const s = getComputedStyle(e), b = e.getBoundingClientRect();
          return [e.tagName, s.color, s.font, s.margin, s.listStyle, s.background, b.x, b.y, b.width];
        })"""
    )


def test_the_host_page_looks_and_works_as_without_it(open_file: Open, tmp_path: Path) -> None:
    plain = open_file(host(tmp_path))
    before, names = look(plain), set(plain.evaluate("Object.keys(window)"))
    with_it = open_file(host(tmp_path, fragment(eight())))
    assert look(with_it) == before
    assert set(with_it.evaluate("Object.keys(window)")) == names
    for page in (plain, with_it):
        page.context.close()


def test_plotly_may_come_after_the_fragment(open_file: Open, tmp_path: Path) -> None:
    path = host(tmp_path, fragment(eight()) + PLOTLY)
    page = open_file(path)
    expect(page.locator(".tl-canvas .textpoint").first).to_be_attached()
    page.context.close()


def test_without_plotly_the_list_still_works(open_file: Open, tmp_path: Path) -> None:
    page = open_file(host(tmp_path, fragment(eight())))
    page.get_by_role("searchbox").fill("mayor")
    expect(page.locator("output")).to_have_text("1 of 8 events")
    expect(page.locator(".tl-plot")).to_be_hidden()
    page.context.close()


def test_thirty_events_of_an_article_are_under_sixty_kilobytes() -> None:
    made = build([ARTICLES / "river-lenn-flood.md"])
    assert 25 < len(made.events) < 40
    assert len(fragment(replace(made, events=made.events[:30])).encode()) < 60_000


def test_thirty_events_of_twelve_articles_are_under_sixty_kilobytes() -> None:
    made = build([ARTICLES])
    by_article = {
        article.id: [e for e in made.events if e.article == article.id] for article in made.articles
    }
    in_turn = [e for turn in zip(*by_article.values(), strict=False) for e in turn]
    chosen = set(map(id, in_turn[:30]))
    kept = tuple(e for e in made.events if id(e) in chosen)
    assert (len(kept), len({e.article for e in kept})) == (30, 12)
    assert len(fragment(replace(made, events=kept)).encode()) < 60_000


def test_thirty_events_are_under_sixty_kilobytes() -> None:
    told = [
        event(
            f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}",
            title=f"The harbour board agrees to repair part {n} of the eastern breakwater",
            text=f"The harbour board agreed on Thursday to repair part {n} of the eastern breakwater, "
            "which was damaged in the storm of last winter, said its spokesman.",
            actors=("The harbour board", f"Firm {n % 7}"),
            article=f"article{n % 5}.md",
        )
        for n in range(30)
    ]
    assert len(fragment(timeline(*told)).encode()) < 60_000


@pytest.mark.parametrize(
    ("choice", "tag"),
    [
        (
            "cdn",
            r'<script src="https://cdn\.plot\.ly/plotly-[\d.]+\.min\.js" integrity="sha256-.+ async',
        ),
        ("directory", r'<script src="plotly\.min\.js" async></script>'),
        ("/static/my bundle.js?v=1", r'<script src="/static/my bundle\.js\?v=1" async></script>'),
        ('"><script>x', r'<script src="&#34;&gt;&lt;script&gt;x" async></script>'),
    ],
)
def test_plotly_comes_from_where_it_is_asked_from(choice: str, tag: str) -> None:
    for embed in (True, False):
        text = fragment(eight(), ExportOptions(plotlyjs=choice, embed=embed))
        assert len(re.findall(tag, text)) == 1
        assert len(text) < 90_000


def test_none_brings_none() -> None:
    assert "<script src" not in fragment(eight())


def test_plotly_beside_the_page_is_written_and_used(open_file: Open, tmp_path: Path) -> None:
    save(eight(), tmp_path / "page.html", "html", ExportOptions(plotlyjs="directory"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["page.html", "plotly.min.js"]
    page = open_file(tmp_path / "page.html")
    expect(page.locator(".tl-canvas .textpoint").first).to_be_attached()
    page.context.close()


@pytest.mark.parametrize("embed", [True, False])
def test_static_has_all_of_it_and_no_script(embed: bool) -> None:
    made = eight()
    text = fragment(made, ExportOptions(static=True, embed=embed))
    assert "<script" not in text
    assert " on" not in re.sub(r">[^<]*<", "><", text)
    for told in made.events:
        assert told.title in text
        assert told.text.split()[-2] in text
    assert "names no day" in text
    (picture,) = re.findall(r'<img src="data:image/svg\+xml;base64,([^"]+)"', text)
    assert "Inspectors are to" in base64.b64decode(picture).decode()


def test_static_is_legible_in_a_word_processor(convert: Convert, tmp_path: Path) -> None:
    made = many(30)
    (tmp_path / "static.html").write_bytes(EXPORTERS["html"](made, ExportOptions(static=True)))
    folder = convert([tmp_path / "static.html"], "pdf")
    with pypdfium2.PdfDocument(folder / "static.pdf") as document:
        text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
        pictures = list(document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
        paths = list(document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]))
        sheets = len(document)
    flat = re.sub(r"[\s\ufffe-]+", "", text)
    for told in made.events:
        for words in (told.title, told.text, say_date(told)):
            assert re.sub(r"[\s-]+", "", words) in flat
    assert pictures or len(paths) > 30
    assert "tl-" not in text
    assert sheets < 8


def boxes(page: Page) -> list[Any]:
    found: list[Any] = page.evaluate(
        """() => [...document.querySelectorAll('svg g')].map(g => {
          const box = e => { const {left, right, top, bottom} = e.getBoundingClientRect();
                             return {left, right, top, bottom}; };
          return [...g.querySelectorAll('text, path, rect')].map(box);
        })"""
    )
    return found


@pytest.mark.parametrize("by", list(GroupBy))
def test_nothing_in_the_picture_lies_on_another_event(open_file: Open, tmp_path: Path, by: GroupBy) -> None:
    (tmp_path / "picture.svg").write_bytes(EXPORTERS["svg"](many(55), ExportOptions(group_by=by)))
    page = open_file(tmp_path / "picture.svg")
    drawn = boxes(page)
    assert len(drawn) > 40
    assert not [(a, b) for one, two in combinations(drawn, 2) for a in one for b in two if overlap(a, b)]
    width = page.evaluate("document.documentElement.width.baseVal.value")
    assert all(box["left"] >= 0 and box["right"] <= width + 40 for one in drawn for box in one)
    page.context.close()


@pytest.mark.parametrize("number", [0, 1, 200, 3000])
def test_pictures_of_any_size_are_well_formed_and_not_endless(number: int) -> None:
    picture = EXPORTERS["svg"](many(number), ExportOptions(publication_lines=True))
    height = float(ElementTree.fromstring(picture).attrib["height"])
    assert 30 < height < 700
    assert len(picture) < 80_000
