// Search as one types, over every name and spelling of every actor, shown or not.

const field = document.getElementById("search");
const found = document.getElementById("found");
const RESULTS = 12;
const index = data.actors.map((_, actor) => fold(namesOf(actor).join("\n")));
let marker = -1;

// Names that begin with the words come first, then words that do, then any part; strongest first.
function ranksOf(query) {
  const results = [];
  index.forEach((names, actor) => {
    const at = names.indexOf(query);
    if (at < 0) return;
    const starts = at === 0 || names.includes(`\n${query}`) ? 0 : names.includes(` ${query}`) ? 1 : 2;
    results.push([starts, actor]);
  });
  return results.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, actor]) => actor);
}

// Words in any order: all of them must occur.
function search(text) {
  const query = fold(text.trim());
  if (!query) return [];
  const whole = ranksOf(query);
  const words = query.split(/\s+/);
  if (whole.length || words.length < 2) return whole;
  return index.flatMap((names, actor) => (words.every((word) => names.includes(word)) ? [actor] : []));
}

function subtitle(actor) {
  const kind = say(`kind.${kindOf(actor)}`);
  const post = postsOf(actor)[0];
  return post ? `${kind} \u00b7 ${nameOf(post.other)}` : kind;
}

function option(actor, position) {
  return el("li", { role: "option", id: `found-${position}`, "aria-selected": "false", onpointerdown: (event) => { event.preventDefault(); pick(actor); } },
    shape(kindOf(actor)), el("span", {}, bdi(nameOf(actor)), el("small", {}, bdi(subtitle(actor)))));
}

let results = [];

function showResults() {
  results = search(field.value).slice(0, RESULTS);
  const asked = field.value.trim() !== "";
  const none = asked && !results.length ? [el("li", { class: "none" }, say("ui.search.none"))] : [];
  found.replaceChildren(...results.map(option), ...none);
  found.hidden = !asked;
  field.setAttribute("aria-expanded", String(asked));
  document.getElementById("count").textContent = asked ? `${results.length} ${say("ui.search.count")}` : "";
  mark(results.length ? 0 : -1);
}

function mark(position) {
  marker = position;
  [...found.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === position)));
  if (position < 0) field.removeAttribute("aria-activedescendant");
  else field.setAttribute("aria-activedescendant", `found-${position}`);
  found.children[position]?.scrollIntoView({ block: "nearest" });
}

function closeResults() {
  found.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function pick(actor) {
  field.value = "";
  closeResults();
  choose({ actor });
  approach(actor);
  panel.querySelector("h2")?.focus({ preventScroll: true });
}

function searchKeys(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && results.length) {
    event.preventDefault();
    mark((marker + step + results.length) % results.length);
  } else if (event.key === "Enter" && marker >= 0 && !found.hidden) pick(results[marker]);
  else if (event.key === "Escape") {
    event.stopPropagation();
    field.value = "";
    closeResults();
    field.blur();
  }
}

function startSearch() {
  field.addEventListener("input", showResults);
  field.addEventListener("focus", () => field.value && showResults());
  field.addEventListener("blur", closeResults);
  field.addEventListener("keydown", searchKeys);
}
