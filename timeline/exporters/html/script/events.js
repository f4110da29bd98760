const DAY = 864e5;

// An element with its properties and children.
function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function number(value) {
  return value.toLocaleString("en");
}

// What the page says beside the list, and its events: each its row of the table, its item of the list, its mark in
// the chart (times in milliseconds; null without a place in time).
function readTimeline(root) {
  const data = JSON.parse(root.querySelector("script[type='application/json']").textContent);
  const columns = Object.entries(data.columns);
  for (const [, column] of columns) {
    if (typeof column.at === "string") column.at = data.columns[column.at].at;
  }
  const events = [...root.querySelectorAll(".tl-list li")].map((item, index) => {
    const row = {};
    for (const [name, column] of columns) {
      row[name] = Array.isArray(column) ? column[index] : column.values?.[column.at?.[index] ?? 0];
    }
    return {
      item, row,
      shape: row.basis === "published" ? "assumed" : row.status,
      source: row.source || row.article,
      mark: readMark(data.marks[index]),
    };
  });
  return { data, events };
}

// What stands in the list is read there when it is wanted.
function title({ item }) {
  return item.querySelector("b").textContent;
}

function caption(event) {
  event.caption ??= (event.row.approximate ? "~ " : "") + title(event);
  return event.caption;
}

function when({ item }) {
  return item.querySelector("span").textContent;
}

function sentence({ item }) {
  return item.querySelector("blockquote").textContent;
}

function expression({ item, row }) {
  return row.expression ?? item.querySelector("mark")?.textContent;
}

function identity({ item, row }) {
  return row.id ?? item.id.replace(/^(tl-\w+|event)-/, "");
}

function address(event) {
  return event.row.url ?? article(event).querySelector("a")?.getAttribute("href");
}

// The item of the article that an event is from; found before its link is replaced.
function article(event) {
  event.article ??= document.getElementById(event.item.querySelector("a").hash.slice(1));
  return event.article;
}

function readMark(mark) {
  if (!mark) return null;
  const [letters, at, ...bar] = mark;
  const [first, last = first] = bar.length > 1 ? bar : [at, ...bar];
  return {
    at: at * DAY, first: first * DAY, last: last * DAY, bar: bar.length > 0,
    pale: letters.includes("p"), hollow: letters.includes("h"), left: letters.includes("l"), right: letters.includes("r"),
  };
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
  if (groups.size < 2) return [["", events]];
  const named = [...groups].filter(([name]) => name);
  named.sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1));
  const shown = named.slice(0, 8);
  const there = new Set(shown.flatMap(([, members]) => members));
  const rest = events.filter((event) => !there.has(event));
  return rest.length ? [...shown, ["Others", rest]] : shown;
}

function groupNames({ row, source }, by) {
  if (by === "actor" && row.actors.length) return row.actors;
  return [by === "source" ? source : ""];
}
