// Where everything in the chart stands, in pixels of its plot area. No drawing here.

const LABELS_UP_TO = 60;
const LABELS_ALWAYS = 30;
const LABELS_HEIGHT = 1240;
const DOTS_UP_TO = 600;
const MOST_LANES = 40;
const LANE = { labels: 40, dots: 13 };
const HEADING = 22;
const DENSITY = 84;
const BIN = 8;
const FADE = 36;

function clamp(value, least, most) {
  return Math.min(Math.max(value, least), most);
}

// The label in at most two lines of about 26 characters, cut with an ellipsis.
function wrapLabel(label, width = 26) {
  const words = label.trim().split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${width}}`, "gu")) ?? []);
  const lines = [""];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= 2) return lines;
  const fitting = lines[1].length <= width - 2 ? lines[1] : lines[1].replace(/\s?\S*$/, "");
  return [lines[0], `${fitting} …`.trim()];
}

// Puts each box {left, right} into the first lane in which it stands clear of the others; `most` forbids more
// lanes: what finds no place in them gets lane -1.
function fitIntoLanes(boxes, lanes, gap, most = Infinity) {
  for (const box of boxes) {
    box.lane = lanes.findIndex((others) =>
      others.every((other) => box.left >= other.right + gap || box.right + gap <= other.left));
    if (box.lane < 0 && lanes.length < most) box.lane = lanes.push([]) - 1;
    lanes[box.lane]?.push(box);
  }
}

function overlaps(mark, from, to) {
  return Math.max(mark.at, mark.last) >= from && Math.min(mark.at, mark.first) <= to;
}

// An event's dot, bar and label at this view and width. A bar that began before the view keeps its label in sight.
function place(event, { from, to }, width, measure) {
  const pixel = (time) => ((time - from) / (to - from)) * width;
  const { mark } = event;
  const x = pixel(mark.at);
  const bar = [pixel(mark.first), pixel(mark.last)];
  const lines = measure ? wrapLabel(caption(event)) : [];
  const wide = measure ? Math.max(...lines.map(measure)) + 16 : 7;
  const seen = overlaps(mark, from, to);
  const anchor = seen ? clamp(x, 0, width) : x;
  const flipped = measure && (seen ? anchor + wide > width && anchor >= wide : x < 0);
  return {
    event, x, bar, lines, seen, anchor, flipped,
    left: Math.min(anchor - (flipped ? wide : 7), bar[0] - mark.left * FADE),
    right: Math.max(anchor + (flipped ? 7 : wide), bar[1] + mark.right * FADE),
  };
}

// The whole chart: its mode ("labels", "dots" or "density"), height, bands of groups, and what is placed where.
function arrange(events, view, width, groupBy, measure) {
  const groups = groupEvents(events.filter(({ mark }) => mark), groupBy);
  const seen = events.filter(({ mark }) => mark && overlaps(mark, view.from, view.to)).length;
  if (seen > DOTS_UP_TO) return arrangeDensity(groups, view, width);
  if (seen <= LABELS_UP_TO) {
    const labelled = arrangeLanes("labels", groups, view, width, measure);
    if (labelled.height <= LABELS_HEIGHT || seen <= LABELS_ALWAYS) return labelled;
  }
  return arrangeLanes("dots", groups, view, width);
}

// Events up to one view's length outside it are there too, for when the reader drags the chart.
function arrangeLanes(mode, groups, view, width, measure) {
  const length = view.to - view.from;
  const gap = measure ? 8 : 1;
  const placed = [];
  const bands = [];
  let top = 0;
  for (const [name, events] of groups) {
    const heading = name && HEADING;
    const boxes = events.filter(({ mark }) => overlaps(mark, view.from - length, view.to + length))
      .map((event) => place(event, view, width, measure))
      .sort((a, b) => Math.min(a.x, a.bar[0]) - Math.min(b.x, b.bar[0]));
    const lanes = [];
    fitIntoLanes(boxes.filter(({ seen }) => seen), lanes, gap);
    const used = Math.min(Math.max(lanes.length, 1), measure ? Infinity : MOST_LANES);
    fitIntoLanes(boxes.filter(({ seen }) => !seen), lanes, gap, used);
    for (const box of boxes) {
      box.y = top + +heading + LANE[mode] * ((box.lane % used) + 0.5);
      if (box.lane >= 0) placed.push(box);
    }
    const height = +heading + LANE[mode] * used + 6;
    bands.push({ name, top, height });
    top += height;
  }
  return { mode, height: top, bands, placed, bins: [] };
}

// How many events there are where; one of doubtful date counts in parts all along its doubt.
function arrangeDensity(groups, view, width) {
  const bands = groups.map(([name], n) => ({ name, top: n * (DENSITY + HEADING), height: DENSITY + HEADING }));
  const bins = groups.flatMap(([, events], n) => {
    const counts = new Array(Math.ceil(width / BIN)).fill(0);
    for (const event of events) {
      const { bar } = place(event, view, width);
      const first = Math.floor(bar[0] / BIN);
      const last = Math.max(first, Math.ceil(bar[1] / BIN) - 1);
      for (let bin = Math.max(first, 0); bin <= Math.min(last, counts.length - 1); bin++) {
        counts[bin] += 1 / (last - first + 1);
      }
    }
    return counts.map((count, bin) => ({ x: (bin + 0.5) * BIN, count, bottom: bands[n].top + bands[n].height }));
  });
  const most = bins.reduce((max, { count }) => Math.max(max, count), 0);
  for (const bin of bins) bin.height = (bin.count / most) * (DENSITY - 8);
  return { mode: "density", height: bands.at(-1).top + DENSITY + HEADING, bands, placed: [], bins };
}

// The placed event at a point of the plot area: its box is there, or right beside; of several the nearest dot.
function hit({ placed, mode }, x, y) {
  const away = ({ left, right }) => Math.max(left - x, x - right, 0);
  return placed.filter((box) => Math.abs(box.y - y) <= LANE[mode] / 2 && away(box) <= 4)
    .sort((a, b) => away(a) - away(b) || Math.abs(a.x - x) - Math.abs(b.x - x))[0];
}
