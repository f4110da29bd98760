// The state as the part of the address after #: the chosen event's id, else the timeline's, and the filters.
function writeAddress(root, data, { filters, selected, groupBy }) {
  const query = new URLSearchParams();
  if (filters.words.trim()) query.set("q", filters.words.trim());
  for (const { name } of FACETS) for (const value of filters.chosen[name]) query.append(name, value);
  if (filters.from) query.set("from", filters.from);
  if (filters.to) query.set("to", filters.to);
  if (filters.assumed !== !data.hideAssumed) query.set("assumed", filters.assumed ? "1" : "0");
  if (groupBy !== data.groupBy) query.set("by", groupBy);
  const id = selected ? selected.item.id : root.id;
  return selected || query.size ? `#${id}${query.size ? `?${query}` : ""}` : "";
}

// The state an address asks for; null when it means something else on the page.
function readAddress(root, data, events, hash) {
  const [id, query = ""] = hash.replace(/^#/, "").split("?");
  const selected = events.find((event) => event.item.id === id) ?? null;
  if (!selected && id !== root.id) return null;
  const asked = new URLSearchParams(query);
  const filters = noFilters(data);
  filters.words = asked.get("q") ?? "";
  for (const { name } of FACETS) filters.chosen[name] = new Set(asked.getAll(name));
  filters.from = asked.get("from") ?? "";
  filters.to = asked.get("to") ?? "";
  if (asked.has("assumed")) filters.assumed = asked.get("assumed") === "1";
  const by = asked.get("by");
  return { filters, selected, groupBy: ["none", "actor", "source"].includes(by) ? by : data.groupBy };
}

// In a frame without an address of its own the browser refuses; then only "Copy link" has it.
function setAddress(hash) {
  try {
    history.replaceState(history.state, "", hash || location.pathname + location.search);
  } catch (refused) {
    if (refused.name !== "SecurityError") throw refused;
  }
}

function linkTo(hash) {
  return location.href.split("#")[0] + hash;
}

function citation(event) {
  const day = event.when[0].toUpperCase() + event.when.slice(1);
  const address = event.row.url && /^https?:/i.test(event.row.url) ? ` ${event.row.url}` : "";
  return `${day}: ${event.title}. “${sentence(event)}” ${source(event)}.${address}`;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = Object.assign(document.createElement("textarea"), { value: text });
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    focused?.focus();
  }
}

// The same table as `timeline build -o events.csv`, of the events given; no cell is a formula to a spreadsheet.
function toCsv(data, events) {
  const value = (event, name) =>
    name === "title" ? event.title : name === "text" ? sentence(event) : event.row[name];
  const cell = (content) => {
    let text = content ?? "";
    if (Array.isArray(text)) text = text.join("; ");
    if (typeof text === "string" && /^'*[=+\-@\t\r\0]/.test(text)) text = `'${text}`;
    return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : String(text);
  };
  const rows = [data.names, ...events.map((event) => data.names.map((name) => value(event, name)))];
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function download(name, text) {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}
