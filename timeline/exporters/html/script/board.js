const HOUR = 36e5;

// The chart on its board: drawing, zoom, pointer, keyboard. `picked` is told which event the reader picked
// and whether by keyboard, `moved` the view after each change of it.
function createBoard(root, events, { picked, moved }) {
  const plot = root.querySelector(".tl-plot");
  const canvas = root.querySelector(".tl-canvas");
  const tip = root.querySelector(".tl-tip");
  const said = root.querySelector(".tl-said");
  const whole = wholeSpan(events);
  const view = { ...whole, first: whole.from, last: whole.to };
  const touch = matchMedia("(hover: none)").matches;
  const state = { events, groupBy: "none", lines: [], selected: null, arranged: null, frame: 0 };
  const measure = labelMeasure(getComputedStyle(root).fontFamily);

  function draw() {
    state.frame = 0;
    const width = Math.floor(plot.clientWidth);
    if (width < 50) return;
    const plotWidth = width - MARGIN.l - MARGIN.r;
    state.arranged = arrange(state.events, view, plotWidth, state.groupBy, measure);
    const { data, layout } = figure(state.arranged, { ...state, view, width, theme: readTheme(root), touch });
    const first = !canvas.classList.contains("js-plotly-plot");
    Plotly.react(canvas, data, layout, CONFIG);
    if (first) canvas.on("plotly_relayout", relaid);
    plot.dataset.mode = state.arranged.mode;
  }

  function drawSoon() {
    state.frame ||= requestAnimationFrame(draw);
  }

  // The reader dragged the chart.
  function relaid(change) {
    if (!("xaxis.range[0]" in change)) return;
    show(readTime(change["xaxis.range[0]"]), readTime(change["xaxis.range[1]"]));
  }

  function show(from, to) {
    const span = Math.min(Math.max(to - from, HOUR), view.last - view.first);
    const start = Math.min(Math.max((from + to - span) / 2, view.first), view.last - span);
    view.from = start;
    view.to = start + span;
    hideTip();
    moved(view);
    drawSoon();
  }

  function zoom(factor, around = (view.from + view.to) / 2) {
    show(around - (around - view.from) * factor, around + (view.to - around) * factor);
  }

  function pan(share) {
    const by = (view.to - view.from) * share;
    show(view.from + by, view.to + by);
  }

  function reset() {
    show(view.first, view.last);
  }

  function update(change) {
    Object.assign(state, change);
    drawSoon();
  }

  // Brings an event into view without changing how much the view shows.
  function reveal(event) {
    if (event?.mark && !overlaps(event.mark, view)) {
      const half = (view.to - view.from) / 2;
      show(event.mark.at - half, event.mark.at + half);
    }
  }

  function point(pointer) {
    const box = canvas.getBoundingClientRect();
    return [pointer.clientX - box.left - MARGIN.l, pointer.clientY - box.top - MARGIN.t];
  }

  function under(pointer) {
    return state.arranged && state.arranged.mode !== "density" ? hit(state.arranged, ...point(pointer)) : undefined;
  }

  function showTip(box) {
    tip.replaceChildren(...[["b", box.event.when], ["span", box.event.title]].map(([name, text]) => {
      const line = document.createElement(name);
      line.textContent = text;
      line.dir = "auto";
      return line;
    }));
    const words = box.event.row.expression;
    if (words) tip.append(Object.assign(document.createElement("i"), { textContent: `“${words}”` }));
    tip.append(Object.assign(document.createElement("i"), { textContent: source(box.event) }));
    tip.hidden = false;
    const room = plot.clientWidth - tip.offsetWidth;
    tip.style.left = `${Math.max(0, Math.min(box.x + MARGIN.l - 12, room))}px`;
    const below = box.y + LANE[state.arranged.mode] / 2 + 8;
    const above = box.y - LANE[state.arranged.mode] / 2 - tip.offsetHeight - 4;
    tip.style.top = `${below + tip.offsetHeight > plot.clientHeight && above > 0 ? above : below}px`;
  }

  function hideTip() {
    tip.hidden = true;
  }

  plot.addEventListener("pointermove", (pointer) => {
    if (pointer.buttons || pointer.pointerType === "touch") return;
    const box = under(pointer);
    plot.classList.toggle("tl-over", Boolean(box));
    if (box) showTip(box);
    else hideTip();
  });
  plot.addEventListener("pointerleave", hideTip);
  plot.addEventListener("blur", hideTip);

  plot.addEventListener("pointerdown", (down) => {
    document.addEventListener("pointerup", (up) => {
      if (Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) > 5 || down.button) return;
      const box = under(up);
      if (box) picked(box.event, { keyboard: false });
      else if (state.arranged?.mode === "density") zoom(0.25, timeAt(up));
    }, { once: true, capture: true });
  });

  function timeAt(pointer) {
    const [x] = point(pointer);
    return view.from + (x / (plot.clientWidth - MARGIN.l - MARGIN.r)) * (view.to - view.from);
  }

  plot.addEventListener("wheel", (wheel) => {
    if (!wheel.ctrlKey && !wheel.metaKey) return;
    wheel.preventDefault();
    zoom(wheel.deltaY > 0 ? 1.25 : 0.8, timeAt(wheel));
  }, { passive: false });

  plot.addEventListener("dblclick", reset);

  // From event to event, in order; each is said and shown.
  function step(to) {
    const row = state.events.filter((event) => event.mark);
    if (!row.length) return;
    const now = row.indexOf(state.selected);
    const event = row[Math.min(Math.max(to(now, row.length), 0), row.length - 1)];
    update({ selected: event });
    reveal(event);
    said.textContent = `${event.when}: ${event.title}. ${row.indexOf(event) + 1} of ${row.length}`;
    requestAnimationFrame(() => {
      const box = state.arranged.placed.find((candidate) => candidate.event === event);
      if (box) showTip(box);
    });
  }

  const KEYS = {
    ArrowRight: () => step((now) => now + 1),
    ArrowLeft: () => step((now) => (now < 0 ? 0 : now - 1)),
    Home: () => step(() => 0),
    End: () => step((now, count) => count - 1),
    Enter: () => state.selected && picked(state.selected, { keyboard: true }),
    "+": () => zoom(0.5),
    "=": () => zoom(0.5),
    "-": () => zoom(2),
    0: reset,
    Escape: hideTip,
  };
  const SHIFTED = { ArrowRight: () => pan(0.5), ArrowLeft: () => pan(-0.5) };
  plot.addEventListener("keydown", (key) => {
    if (key.ctrlKey || key.metaKey || key.altKey) return;
    const act = (key.shiftKey && SHIFTED[key.key]) || KEYS[key.key];
    if (!act) return;
    act();
    key.preventDefault();
  });

  let width = 0;
  new ResizeObserver(() => {
    if (plot.clientWidth !== width) drawSoon();
    width = plot.clientWidth;
  }).observe(plot);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawSoon);

  return { view, update, show, zoom, pan, reset, reveal };
}

function wholeSpan(events) {
  const marks = events.map((event) => event.mark).filter(Boolean);
  const first = marks.reduce((least, mark) => Math.min(least, mark.at, mark.first), Infinity);
  const last = marks.reduce((most, mark) => Math.max(most, mark.at, mark.last), -Infinity);
  const pad = (last - first) * 0.04 || 1.5 * DAY;
  return marks.length ? { from: first - pad, to: last + pad } : { from: 0, to: DAY };
}

// plotly writes a time of the axis as "2024-10-24 17:30", with no zone, or hands the number back.
function readTime(value) {
  if (typeof value === "number") return value;
  const [day, clock = "00:00"] = value.split(" ");
  return Date.parse(`${day}T${clock}Z`);
}

function labelMeasure(font) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `12px ${font}`;
  return (line) => context.measureText(line).width;
}
