const FACETS = [
  ["source", "Source", ({ source }) => [source]],
  ["actor", "Actor", ({ row }) => row.actors],
  ["status", "Status", ({ row }) => [row.status]],
  ["basis", "Basis", ({ row }) => [row.basis]],
  ["precision", "Precision", ({ row }) => [row.precision]],
];
const MOST_CHOICES = 40;

// Upper and lower case and accents make no difference to the search.
function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function searched(event) {
  event.searched ??= fold(`${event.item.textContent} ${article(event).textContent} ${event.row.actors} ${event.row.date}`);
  return event.searched;
}

function adds(counts, value) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

// The events that pass what is asked (URLSearchParams: q for words, from and to for days, a facet's name for each
// value chosen), and for each facet how many would with each of its values chosen.
function sift(events, asked, assumed) {
  const words = fold(asked.get("q") ?? "").split(/\s+/).filter(Boolean);
  const chosen = FACETS.map(([name]) => asked.getAll(name));
  const counts = FACETS.map(() => new Map());
  const shown = events.filter((event) => {
    const { basis, start, end } = event.row;
    if (!assumed && basis === "published") return false;
    if ((end ?? "9999") < asked.get("from")) return false;
    if (asked.has("to") && (start ?? "") > asked.get("to")) return false;
    if (!words.every((word) => searched(event).includes(word))) return false;
    const values = FACETS.map(([, , valuesOf]) => valuesOf(event));
    const failed = [...chosen.keys()].filter((n) => chosen[n].length && !values[n].some((value) => chosen[n].includes(value)));
    counts.forEach((count, n) => {
      if (failed.every((other) => other === n)) values[n].forEach((value) => adds(count, value));
    });
    return !failed.length;
  });
  return { shown, counts };
}

// What is asked in words, for paper.
function sayAsked(asked) {
  const names = [["q", "Search"], ...FACETS, ["from", "From"], ["to", "To"]];
  return names.flatMap(([name, heading]) => {
    const values = asked.getAll(name);
    return values.length ? `${heading}: ${values.join(", ")}` : [];
  });
}

// The menus of facets, those with something to choose; `choose` is called with a facet's name and all values
// chosen in it. Gives back what shows the choices and counts in them.
function createFacets(root, events, choose) {
  const dates = root.querySelector(".tl-facet");
  const updates = FACETS.map((facet) => {
    const [menu, update] = createMenu(facet, events, choose);
    if (update) dates.before(menu);
    return update;
  });
  const menus = [...root.querySelectorAll(".tl-facet")];
  const close = (stays) => menus.forEach((menu) => { menu.open &&= menu === stays; });
  document.addEventListener("pointerdown", ({ target }) => close(target.closest(".tl-facet")));
  for (const menu of menus) {
    menu.ontoggle = () => menu.open && close(menu);
    menu.onkeydown = ({ key }) => {
      if (key !== "Escape" || !menu.open) return;
      close();
      menu.firstChild.focus();
    };
  }
  return (asked, counts) => updates.forEach((update, n) => update?.(asked, counts[n]));
}

function createMenu([name, heading, valuesOf], events, choose) {
  const totals = new Map();
  for (const event of events) valuesOf(event).forEach((value) => adds(totals, value));
  if (totals.size < 2) return [];
  const values = [...totals].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1)).slice(0, MOST_CHOICES);
  const onchange = () => choose(name, choices.filter(({ box }) => box.checked).map(({ value }) => value));
  const choices = values.map(([value]) => {
    const box = element("input", { type: "checkbox", onchange });
    const count = element("i");
    return { value, box, count, label: element("label", {}, box, element("span", { dir: "auto" }, value), count) };
  });
  const more = totals.size > MOST_CHOICES ? `and ${totals.size - MOST_CHOICES} more: use the search` : "";
  const summary = element("summary");
  const menu = element("div", { role: "group", ariaLabel: heading }, ...choices.map(({ label }) => label), more);
  const details = element("details", { className: "tl-facet" }, summary, menu);
  const update = (asked, counts) => {
    const chosen = asked.getAll(name);
    summary.textContent = chosen.length ? `${heading} (${chosen.length})` : heading;
    details.classList.toggle("tl-active", chosen.length > 0);
    for (const { value, box, count } of choices) {
      box.checked = chosen.includes(value);
      count.textContent = counts.get(value) ?? 0;
    }
  };
  return [details, update];
}
