// The strip above the chart: how many events there are when, and which part of it the chart shows. Its two
// sliders move the ends of that part, the pointer between them the whole.
function createOverview(root, view, show) {
  const strip = root.querySelector(".tl-overview");
  const [from, to] = strip.querySelectorAll("input");
  const [bars, outside] = strip.querySelectorAll("path");
  const position = (time) => ((time - view.first) / (view.last - view.first)) * 1000;
  const time = (slider) => view.first + (slider.value / 1000) * (view.last - view.first);

  from.oninput = () => show(Math.min(time(from), time(to) - HOUR), time(to));
  to.oninput = () => show(time(from), Math.max(time(to), time(from) + HOUR));

  strip.onpointerdown = strip.onpointermove = ({ buttons, target, clientX, pointerId }) => {
    if (!buttons || target === from || target === to) return;
    strip.setPointerCapture(pointerId);
    const { left, width } = strip.getBoundingClientRect();
    const middle = view.first + ((clientX - left) / width) * (view.last - view.first);
    const half = (view.to - view.from) / 2;
    show(middle - half, middle + half);
  };

  const [first, last] = root.querySelectorAll(".tl-ends span");
  [first.textContent, last.textContent] = sayEnds(view);

  function moved() {
    const [left, right] = [position(view.from), position(view.to)];
    from.value = left;
    to.value = right;
    for (const slider of [from, to]) slider.ariaValueText = isoDay(time(slider));
    outside.setAttribute("d", `M0 0H${left}V30H0zM${right} 0H1000V30H${right}z`);
  }

  function fill(events) {
    const counts = new Array(125).fill(0);
    for (const { mark } of events) if (mark) counts[clamp(Math.floor(position(mark.at) / 8), 0, 124)] += 1;
    const most = Math.max(...counts);
    const bar = (count, bin) => (count ? `M${bin * 8} 30v${-4 - (count / most) * 24}h7V30z` : "");
    bars.setAttribute("d", counts.map(bar).join(""));
  }

  return { moved, fill };
}

// The first and last time in words, no longer than tells them apart.
function sayEnds({ earliest, latest }) {
  const years = latest - earliest > 3 * 365 * DAY;
  const options = { timeZone: "UTC", year: "numeric", ...(years ? {} : { day: "numeric", month: "short" }) };
  return [earliest, latest].map((time) => new Date(time).toLocaleDateString("en-GB", options));
}

function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}
