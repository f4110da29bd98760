function start(root) {
  const { data, events } = readTimeline(root);
  const find = (selector) => root.querySelector(selector);
  const named = (name, within = root) => within.querySelector(`[name="${name}"]`);
  const byItem = new Map(events.map((event) => [event.item, event]));
  const state = { filters: noFilters(data), selected: null, groupBy: data.groupBy, shown: events };
  const said = find(".tl-said");
  let board = null;
  let overview = null;

  // Facets keep their filters in `state.filters`, which stays the same object.
  function take({ filters, selected, groupBy }) {
    Object.assign(state.filters, filters);
    state.groupBy = groupBy;
    if (selected?.row.basis === "published") state.filters.assumed = true;
    refresh();
    select(selected, { scroll: true });
  }

  function refresh() {
    const { shown, counts } = sift(events, state.filters);
    state.shown = shown;
    const visible = new Set(shown);
    for (const event of events) if (event.item.hidden === visible.has(event)) event.item.hidden = !visible.has(event);
    for (const group of root.querySelectorAll(".tl-group")) group.hidden = !group.querySelector(".tl-event:not([hidden])");
    showControls(counts);
    root.classList.toggle("tl-filtered", isFiltered(state.filters));
    board?.update({ events: shown, groupBy: state.groupBy });
    overview?.fill(shown);
    remember();
  }

  // What the address says for others on the page is left alone.
  function remember() {
    const hash = writeAddress(root, data, state);
    if (hash !== location.hash && (hash || asksUs())) setAddress(hash);
  }

  function asksUs() {
    return readAddress(root, data, events, location.hash);
  }

  const updateFacets = createFacets(root, events, state.filters, refresh);
  const search = find("[type=search]");
  const days = find(".tl-days");

  function showControls(counts) {
    const { filters, shown } = state;
    updateFacets(counts);
    if (search.value.trim() !== filters.words.trim()) search.value = filters.words;
    named("from", days).value = filters.from;
    named("to", days).value = filters.to;
    days.classList.toggle("tl-active", Boolean(filters.from || filters.to));
    named("assumed").checked = filters.assumed;
    named("group").value = state.groupBy;
    named("clear").hidden = !isFiltered(filters);
    find(".tl-none").hidden = shown.length > 0;
    find(".tl-count").textContent = shown.length === events.length
      ? `All ${events.length} events` : `${shown.length} of ${events.length} events`;
  }

  // One event is chosen at a time; choosing opens it in the list and marks it in the chart.
  function select(event, { scroll = false, focus = false } = {}) {
    state.selected?.item.classList.remove("tl-selected");
    state.selected = event;
    remember();
    board?.update({ selected: event });
    if (!event) return;
    event.item.classList.add("tl-selected");
    event.item.querySelector("details").open = true;
    board?.reveal(event);
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (scroll) event.item.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    if (focus) event.item.querySelector("summary").focus({ preventScroll: true });
  }

  function copied(text, what) {
    copy(text).then(() => {
      said.textContent = "";
      said.textContent = `${what} copied`;
    });
  }

  function actions(event) {
    const row = document.createElement("p");
    row.className = "tl-actions";
    const add = (text, act) => {
      const button = row.appendChild(Object.assign(document.createElement("button"), { type: "button", textContent: text }));
      button.addEventListener("click", act);
    };
    if (board && event.mark) {
      add("Show in chart", () => {
        select(event);
        find(".tl-plot").focus();
        find(".tl-chart").scrollIntoView({ block: "nearest" });
      });
    }
    add("Copy link", () => copied(linkTo(writeAddress(root, data, { ...state, selected: event })), "Link"));
    add("Copy citation", () => copied(citation(event), "Citation"));
    return row;
  }

  // "toggle" does not bubble.
  root.addEventListener("toggle", ({ target }) => {
    const event = byItem.get(target.parentElement);
    if (!event || printing) return;
    if (target.open) {
      if (!target.querySelector(".tl-actions")) target.querySelector(".tl-more").append(actions(event));
      if (state.selected !== event) select(event);
    } else if (state.selected === event) {
      select(null);
    }
  }, true);

  let typing = 0;
  search.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      state.filters.words = search.value;
      refresh();
    }, events.length > 1000 ? 120 : 0);
  });
  for (const name of ["from", "to"]) {
    named(name, days).addEventListener("change", ({ target }) => {
      state.filters[name] = target.value;
      refresh();
    });
  }
  named("as-chart").addEventListener("click", () => {
    const { from, to } = board ? board.view : wholeSpan(events);
    state.filters.from = isoDay(from);
    state.filters.to = isoDay(to);
    refresh();
  });
  named("assumed").addEventListener("change", ({ target }) => {
    state.filters.assumed = target.checked;
    refresh();
  });
  named("clear").addEventListener("click", () => {
    Object.assign(state.filters, noFilters(data), { assumed: state.filters.assumed });
    refresh();
    search.focus();
  });
  named("link").addEventListener("click", () => copied(linkTo(writeAddress(root, data, state) || `#${root.id}`), "Link"));
  named("csv").addEventListener("click", () => download("timeline.csv", toCsv(data, state.shown)));
  find(".tl-skip").addEventListener("click", (click) => {
    click.preventDefault();
    find(`.tl-list [tabindex="-1"]`).focus();
  });

  const assumed = events.filter((event) => event.row.basis === "published").length;
  if (data.hideAssumed) {
    const label = named("assumed").parentElement;
    label.hidden = false;
    label.querySelector("span").textContent = `Show ${assumed} dated only by publication`;
  }
  find(".tl-tools").hidden = false;

  function startChart() {
    overview = createOverview(root, (from, to) => board.show(from, to));
    root.classList.add("tl-live");
    for (const part of [".tl-chartbar", ".tl-plot", ".tl-overview"]) find(part).hidden = false;
    board = createBoard(root, events, {
      picked: (event, { keyboard }) => select(event, { scroll: true, focus: keyboard }),
      moved: overview.moved,
    });
    overview.moved(board.view);
    const acts = { earlier: () => board.pan(-0.5), later: () => board.pan(0.5), in: () => board.zoom(0.5), out: () => board.zoom(2), whole: board.reset };
    for (const [name, act] of Object.entries(acts)) named(name, find(".tl-zoom")).addEventListener("click", act);
    const group = named("group");
    group.addEventListener("change", () => {
      state.groupBy = group.value;
      refresh();
    });
    const ways = [...group.options].filter(({ value }) => value === "none" || groupEvents(events, value).length > 1);
    group.replaceChildren(...ways);
    group.parentElement.hidden = ways.length < 2;
    const lines = named("lines");
    lines.checked = data.publicationLines;
    lines.parentElement.hidden = !data.published.length;
    const drawLines = () => board.update({ lines: lines.checked ? data.published.map((day) => day * DAY) : [] });
    lines.addEventListener("change", drawLines);
    drawLines();
  }

  // On paper everything is open, and closed again after.
  let printing = false;
  let opened = [];
  addEventListener("beforeprint", () => {
    printing = true;
    opened = [...root.querySelectorAll(".tl-event > details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    setTimeout(() => { printing = false; }, 0);
  });

  const plotlyThere = () => typeof Plotly !== "undefined" && events.some((event) => event.mark);
  if (plotlyThere()) startChart();
  const asked = asksUs();
  if (asked) take(asked);
  else refresh();
  addEventListener("hashchange", () => {
    const now = asksUs();
    if (now) take(now);
  });
  // The page around a fragment may bring plotly.js later.
  if (!board) {
    addEventListener("load", () => {
      if (!plotlyThere()) return;
      startChart();
      refresh();
      board.update({ selected: state.selected });
    });
  }
}

function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

start(document.currentScript.closest(".tl"));
