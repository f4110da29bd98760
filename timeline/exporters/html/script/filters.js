const FACETS = [
  { name: "source", heading: "Source", values: (event) => [event.row.source || event.row.article] },
  { name: "actor", heading: "Actor", values: (event) => event.row.actors },
  { name: "status", heading: "Status", values: (event) => [event.row.status] },
  { name: "basis", heading: "Basis", values: (event) => [event.row.basis] },
  { name: "precision", heading: "Precision", values: (event) => [event.row.precision] },
];
const MOST_CHOICES = 40;

// What the reader asked for: words, a set of values a facet (empty: any), first and last day, and whether
// events are shown that only the day of publication dates.
function noFilters(data) {
  return {
    words: "", from: "", to: "", assumed: !data.hideAssumed,
    chosen: Object.fromEntries(FACETS.map(({ name }) => [name, new Set()])),
  };
}

function isFiltered(filters) {
  return Boolean(filters.words.trim() || filters.from || filters.to
    || FACETS.some(({ name }) => filters.chosen[name].size));
}

function fold(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function haystack(event) {
  event.hay ??= fold([event.title, sentence(event), event.when, event.row.date, source(event), ...event.row.actors].join("\n"));
  return event.hay;
}

// The events that pass, and for each facet how many would with each of its values chosen.
function sift(events, filters) {
  const words = fold(filters.words).split(/\s+/).filter(Boolean);
  const counts = Object.fromEntries(FACETS.map(({ name }) => [name, new Map()]));
  const shown = events.filter((event) => {
    const { row } = event;
    if (!filters.assumed && row.basis === "published") return false;
    if (filters.from && (row.end ?? row.start ?? "") < filters.from) return false;
    if (filters.to && (row.start ?? row.end ?? "9999") > filters.to) return false;
    if (!words.every((word) => haystack(event).includes(word))) return false;
    const failed = FACETS.filter(({ name, values }) =>
      filters.chosen[name].size && !values(event).some((value) => filters.chosen[name].has(value)));
    for (const { name, values } of FACETS) {
      if (failed.some((other) => other.name !== name)) continue;
      for (const value of values(event)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
    return !failed.length;
  });
  return { shown, counts };
}

// The menus of facets; only those with something to choose. `changed` is called after each choice.
function createFacets(root, events, filters, changed) {
  const place = root.querySelector(".tl-facets");
  const menus = FACETS.map((facet) => createMenu(facet, events, filters, changed)).filter(Boolean);
  place.append(...menus.map((menu) => menu.element));
  const all = root.querySelectorAll(".tl-facet");
  document.addEventListener("pointerdown", (pointer) => {
    for (const menu of all) if (!menu.contains(pointer.target)) menu.open = false;
  });
  for (const menu of all) {
    menu.addEventListener("keydown", (key) => {
      if (key.key !== "Escape" || !menu.open) return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
    menu.addEventListener("toggle", () => {
      if (menu.open) for (const other of all) if (other !== menu) other.open = false;
    });
  }
  return (counts) => menus.forEach((menu) => menu.update(counts));
}

function createMenu(facet, events, filters, changed) {
  const totals = new Map();
  for (const event of events) {
    for (const value of facet.values(event)) totals.set(value, (totals.get(value) ?? 0) + 1);
  }
  if (totals.size < 2) return null;
  const values = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_CHOICES);
  const element = document.createElement("details");
  element.className = "tl-facet";
  const summary = element.appendChild(document.createElement("summary"));
  const menu = element.appendChild(document.createElement("div"));
  menu.className = "tl-menu";
  menu.setAttribute("role", "group");
  menu.setAttribute("aria-label", facet.heading);
  const choices = values.map(([value]) => {
    const label = menu.appendChild(document.createElement("label"));
    const box = label.appendChild(Object.assign(document.createElement("input"), { type: "checkbox" }));
    const name = label.appendChild(Object.assign(document.createElement("span"), { textContent: value, dir: "auto" }));
    const count = label.appendChild(document.createElement("span"));
    name.className = "tl-choice";
    count.className = "tl-number";
    box.addEventListener("change", () => {
      filters.chosen[facet.name][box.checked ? "add" : "delete"](value);
      changed();
    });
    return { value, label, box, count };
  });
  if (totals.size > MOST_CHOICES) {
    const more = menu.appendChild(document.createElement("p"));
    more.textContent = `and ${totals.size - MOST_CHOICES} more: use the search`;
  }
  function update(counts) {
    const chosen = filters.chosen[facet.name];
    summary.textContent = chosen.size ? `${facet.heading} (${chosen.size})` : facet.heading;
    element.classList.toggle("tl-active", chosen.size > 0);
    for (const { value, label, box, count } of choices) {
      const number = counts[facet.name].get(value) ?? 0;
      box.checked = chosen.has(value);
      count.textContent = number;
      label.classList.toggle("tl-empty", number === 0);
    }
  }
  return { element, update };
}
