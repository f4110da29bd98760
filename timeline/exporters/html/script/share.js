// The part of the address after # is the chosen event's id, else the timeline's, and what is asked; null when it
// means something else on the page.
function readAddress(root, events) {
  const [id, query] = location.hash.slice(1).split("?");
  const selected = events.find(({ item }) => item.id === id) ?? null;
  return selected || id === root.id ? { selected, asked: new URLSearchParams(query) } : null;
}

function writeAddress(root, selected, asked) {
  const query = asked.size ? `?${asked}` : "";
  return `#${(selected?.item ?? root).id}${query}`;
}

// In a frame without an address of its own the browser refuses; then only "Copy link" has it.
function setAddress(address) {
  try {
    history.replaceState(history.state, "", address);
  } catch (refused) {
    if (refused.name !== "SecurityError") throw refused;
  }
}

function citation(event) {
  const source = article(event);
  const address = source.querySelector("a")?.href ?? "";
  const [first, ...rest] = when(event);
  return `${first.toUpperCase()}${rest.join("")}: ${title(event)}. “${sentence(event)}” ${source.textContent}. ${address}`.trim();
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = element("textarea", { value: text });
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    focused.focus();
  }
}
