// The strip under the chart: how many events there are when, and which part of it the chart shows. Its two
// sliders move the ends of that part.
function createOverview(root, show) {
  const strip = root.querySelector(".tl-overview");
  const [from, to] = strip.querySelectorAll("input");
  const steps = Number(to.max);
  let view = null;

  const position = (time) => ((time - view.first) / (view.last - view.first)) * steps;
  const time = (slider) => view.first + (Number(slider.value) / steps) * (view.last - view.first);

  function slid(moved) {
    const least = steps / 200;
    if (moved === from) from.value = Math.min(Number(from.value), Number(to.value) - least);
    else to.value = Math.max(Number(to.value), Number(from.value) + least);
    show(time(from), time(to));
  }
  from.addEventListener("input", () => slid(from));
  to.addEventListener("input", () => slid(to));

  function moved(current) {
    view = current;
    from.value = Math.round(position(view.from));
    to.value = Math.round(position(view.to));
    for (const slider of [from, to]) {
      slider.setAttribute("aria-valuetext", new Date(time(slider)).toISOString().slice(0, 10));
    }
    const [left, right] = [position(view.from), position(view.to)];
    strip.querySelector(".tl-outside").setAttribute("d", `M0 0H${left}V30H0zM${right} 0H${steps}V30H${right}z`);
  }

  function fill(events) {
    const counts = new Array(125).fill(0);
    for (const { mark } of events) {
      if (mark) counts[Math.min(Math.floor(position(mark.at) / 8), counts.length - 1)] += 1;
    }
    const most = Math.max(1, ...counts);
    const bars = counts.map((count, bin) => (count ? `M${bin * 8} 30v${-4 - (count / most) * 24}h7V30z` : ""));
    strip.querySelector(".tl-bins").setAttribute("d", bars.join(""));
  }

  return { moved, fill };
}
