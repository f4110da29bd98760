const MARGIN = { l: 10, r: 10, t: 2, b: 38 };
const SYMBOLS = {
  happened: "circle", ongoing: "triangle-right", expected: "diamond", denied: "x-thin", possible: "square",
  assumed: "circle",
};
const TICKS = [
  { dtickrange: [null, DAY - 1], value: "%H:%M\n%-d %b %Y" },
  { dtickrange: [DAY, 27 * DAY], value: "%-d %b\n%Y" },
  { dtickrange: ["M1", "M12"], value: "%b\n%Y" },
  { dtickrange: ["M12", null], value: "%Y" },
];
const CONFIG = {
  displayModeBar: false, displaylogo: false, showSendToCloud: false, doubleClick: false, typesetMath: false,
};
const CLEAR = "rgba(0,0,0,0)";

// plotly reads a little markup in texts; an article's text is to be shown as it is.
function plain(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function readTheme(root) {
  const style = getComputedStyle(root);
  const names = ["ink", "muted", "line", "band", "paper", "accent", ...Object.keys(SYMBOLS)];
  return {
    font: style.fontFamily,
    ...Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])),
  };
}

// The figure for an arrangement: what plotly draws. Vertical positions are pixels, from the top down.
function figure({ mode, height, bands, placed, bins }, { view, width, theme, lines, selected, touch }) {
  const plotWidth = width - MARGIN.l - MARGIN.r;
  const time = (x) => view.from + (x / plotWidth) * (view.to - view.from);
  const low = mode === "labels" ? 17 : 0;
  return {
    data: [
      ...barTraces(placed, theme, low, time),
      dotTrace(placed, theme),
      labelTrace(placed, theme, time),
      {
        type: "bar", marker: { color: theme.happened }, width: time(BIN - 1) - time(0),
        x: bins.map(({ x }) => time(x)), y: bins.map((bin) => -bin.height), base: bins.map(({ bottom }) => bottom),
      },
      ringTrace(placed.filter(({ event }) => event === selected), theme),
    ],
    layout: {
      width, height: height + MARGIN.t + MARGIN.b, margin: MARGIN, paper_bgcolor: CLEAR, plot_bgcolor: CLEAR,
      font: { family: theme.font, size: 12, color: theme.muted },
      showlegend: false, hovermode: false, dragmode: touch ? false : "pan", bargap: 0,
      xaxis: {
        type: "date", range: [view.from, view.to], minallowed: view.first, maxallowed: view.last, fixedrange: touch,
        nticks: Math.max(4, Math.round(plotWidth / 100)), tickformatstops: TICKS,
        gridcolor: theme.line, linecolor: theme.line, showline: true,
      },
      yaxis: { range: [height, 0], fixedrange: true, visible: false },
      shapes: [
        ...bands.filter((_, n) => n % 2).map((band) => ({
          type: "rect", xref: "paper", x0: 0, x1: 1, y0: band.top, y1: band.top + band.height, layer: "below",
          fillcolor: theme.band, line: { width: 0 },
        })),
        ...lines.map((at) => line(at, theme.muted, "dot")),
        ...(mode === "density" && selected?.mark ? [line(selected.mark.at, theme.accent, "solid")] : []),
      ],
      annotations: bands.map(({ name, top }) => ({
        text: plain(name), visible: Boolean(name), x: 0, xref: "paper", xanchor: "left", xshift: -6,
        y: top + HEADING / 2 + 2, showarrow: false, font: { weight: 600, color: theme.muted },
      })),
    },
  };
}

function line(at, color, dash) {
  return { type: "line", x0: at, x1: at, yref: "paper", y0: 0, y1: 1, layer: "below", line: { color, width: 1.5, dash } };
}

// Bars of one colour and strength are one trace. An open side thins out in four steps.
function barTraces(placed, theme, low, time) {
  const traces = new Map();
  const add = ({ event, y }, opacity, from, to) => {
    const kind = event.shape + opacity;
    if (!traces.has(kind)) {
      traces.set(kind, {
        mode: "lines", x: [], y: [], opacity, line: { color: theme[event.shape], width: 5, simplify: false },
      });
    }
    traces.get(kind).x.push(from, to, null);
    traces.get(kind).y.push(y + low, y + low, null);
  };
  for (const box of placed) {
    const { mark } = box.event;
    const strong = mark.pale ? 0.3 : 0.8;
    if (mark.bar) add(box, strong, mark.first, mark.last);
    for (let n = 0; n < 4; n++) {
      const [from, to, thin] = [n * FADE / 4, (n + 1) * FADE / 4, strong * (0.85 - n / 5)];
      if (mark.left) add(box, thin, time(box.bar[0] - from), time(box.bar[0] - to));
      if (mark.right) add(box, thin, time(box.bar[1] + from), time(box.bar[1] + to));
    }
  }
  return [...traces.values()];
}

function dotTrace(placed, theme) {
  const each = (value) => placed.map(({ event }) => value(event));
  const colour = ({ shape }) => theme[shape];
  return {
    mode: "markers", x: each(({ mark }) => mark.at), y: placed.map(({ y }) => y),
    marker: {
      opacity: 1,
      size: each(({ shape }) => ({ assumed: 7, ongoing: 12 })[shape] ?? 10),
      symbol: each(({ shape }) => SYMBOLS[shape]),
      color: each((event) => (event.mark.hollow || event.shape === "assumed" ? theme.paper : colour(event))),
      line: { color: each(colour), width: each(({ shape }) => (shape === "denied" ? 2.4 : 1.6)) },
    },
  };
}

function labelTrace(placed, theme, time) {
  const labelled = placed.filter(({ lines }) => lines.length);
  return {
    mode: "text", textfont: { color: theme.ink },
    x: labelled.map(({ anchor, flipped }) => time(anchor + (flipped ? -9 : 9))),
    y: labelled.map(({ y }) => y),
    text: labelled.map(({ lines }) => lines.map(plain).join("<br>")),
    textposition: labelled.map(({ flipped }) => (flipped ? "middle left" : "middle right")),
  };
}

function ringTrace(boxes, theme) {
  return {
    mode: "markers", x: boxes.map(({ event }) => event.mark.at), y: boxes.map(({ y }) => y),
    marker: { symbol: "circle-open", size: 20, color: theme.accent, line: { width: 2 } },
  };
}
