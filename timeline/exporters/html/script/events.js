const DAY = 864e5;

// What the page says beside the list, and its events: each its row of the table, its item of the list,
// its mark in the chart (times in milliseconds; null without a place in time).
function readTimeline(root) {
  const data = JSON.parse(root.querySelector("script[type='application/json']").textContent);
  const columns = Object.entries(data.columns).map(([name, column]) =>
    [name, Array.isArray(column) ? column : column.at.map((place) => column.values[place])]);
  const items = root.querySelectorAll(".tl-event");
  const events = Array.from(items, (item, index) => {
    const row = Object.fromEntries(columns.map(([name, values]) => [name, values[index]]));
    const title = item.querySelector(".tl-name").textContent;
    return {
      index, item, row, title,
      when: item.querySelector(".tl-when").textContent,
      label: (row.approximate ? "~ " : "") + title,
      shape: row.basis === "published" ? "assumed" : row.status,
      mark: readMark(data.marks[index]),
    };
  });
  return { data, events };
}

function readMark(mark) {
  if (!mark) return null;
  const [at, first, last, letters] = mark;
  return {
    at: at * DAY,
    first: (first ?? at) * DAY,
    last: (last ?? at) * DAY,
    bar: first !== null,
    pale: letters.includes("p"),
    hollow: letters.includes("h"),
    left: letters.includes("l"),
    right: letters.includes("r"),
  };
}

// Sentences are read from the list, where they stand once.
function sentence(event) {
  return event.item.querySelector("blockquote").textContent;
}

function source(event) {
  return event.item.querySelector(".tl-from").firstChild.textContent.replace(/ · $/, "");
}

// Groups of events for the lanes, largest first, the small ones together as the last; an event of several
// actors stands with each of them.
function groupEvents(events, by) {
  const groups = new Map();
  for (const event of events) {
    for (const name of groupNames(event, by)) {
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(event);
    }
  }
  if (groups.size < 2) return [{ name: "", events }];
  const named = [...groups].filter(([name]) => name).map(([name, members]) => ({ name, events: members }));
  named.sort((a, b) => b.events.length - a.events.length || (a.name < b.name ? -1 : 1));
  const shown = named.slice(0, 8);
  const there = new Set(shown.flatMap((group) => group.events));
  const rest = events.filter((event) => !there.has(event));
  return rest.length ? [...shown, { name: "Others", events: rest }] : shown;
}

function groupNames(event, by) {
  if (by === "actor") return event.row.actors.length ? event.row.actors : [""];
  if (by === "source") return [event.row.source || event.row.article];
  return [""];
}
