// Where everything in the chart stands, in pixels of its plot area. No drawing here.

const LABELS_UP_TO = 60;
const LABELS_HEIGHT = 1240;
const DOTS_UP_TO = 1500;
const MOST_LANES = 40;
const LANE = { labels: 40, dots: 13 };
const HEADING = 22;
const DENSITY = 84;
const BIN = 8;
const FADE = 36;
const BAR_BELOW = 17;

// The label in at most two lines of about 26 characters, cut with an ellipsis.
function wrapLabel(label, width = 26) {
  const words = label.trim().split(/\s+/).flatMap((word) => word.match(new RegExp(`.{1,${width}}`, "gu")) ?? []);
  const lines = [""];
  for (const word of words) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= 2) return lines;
  const fitting = lines[1].length <= width - 2 ? lines[1] : lines[1].replace(/\s?\S*$/u, "");
  return [lines[0], `${fitting} …`.trimStart()];
}

// Puts each box {left, right} into the first lane in which it stands clear of the others, and gives the lanes'
// number; `most` forbids more lanes: what finds no place in them gets lane -1.
function fitIntoLanes(boxes, lanes, gap, most = Infinity) {
  for (const box of boxes) {
    let lane = lanes.findIndex((others) =>
      others.every((other) => box.left >= other.right + gap || box.right + gap <= other.left));
    if (lane < 0 && lanes.length < most) lane = lanes.push([]) - 1;
    if (lane >= 0) lanes[lane].push(box);
    box.lane = lane;
  }
  return lanes.length;
}

function overlaps(mark, view) {
  return Math.max(mark.at, mark.last) >= view.from && Math.min(mark.at, mark.first) <= view.to;
}

// An event's dot, bar and label at this view and width. A bar that began before the view keeps its label in sight.
function place(event, view, width, measure) {
  const pixel = (time) => ((time - view.from) / (view.to - view.from)) * width;
  const { mark } = event;
  const x = pixel(mark.at);
  const bar = [pixel(mark.first), pixel(mark.last)];
  const lines = measure ? wrapLabel(event.label) : [];
  const wide = measure ? Math.max(...lines.map(measure)) + 16 : 7;
  const anchor = overlaps(mark, view) ? Math.min(Math.max(x, 0), width) : x;
  const flipped = Boolean(measure) && anchor + wide > width && anchor - wide >= 0;
  const [left, right] = flipped ? [anchor - wide, anchor + 7] : [anchor - 7, anchor + wide];
  return {
    event, x, bar, lines, anchor, flipped,
    left: Math.min(left, bar[0] - (mark.left ? FADE : 0)),
    right: Math.max(right, bar[1] + (mark.right ? FADE : 0)),
  };
}

// The whole chart: its mode ("labels", "dots" or "density"), height, bands of groups, and what is placed where.
function arrange(events, view, width, groupBy, measure) {
  const marked = events.filter((event) => event.mark);
  const groups = groupEvents(marked, groupBy);
  const count = groups.reduce((sum, group) => sum + group.events.filter((e) => overlaps(e.mark, view)).length, 0);
  if (count > DOTS_UP_TO) return arrangeDensity(groups, view, width);
  if (count <= LABELS_UP_TO) {
    const labelled = arrangeLanes("labels", groups, view, width, measure);
    if (labelled.height <= LABELS_HEIGHT || count <= 30) return labelled;
  }
  return arrangeLanes("dots", groups, view, width, null);
}

function arrangeLanes(mode, groups, view, width, measure) {
  const around = { from: 2 * view.from - view.to, to: 2 * view.to - view.from };
  const gap = mode === "labels" ? 8 : 1;
  const placed = [];
  const bands = [];
  let top = 0;
  for (const { name, events } of groups) {
    const heading = name ? HEADING : 0;
    const near = events.filter((event) => overlaps(event.mark, around));
    const boxes = near.map((event) => place(event, view, width, measure));
    const start = (box) => Math.min(box.x, box.bar[0]);
    boxes.sort((a, b) => start(a) - start(b));
    const seen = boxes.filter((box) => overlaps(box.event.mark, view));
    const lanes = [];
    fitIntoLanes(seen, lanes, gap);
    const used = Math.min(Math.max(lanes.length, 1), mode === "dots" ? MOST_LANES : Infinity);
    fitIntoLanes(boxes.filter((box) => !seen.includes(box)), lanes, gap, used);
    for (const box of boxes) {
      if (box.lane < 0) continue;
      box.y = top + heading + LANE[mode] * ((box.lane % used) + 0.5);
      placed.push(box);
    }
    const height = heading + LANE[mode] * used + 6;
    bands.push({ name, top, height });
    top += height;
  }
  return { mode, height: top, bands, placed, bins: [] };
}

// How many events there are where; one of doubtful date counts in parts all along its doubt.
function arrangeDensity(groups, view, width) {
  const bins = [];
  const bands = [];
  let top = 0;
  for (const { name, events } of groups) {
    const heading = name ? HEADING : 0;
    const counts = new Array(Math.ceil(width / BIN)).fill(0);
    for (const event of events) {
      const { bar } = place(event, view, width, null);
      const first = Math.floor(bar[0] / BIN);
      const last = Math.max(first, Math.ceil(bar[1] / BIN) - 1);
      for (let bin = Math.max(first, 0); bin <= Math.min(last, counts.length - 1); bin++) {
        counts[bin] += 1 / (last - first + 1);
      }
    }
    const height = heading + DENSITY;
    counts.forEach((count, bin) => count && bins.push({ x: (bin + 0.5) * BIN, count, bottom: top + height }));
    bands.push({ name, top, height });
    top += height;
  }
  const most = bins.reduce((max, bin) => Math.max(max, bin.count), 1);
  for (const bin of bins) bin.height = (bin.count / most) * (DENSITY - 12);
  return { mode: "density", height: top, bands, placed: [], bins };
}

// The placed event at a point of the plot area: within its box, else the dot right beside.
function hit(arranged, x, y) {
  const half = LANE[arranged.mode] / 2;
  const row = arranged.placed.filter((box) => Math.abs(box.y - y) <= half);
  const distance = (box) => (x < box.left ? box.left - x : x > box.right ? x - box.right : 0);
  const dot = (box) => Math.abs(box.x - x);
  return row.filter((box) => distance(box) <= 4).sort((a, b) => distance(a) - distance(b) || dot(a) - dot(b))[0];
}
