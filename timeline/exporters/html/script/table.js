// The same table as the CSV format's, of the events given; no cell is a formula to a spreadsheet.
function toCsv(data, events) {
  const cell = (value) => {
    const text = Array.isArray(value) ? value.join("; ") : String(value ?? "");
    const safe = /^'*[=+\-@\t\r\0]/.test(text) && typeof value !== "number" ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  };
  const names = Object.keys(data.columns);
  const read = { title, text: sentence, expression, id: identity, url: address };
  const row = (event) => names.map((name) => read[name]?.(event) ?? event.row[name]);
  return [names, ...events.map(row)].map((cells) => `${cells.map(cell)}\r\n`).join("");
}

function download(name, text) {
  const href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}
