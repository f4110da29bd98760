const MARGIN = { l: 10, r: 10, t: 2, b: 38 };
const SYMBOLS = {
  happened: "circle", ongoing: "triangle-right", expected: "diamond", denied: "x-thin", possible: "square",
  assumed: "circle",
};
const TICKS = [
  { dtickrange: [null, 864e5 - 1], value: "%H:%M\n%-d %b %Y" },
  { dtickrange: [864e5, "M1"], value: "%-d %b\n%Y" },
  { dtickrange: ["M1", "M12"], value: "%b\n%Y" },
  { dtickrange: ["M12", null], value: "%Y" },
];
const CONFIG = {
  displayModeBar: false, displaylogo: false, showSendToCloud: false, doubleClick: false, typesetMath: false,
};

// plotly reads a little markup in texts; an article's text is to be shown as it is.
function plain(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function readTheme(root) {
  const style = getComputedStyle(root);
  const read = (name) => style.getPropertyValue(`--tl-${name}`).trim();
  const names = ["ink", "muted", "line", "band", "paper", "accent", ...Object.keys(SYMBOLS)];
  return { ...Object.fromEntries(names.map((name) => [name, read(name)])), font: style.fontFamily };
}

// The figure for an arrangement: what plotly draws. Vertical positions are pixels, from the top down.
function figure(arranged, { view, width, theme, lines, selected, touch }) {
  const plotWidth = width - MARGIN.l - MARGIN.r;
  const time = (x) => view.from + (x / plotWidth) * (view.to - view.from);
  const low = arranged.mode === "labels" ? BAR_BELOW : 0;
  const shown = arranged.placed.find((box) => box.event === selected);
  return {
    data: [
      ...barTraces(arranged.placed, theme, low),
      ...fadeTraces(arranged.placed, theme, low, time),
      dotTrace(arranged.placed, theme),
      labelTrace(arranged.placed, theme, time),
      densityTrace(arranged.bins, theme, time),
      ringTrace(shown, theme),
    ],
    layout: {
      width, height: arranged.height + MARGIN.t + MARGIN.b, margin: MARGIN,
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)",
      font: { family: theme.font, size: 12, color: theme.muted },
      showlegend: false, hovermode: false, dragmode: touch ? false : "pan", bargap: 0.1,
      xaxis: {
        type: "date", range: [view.from, view.to], minallowed: view.first, maxallowed: view.last,
        nticks: Math.max(3, Math.round(plotWidth / 100)), tickformatstops: TICKS, gridcolor: theme.line,
        linecolor: theme.line, showline: true, zeroline: false, fixedrange: touch,
      },
      yaxis: { range: [arranged.height, 0], fixedrange: true, visible: false },
      shapes: [...bandShapes(arranged.bands, theme), ...lineShapes(lines, theme, "dot", theme.muted),
        ...(arranged.mode === "density" && selected?.mark ? lineShapes([selected.mark.at], theme, "solid", theme.accent) : [])],
      annotations: arranged.bands.filter((band) => band.name).map((band) => ({
        text: plain(band.name), x: 0, xref: "paper", xanchor: "left", xshift: -6, y: band.top + HEADING / 2 + 2,
        showarrow: false, font: { size: 12, weight: 600, color: theme.muted },
      })),
    },
  };
}

function barTraces(placed, theme, low) {
  const kinds = new Map();
  for (const { event, y } of placed) {
    const { mark } = event;
    if (!mark.bar) continue;
    const kind = `${event.shape} ${mark.pale}`;
    if (!kinds.has(kind)) {
      kinds.set(kind, {
        type: "scatter", mode: "lines", hoverinfo: "skip", x: [], y: [], opacity: mark.pale ? 0.3 : 0.8,
        line: { color: theme[event.shape], width: 5, simplify: false },
      });
    }
    const trace = kinds.get(kind);
    trace.x.push(mark.first, mark.last, null);
    trace.y.push(y + low, y + low, null);
  }
  return [...kinds.values()];
}

// An open side thins out in four steps.
function fadeTraces(placed, theme, low, time) {
  const step = FADE / 4;
  const open = placed.filter(({ event }) => event.mark.left || event.mark.right);
  const shapes = [...new Set(open.map(({ event }) => event.shape))];
  return shapes.flatMap((shape) => [0, 1, 2, 3].map((n) => {
    const trace = {
      type: "scatter", mode: "lines", hoverinfo: "skip", x: [], y: [], opacity: 0.65 - n * 0.18,
      line: { color: theme[shape], width: 5, simplify: false },
    };
    for (const { event, bar, y } of open) {
      if (event.shape !== shape) continue;
      for (const [there, x, way] of [[event.mark.left, bar[0], -1], [event.mark.right, bar[1], 1]]) {
        if (!there) continue;
        trace.x.push(time(x + way * n * step), time(x + way * (n + 1) * step), null);
        trace.y.push(y + low, y + low, null);
      }
    }
    return trace;
  }));
}

function dotTrace(placed, theme) {
  const hollow = ({ event }) => event.mark.hollow || event.shape === "assumed";
  const colours = placed.map(({ event }) => theme[event.shape]);
  return {
    type: "scatter", mode: "markers", hoverinfo: "skip", cliponaxis: true,
    x: placed.map(({ event }) => event.mark.at),
    y: placed.map(({ y }) => y),
    marker: {
      size: placed.map(({ event }) => (event.shape === "assumed" ? 7 : event.shape === "ongoing" ? 12 : 10)),
      opacity: 1,
      symbol: placed.map(({ event }) => SYMBOLS[event.shape]),
      color: placed.map((box, n) => (hollow(box) ? theme.paper : colours[n])),
      line: { width: placed.map(({ event }) => (event.shape === "denied" ? 2.4 : 1.6)), color: colours },
    },
  };
}

function labelTrace(placed, theme, time) {
  const labelled = placed.filter(({ lines }) => lines.length);
  return {
    type: "scatter", mode: "text", hoverinfo: "skip", cliponaxis: true,
    x: labelled.map(({ anchor, flipped }) => time(anchor + (flipped ? -9 : 9))),
    y: labelled.map(({ y }) => y),
    text: labelled.map(({ lines }) => lines.map(plain).join("<br>")),
    textposition: labelled.map(({ flipped }) => (flipped ? "middle left" : "middle right")),
    textfont: { color: theme.ink, size: 12 },
  };
}

function densityTrace(bins, theme, time) {
  return {
    type: "bar", hoverinfo: "skip", marker: { color: theme.happened },
    x: bins.map(({ x }) => time(x)),
    y: bins.map(({ height }) => -height),
    base: bins.map(({ bottom }) => bottom),
    width: time(BIN - 1) - time(0),
  };
}

function ringTrace(box, theme) {
  return {
    type: "scatter", mode: "markers", hoverinfo: "skip", x: box ? [box.event.mark.at] : [], y: box ? [box.y] : [],
    marker: { symbol: "circle-open", size: 20, color: theme.accent, line: { width: 2 } },
  };
}

function bandShapes(bands, theme) {
  return bands.filter((_, n) => n % 2).map(({ top, height }) => ({
    type: "rect", xref: "paper", x0: 0, x1: 1, y0: top, y1: top + height, fillcolor: theme.band, line: { width: 0 },
    layer: "below",
  }));
}

function lineShapes(times, theme, dash, color) {
  return times.map((at) => ({
    type: "line", x0: at, x1: at, yref: "paper", y0: 0, y1: 1, line: { color, width: 1.5, dash }, layer: "below",
  }));
}
