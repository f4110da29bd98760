const HOUR = 36e5;
const PAPER_WIDTH = 680;
const HINTS = {
  labels: "",
  dots: "Zoom in to read what each is.",
  density: "The bars count events; zoom in to see them one by one.",
};

// The chart on its board: drawing, zoom, pointer, keyboard. `picked` is told which event the reader picked
// and whether by keyboard, `moved` the view after each change of it.
function createBoard(root, events, { picked, moved }) {
  const [plot, canvas, tip, said, hint] = ["plot", "canvas", "tip", "said", "hint"]
    .map((name) => root.querySelector(`.tl-${name}`));
  const [earlier, later] = ["earlier", "later"].map((name) => root.querySelector(`[name=${name}]`));
  const { earliest, latest, from: first, to: last } = wholeSpan(events);
  const view = { earliest, latest, first, last, from: first, to: last };
  const touch = matchMedia("(hover: none)").matches;
  const measure = labelMeasure(getComputedStyle(root).fontFamily);
  const state = { events, groupBy: "none", lines: [], selected: null };
  let arranged = { placed: [] };
  let frame = 0;

  function draw(width = Math.floor(plot.clientWidth), part = view) {
    frame = 0;
    if (width < 50) return;
    arranged = arrange(state.events, part, width - MARGIN.l - MARGIN.r, state.groupBy, measure);
    const { data, layout } = figure(arranged, { ...state, view: part, width, theme: readTheme(root), touch });
    const first = !canvas.on;
    canvas.style.height = `${layout.height}px`;
    Plotly.react(canvas, data, layout, CONFIG);
    if (first) canvas.on("plotly_relayout", dragged);
    plot.dataset.mode = arranged.mode;
    hint.textContent = HINTS[arranged.mode];
    const [before, after] = outside();
    label(earlier, "←", before, "earlier");
    label(later, "→", after, "later");
  }

  // How many events lie before the view, how many after it.
  function outside() {
    const marks = state.events.flatMap(({ mark }) => mark ?? []);
    return [marks.filter((mark) => Math.max(mark.at, mark.last) < view.from).length,
      marks.filter((mark) => Math.min(mark.at, mark.first) > view.to).length];
  }

  function label(button, arrow, events, words) {
    const said = `${number(events)} ${words}`;
    button.textContent = events ? `${arrow} ${said}` : arrow;
    button.ariaLabel = events ? said : words;
  }

  function drawSoon() {
    frame ||= requestAnimationFrame(() => draw());
  }

  function dragged(change) {
    if ("xaxis.range[0]" in change) show(readTime(change["xaxis.range[0]"]), readTime(change["xaxis.range[1]"]));
  }

  function show(from, to) {
    const span = clamp(to - from, HOUR, view.last - view.first);
    view.from = clamp((from + to - span) / 2, view.first, view.last - span);
    view.to = view.from + span;
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

  // Half a view on, or as far as the next event there if that is farther.
  function turn(way) {
    const half = (view.to - view.from) / 2;
    const edge = way < 0 ? view.from : view.to;
    const away = state.events.flatMap(({ mark }) => (mark ? [(mark.at - edge) * way] : [])).filter((by) => by > 0);
    const next = Math.min(...away);
    pan(away.length && next > half ? way * (next / half / 2 + 0.5) : way * 0.5);
  }

  // Other events come into view if none of them is there.
  function update(change) {
    Object.assign(state, change);
    const { events: shown } = change;
    if (shown?.some(({ mark }) => mark) && !shown.some(({ mark }) => mark && overlaps(mark, view.from, view.to))) open();
    drawSoon();
  }

  function open() {
    const { from, to } = openingSpan(state.events, view);
    show(from, to);
  }

  // Brings an event into view without changing how much the view shows.
  function reveal({ mark }) {
    const half = (view.to - view.from) / 2;
    if (mark && !overlaps(mark, view.from, view.to)) show(mark.at - half, mark.at + half);
  }

  function point({ clientX, clientY }) {
    const { left, top } = canvas.getBoundingClientRect();
    return [clientX - left - MARGIN.l, clientY - top - MARGIN.t];
  }

  function timeAt(pointer) {
    return view.from + (point(pointer)[0] / (plot.clientWidth - MARGIN.l - MARGIN.r)) * (view.to - view.from);
  }

  function showTip({ event, x, y }) {
    const lines = [when(event), title(event), expression(event) && `“${expression(event)}”`, article(event).textContent];
    tip.replaceChildren(...lines.filter(Boolean).map((text) => element("span", { textContent: text, dir: "auto" })));
    tip.hidden = false;
    const half = LANE[arranged.mode] / 2;
    const room = plot.clientWidth - tip.offsetWidth;
    const above = y - half - tip.offsetHeight - 4;
    const below = y + half + 8;
    tip.style.left = `${clamp(x, 0, room)}px`;
    tip.style.top = `${above > 0 && below + tip.offsetHeight > plot.clientHeight ? above : below}px`;
  }

  function hideTip() {
    tip.hidden = true;
  }

  plot.onpointermove = (pointer) => {
    if (pointer.buttons || touch) return;
    const box = hit(arranged, ...point(pointer));
    plot.classList.toggle("tl-over", box);
    if (box) showTip(box);
    else hideTip();
  };
  plot.onpointerleave = hideTip;
  plot.onblur = hideTip;
  plot.ondblclick = reset;

  plot.onpointerdown = (down) => {
    document.addEventListener("pointerup", (up) => {
      if (Math.hypot(up.clientX - down.clientX, up.clientY - down.clientY) > 5 || down.button) return;
      const box = hit(arranged, ...point(up));
      if (box) picked(box.event, false);
      else if (arranged.mode === "density") zoom(0.25, timeAt(up));
    }, { once: true, capture: true });
  };

  plot.addEventListener("wheel", (wheel) => {
    if (!wheel.ctrlKey && !wheel.metaKey) return;
    wheel.preventDefault();
    zoom(wheel.deltaY > 0 ? 1.25 : 0.8, timeAt(wheel));
  }, { passive: false });

  // From event to event, in order; each is said and shown.
  function step(by) {
    const row = state.events.filter(({ mark }) => mark);
    if (!row.length) return;
    const place = clamp(row.indexOf(state.selected) + by, 0, row.length - 1);
    const event = row[place];
    state.selected = event;
    reveal(event);
    draw();
    said.textContent = `${when(event)}: ${title(event)}. ${place + 1} of ${row.length}`;
    const box = arranged.placed.find((other) => other.event === event);
    if (box) showTip(box);
  }

  const keys = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    Home: () => step(-Infinity),
    End: () => step(Infinity),
    Enter: () => state.selected && picked(state.selected, true),
    "+": () => zoom(0.5),
    "Shift +": () => zoom(0.5),
    "-": () => zoom(2),
    0: reset,
    Escape: hideTip,
    "Shift ArrowRight": () => pan(0.5),
    "Shift ArrowLeft": () => pan(-0.5),
  };
  plot.onkeydown = (pressed) => {
    const act = keys[(pressed.shiftKey ? "Shift " : "") + pressed.key];
    if (!act || pressed.ctrlKey || pressed.metaKey || pressed.altKey) return;
    pressed.preventDefault();
    act();
  };
  earlier.onclick = () => turn(-1);
  later.onclick = () => turn(1);

  new ResizeObserver(drawSoon).observe(root);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawSoon);

  // All of the span, as wide as a page.
  function drawForPaper() {
    draw(PAPER_WIDTH, { ...view, from: view.first, to: view.last });
  }

  return { view, update, show, zoom, reset, open, reveal, drawSoon, drawForPaper };
}

// The part that holds two thirds of the events if it is less than a twelfth of all, with what is near; else all.
function openingSpan(events, { first, last }) {
  const times = events.flatMap(({ mark }) => mark?.at ?? []).sort((a, b) => a - b);
  const most = Math.ceil((times.length * 2) / 3);
  const lengths = times.slice(most - 1).map((to, n) => to - times[n]);
  const length = Math.min(...lengths);
  if (times.length < 6 || length * 12 > last - first) return { from: first, to: last };
  const from = times[lengths.indexOf(length)];
  const near = length / 4 || 1.5 * DAY;
  return { from: from - near, to: from + length + near };
}

function wholeSpan(events) {
  const times = events.flatMap(({ mark }) => (mark ? [mark.at, mark.first, mark.last] : []));
  const [earliest, latest] = [Math.min, Math.max].map((pick) => times.reduce((a, b) => pick(a, b)));
  const pad = (latest - earliest) * 0.04 || 1.5 * DAY;
  return { earliest, latest, from: earliest - pad, to: latest + pad };
}

// plotly writes a time of the axis as "2024-10-24 17:30", with no zone, or hands the number back.
function readTime(value) {
  return typeof value === "number" ? value : Date.parse(`${value.replace(" ", "T")}${value.includes(":") ? "" : "T00:00"}Z`);
}

function labelMeasure(font) {
  const context = document.createElement("canvas").getContext("2d");
  context.font = `12px ${font}`;
  return (text) => context.measureText(text).width;
}
