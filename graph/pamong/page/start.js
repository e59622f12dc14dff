// What happens when, and what holds the parts together: choice, language, theme, address.

const byId = (id) => document.getElementById(id);

// ---- choosing ----------------------------------------------------------------------------

function choose(chosen) {
  view.chosen = chosen;
  if (chosen?.actor !== undefined) reveal(chosen.actor);
  if (chosen?.edge) [chosen.edge.from, chosen.edge.to].forEach((actor) => reveal(actor, 0));
  showAll();
  panel.scrollTop = 0;
  if (chosen?.actor !== undefined) bringIntoView(chosen.actor);
  // On a narrow screen the panel is below the picture: bring its head up.
  if (chosen && matchMedia("(max-width: 860px)").matches) panel.scrollIntoView({ block: "start", behavior: still() ? "auto" : "smooth" });
  const key = chosen?.actor !== undefined ? `#${encodeURI(data.actors[chosen.actor].key)}` : "";
  history.replaceState(null, "", key || location.pathname + location.search);
}

function showAll() {
  if (drawn) paint();
  showPanel();
  showLegend();
  if (!tables.hidden) showTable();
}

function fromAddress() {
  const key = safelyDecoded(location.hash.slice(1));
  const actor = key ? data.actors.findIndex((one) => one.key === key) : -1;
  if (actor >= 0) return actor;
  return data.focus;
}

function safelyDecoded(text) {
  try {
    return decodeURI(text);
  } catch {
    return "";
  }
}

// ---- legend ------------------------------------------------------------------------------

function showLegend() {
  const counts = new Map();
  data.nodes.forEach(({ group }) => counts.set(group, (counts.get(group) ?? 0) + 1));
  byId("legend").replaceChildren(...KINDS.filter((kind) => counts.has(kind)).map((kind) => legendButton(kind, counts.get(kind))));
  const notice = byId("notice");
  const text = !data.actors.length ? [el("strong", {}, say("ui.empty")), say("ui.empty.hint")] : visible().length ? [] : [say("ui.nothing")];
  notice.hidden = !text.length;
  notice.replaceChildren(...text);
}

function legendButton(kind, count) {
  const press = () => {
    if (view.hidden.has(kind)) showKind(kind);
    else view.hidden.add(kind);
    showAll();
    byId("legend").querySelector(`[data-kind="${kind}"]`)?.focus();
  };
  return el("button", { type: "button", "data-kind": kind, "aria-pressed": String(!view.hidden.has(kind)), onclick: press },
    shape(kind), say(`kind.${kind}.many`), el("small", {}, number(count)));
}

// Regions are not in the first view: asking for them shows those that what is shown lies in.
function showKind(kind) {
  view.hidden.delete(kind);
  if (kind !== "region") return;
  visible().forEach((actor) => neighboursOf(actor).forEach((other) => kindOf(other) === kind && view.shown.add(other)));
}

const LINES = [["holds", "person", null], ["acting", "post", "6 4"], ["former", "edge", "2 4"], ["other", "edge", null]];

function showLines() {
  byId("lines").replaceChildren(...LINES.map(([style, colour, dashes]) => {
    const svg = drawing("", "0 0 30 8", "M0 4h30");
    svg.firstChild.style.stroke = `var(--${colour})`;
    svg.firstChild.style.strokeWidth = style === "other" ? "1.5" : "2.5";
    if (dashes) svg.firstChild.style.strokeDasharray = dashes;
    return el("li", {}, svg, say(`ui.line.${style}`));
  }));
}

// ---- language and theme ------------------------------------------------------------------

function summary() {
  const parts = [[data.actors.length, "ui.actors"], [data.links.length, "ui.links"], [data.articles.length, data.articles.length === 1 ? "ui.article" : "ui.articles"]];
  const counts = parts.map(([count, words]) => `${number(count)} ${say(words)}`);
  const dates = span(datesOf(data.articles.keys()));
  return [...counts, dates].filter(Boolean).join(" \u00b7 ");
}

function showWords() {
  document.documentElement.lang = state.lang;
  const title = data.focus === null ? say("ui.title") : nameOf(data.focus);
  document.title = `${title} \u00b7 Pamong`;
  byId("title").replaceChildren(bdi(title));
  byId("summary").textContent = summary();
  document.querySelectorAll("[data-words]").forEach((element) => (element.textContent = say(element.dataset.words)));
  document.querySelectorAll("[data-label]").forEach((element) => element.setAttribute("aria-label", say(element.dataset.label)));
  document.querySelectorAll("[data-placeholder]").forEach((element) => (element.placeholder = say(element.dataset.placeholder)));
  document.querySelectorAll("button[data-label]").forEach((element) => (element.title = say(element.dataset.label)));
  byId("language").lang = state.lang === "en" ? "id" : "en";
  showLines();
}

function setLanguage(lang) {
  state.lang = lang;
  showWords();
  showAll();
}

const dark = matchMedia("(prefers-color-scheme: dark)");
let theme = null;

function setTheme(name) {
  document.documentElement.dataset.theme = name;
  if (!drawn) return;
  readColours();
  paint();
}

const themeNow = () => theme ?? (dark.matches ? "dark" : "light");

// ---- views and keys ----------------------------------------------------------------------

function setView(asTable) {
  tables.hidden = !asTable;
  byId("as-table").setAttribute("aria-pressed", String(asTable));
  byId("as-network").setAttribute("aria-pressed", String(!asTable));
  ["zoom", "lines"].forEach((id) => (byId(id).hidden = asTable));
  if (asTable) showTable();
}

function reset() {
  view.shown = new Set(data.core);
  view.hidden = new Set(["region"]);
  choose(null);
  fit(glide());
}

function keys(event) {
  const typing = event.target instanceof HTMLInputElement;
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    field.focus();
  } else if (event.key === "Escape" && view.chosen) choose(null);
}

function onPaper(printing) {
  setTheme(printing ? "light" : themeNow());
  if (printing) showTable();
}

function listen() {
  byId("language").addEventListener("click", () => setLanguage(state.lang === "en" ? "id" : "en"));
  byId("theme").addEventListener("click", () => setTheme((theme = themeNow() === "dark" ? "light" : "dark")));
  dark.addEventListener("change", () => setTheme(themeNow()));
  byId("as-network").addEventListener("click", () => setView(false));
  byId("as-table").addEventListener("click", () => setView(true));
  byId("of-actors").addEventListener("click", () => showTableOf("actors"));
  byId("of-links").addEventListener("click", () => showTableOf("links"));
  byId("zoom-in").addEventListener("click", () => zoom(1.4));
  byId("zoom-out").addEventListener("click", () => zoom(1 / 1.4));
  byId("zoom-fit").addEventListener("click", () => fit(glide()));
  byId("reset").addEventListener("click", reset);
  document.addEventListener("keydown", keys);
  addEventListener("beforeprint", () => onPaper(true));
  addEventListener("afterprint", () => onPaper(false));
  addEventListener("hashchange", () => choose(fromAddress() === null ? null : { actor: fromAddress() }));
  startSearch();
}

setTheme(themeNow());
showWords();
startDrawing((actor) => choose({ actor }), (edge) => choose({ edge }), () => choose(null));
listen();
const first = fromAddress();
if (first === null) showAll();
else {
  choose({ actor: first });
  approach(first);
}
