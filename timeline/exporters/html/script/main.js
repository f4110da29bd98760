function start(root) {
  const { data, events } = readTimeline(root);
  const find = (selector) => root.querySelector(selector);
  const named = (name) => find(`[name="${name}"]`);
  const eventOf = new Map(events.map((event) => [event.item, event]));
  const search = named("q");
  let asked = new URLSearchParams();
  let selected = null;
  let shown = events;
  let board = null;
  let overview = null;
  let opened = null;

  const updateFacets = createFacets(root, events, ask);

  // What the reader asks for under a name: a text, or several; nothing takes it back.
  function ask(name, values) {
    asked.delete(name);
    for (const value of [values].flat()) if (value !== "") asked.append(name, value);
    refresh();
  }

  // Shows what is asked for.
  function refresh() {
    const assumed = (asked.get("assumed") ?? String(!data.hideAssumed)) === "true";
    const by = asked.get("by") ?? data.groupBy;
    const sifted = sift(events, asked, assumed);
    shown = sifted.shown;
    const visible = new Set(shown);
    for (const event of events) event.item.hidden = !visible.has(event);
    for (const group of root.querySelectorAll(".tl-list section")) {
      const rows = group.querySelectorAll("li:not([hidden])").length;
      group.hidden = !rows;
      group.style.containIntrinsicBlockSize = `auto ${3 * rows + 2}rem`;
    }
    updateFacets(asked, sifted.counts);
    const filtered = [...asked.keys()].some((name) => name !== "by" && name !== "assumed");
    for (const name of ["q", "from", "to"]) {
      if (named(name).value.trim() !== (asked.get(name) ?? "")) named(name).value = asked.get(name) ?? "";
    }
    named("from").closest("details").classList.toggle("tl-active", asked.has("from") || asked.has("to"));
    named("assumed").checked = assumed;
    named("by").value = by;
    named("clear").hidden = !filtered;
    root.classList.toggle("tl-filtered", filtered);
    root.classList.toggle("tl-changed", asked.size > 0);
    find(".tl-none").hidden = shown.length > 0;
    const part = shown.length < events.length ? `${number(shown.length)} of` : "All";
    const shows = `${part} ${number(events.length)} events`;
    find("output").textContent = shows;
    find(".tl-asked").textContent = [shows, ...sayAsked(asked)].join(" · ");
    board?.update({ events: shown, groupBy: by });
    overview?.fill(shown);
    remember();
  }

  // One event is chosen at a time; choosing opens it in the list and marks it in the chart.
  function select(event) {
    selected?.item.classList.remove("tl-selected");
    selected = event;
    remember();
    board?.update({ selected: event });
    if (!event) return;
    event.item.classList.add("tl-selected");
    event.item.firstChild.open = true;
    board?.reveal(event);
  }

  function goTo({ item }, focus) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    item.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    if (focus) item.querySelector("summary").focus({ preventScroll: true });
  }

  // What the address says for others on the page is left alone.
  function remember() {
    const something = selected || asked.size;
    if (something || readAddress(root, events)) {
      setAddress(something ? writeAddress(root, selected, asked) : location.pathname + location.search);
    }
  }

  function obeyAddress() {
    const wanted = readAddress(root, events);
    if (!wanted) return;
    asked = wanted.asked;
    if (wanted.selected?.row.basis === "published" && data.hideAssumed) asked.set("assumed", true);
    select(wanted.selected);
    refresh();
    if (selected) goTo(selected);
  }

  function tell(text, what) {
    copy(text).then(() => { find(".tl-said").textContent = `${what} copied`; });
  }

  function copyLink(event) {
    tell(location.href.split("#")[0] + writeAddress(root, event, asked), "Link");
  }

  function actions(event) {
    const button = (text, onclick) => element("button", { type: "button", onclick }, text);
    const row = element("p", { className: "tl-row" },
      button("Copy link", () => copyLink(event)), button("Copy citation", () => tell(citation(event), "Citation")));
    const toChart = button("Show in chart", () => {
      select(event);
      find(".tl-plot").focus();
    });
    if (board && event.mark) row.prepend(toChart);
    return row;
  }

  // Articles' names in place of their numbers.
  function cite(event) {
    article(event);
    for (const number of event.item.querySelectorAll("a[href^='#']")) {
      number.replaceWith(...find(`[id="${number.hash.slice(1)}"]`).cloneNode(true).childNodes);
    }
  }

  // "toggle" does not bubble; on paper everything is open.
  root.addEventListener("toggle", ({ target }) => {
    const event = eventOf.get(target.parentElement);
    if (!event || opened) return;
    if (target.open && !target.querySelector("button")) {
      cite(event);
      target.append(actions(event));
    }
    if (target.open && selected !== event) select(event);
    if (!target.open && selected === event) select(null);
  }, true);

  addEventListener("beforeprint", () => {
    startChart();
    opened = [...root.querySelectorAll("li > details:not([open])")];
    for (const details of opened) details.open = true;
    events.forEach(cite);
    root.classList.add("tl-paper");
    board?.drawForPaper();
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    root.classList.remove("tl-paper");
    board?.drawSoon();
    setTimeout(() => { opened = null; });
  });

  let typing = 0;
  search.oninput = () => {
    clearTimeout(typing);
    typing = setTimeout(() => ask("q", search.value.trim()), events.length / 40);
  };
  for (const name of ["from", "to", "by"]) named(name).onchange = ({ target }) => ask(name, target.value);
  named("assumed").onchange = ({ target }) => ask("assumed", target.checked);

  const clicks = {
    clear: () => {
      for (const name of new Set(asked.keys())) if (name !== "by" && name !== "assumed") asked.delete(name);
      refresh();
      search.focus();
    },
    "as-chart": () => {
      asked.set("from", isoDay(board.view.from));
      ask("to", isoDay(board.view.to));
    },
    link: () => copyLink(selected),
    csv: () => download("timeline.csv", toCsv(data, shown)),
    in: () => board.zoom(0.5),
    out: () => board.zoom(2),
    whole: () => board.reset(),
  };
  for (const [name, click] of Object.entries(clicks)) if (named(name)) named(name).onclick = click;
  find(".tl-skip").onclick = (click) => {
    click.preventDefault();
    find("[tabindex='-1']").focus();
  };

  // A plotly.js in the page is text until here.
  function startChart() {
    const inert = find("script[type='text/plain']");
    if (inert && typeof Plotly === "undefined") inert.replaceWith(element("script", { textContent: inert.textContent }));
    if (board || typeof Plotly === "undefined" || !events.some(({ mark }) => mark)) return;
    find(".tl-live").hidden = false;
    root.classList.add("tl-charted");
    board = createBoard(root, events, {
      picked: (event, focus) => {
        select(event);
        goTo(event, focus);
      },
      moved: () => overview.moved(),
    });
    overview = createOverview(root, board.view, board.show);
    overview.moved();
    const by = named("by");
    for (const choice of [...by]) {
      if (choice.value !== "none" && groupEvents(events, choice.value).length < 2) choice.remove();
    }
    by.parentElement.hidden = by.length < 2;
    const lines = named("lines");
    lines.parentElement.hidden = !data.published.length;
    lines.checked = data.publicationLines;
    lines.onchange = () => board.update({ lines: lines.checked ? data.published.map((day) => day * DAY) : [], selected });
    lines.onchange();
    refresh();
    board.open();
    if (selected) board.reveal(selected);
  }

  if (data.hideAssumed) {
    const label = named("assumed").parentElement;
    const assumed = events.filter(({ row }) => row.basis === "published").length;
    label.hidden = false;
    label.lastChild.textContent = `Show ${number(assumed)} whose date is only assumed`;
  }
  find(".tl-tools").hidden = false;
  obeyAddress();
  refresh();
  addEventListener("hashchange", obeyAddress);
  // The list comes first; plotly.js may be slow to come, also from the page around a fragment.
  const startSoon = () => requestAnimationFrame(() => setTimeout(startChart));
  startSoon();
  addEventListener("load", startSoon);
  root.addEventListener("load", startSoon, true);
}

start(document.currentScript.closest(".tl"));
