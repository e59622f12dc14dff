// The table twin: the same actors and links for people who read rather than look.

const tables = document.getElementById("tables");
const rows = document.getElementById("rows");
const table = { of: "actors", column: 0, down: false, sorted: false };

const COLUMNS = {
  actors: ["name", "kind", "links", "sources", "dates"],
  links: ["from", "link", "to", "detail", "sources", "dates"],
};
const NUMBERS = new Set(["links", "sources"]);

const span = (dates) => [...new Set(dates)].map(date).join(" \u2013 ");

function actorRow(actor) {
  const articles = articlesOf(claimsAbout(actor));
  const dates = datesOf(articles);
  const kind = say(`kind.${kindOf(actor)}`);
  const links = linksOf[actor].length;
  return {
    keys: [fold(nameOf(actor)), kind, links, articles.size, dates[0] ?? ""],
    cells: [nameButton(actor), [shape(kindOf(actor)), ` ${kind}`], number(links), number(articles.size), span(dates)],
  };
}

function linkRow(edge, link) {
  const articles = articlesOf(claimsOf(link));
  const dates = link.since || link.until ? [link.since ?? link.until] : datesOf(articles);
  const words = wordsOf({ link, back: false });
  const held = link.standing ? say(`standing.${link.standing}`) : "";
  const detail = [link.role ? inWords(link.role) : "", held].filter(Boolean).join(", ");
  const open = el("button", { type: "button", class: "name", onclick: () => choose({ edge }) }, words);
  return {
    keys: [fold(nameOf(link.from)), words, fold(nameOf(link.to)), detail, articles.size, dates[0] ?? ""],
    cells: [nameButton(link.from), open, nameButton(link.to), detail, number(articles.size), link.since || link.until ? period(link) : span(dates)],
  };
}

function content() {
  if (table.of === "actors") return visible().map(actorRow);
  return visibleEdges().flatMap((edge) => edge.links.map((index) => linkRow(edge, data.links[index])));
}

function compared(a, b) {
  const [one, other] = [a.keys[table.column], b.keys[table.column]];
  const order = typeof one === "number" ? one - other : one.localeCompare(other, state.lang);
  return table.down ? -order : order;
}

function heading(column, position) {
  const sort = table.sorted && table.column === position ? (table.down ? "descending" : "ascending") : null;
  const press = () => {
    table.down = table.sorted && table.column === position ? !table.down : NUMBERS.has(column);
    Object.assign(table, { column: position, sorted: true });
    showTable();
    rows.querySelectorAll("th button")[position].focus();
  };
  return el("th", { scope: "col", "aria-sort": sort, class: NUMBERS.has(column) ? "number" : null },
    el("button", { type: "button", onclick: press }, say(`ui.column.${column}`)));
}

function showTable() {
  const columns = COLUMNS[table.of];
  const lines = content();
  if (table.sorted) lines.sort(compared);
  const look = (column) => (NUMBERS.has(column) ? "number" : column === "dates" ? "dates" : null);
  rows.replaceChildren(el("table", {},
    el("thead", {}, el("tr", {}, columns.map(heading))),
    el("tbody", {}, lines.map((line) => el("tr", {}, line.cells.map((cell, at) => el("td", { class: look(columns[at]) }, cell)))))));
  document.getElementById("shown").textContent = say("ui.shown", { n: number(visible().length), m: number(data.actors.length) });
}

function showTableOf(what) {
  Object.assign(table, { of: what, column: 0, down: false, sorted: false });
  document.getElementById("of-actors").setAttribute("aria-pressed", String(what === "actors"));
  document.getElementById("of-links").setAttribute("aria-pressed", String(what === "links"));
  showTable();
}
