// The panel: who or what this is, who says so, and how it is connected.

const panel = document.getElementById("panel");
const SENTENCES_SHOWN = 1;

// The order of the groups of links; what speech has of its own is shown as statements.
const GROUPS = [
  "tenure", "post_in", "part_of", "issued_by", "establishes", "appoints", "dismisses", "follows_up", "based_on", "amends",
  "repeals", "cites", "organized_by", "held_at", "within", "participation", "accompanies", "proxy_for", "replaces",
  "about", "broader", "located_in", "in_region",
];

const nameButton = (actor) =>
  el("button", { type: "button", class: "name", onclick: () => choose({ actor }) }, bdi(nameOf(actor)));

// ---- evidence ----------------------------------------------------------------------------

function source(article) {
  const { title, outlet, date: published, url } = data.articles[article];
  const parts = [outlet, published ? date(published) : say("ui.undated")].filter(Boolean).map(bdi);
  const name = title ?? say("ui.read");
  const link = isWeb(url) ? el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, bdi(name)) : title ? bdi(title) : null;
  return [...parts, link].filter(Boolean).flatMap((part, index) => (index ? [" \u00b7 ", part] : [part]));
}

function remarks(claim) {
  const said = [];
  if (claim.by !== undefined) said.push([`${say("ui.according")} `, bdi(nameOf(claim.by))]);
  if (claim.confidence !== undefined) said.push(say("ui.confidence", { n: Math.round(claim.confidence * 100) }));
  if (claim.rule) said.push(`${say("ui.rule")}: ${claim.rule}`);
  if (claim.note) said.push(bdi(claim.note));
  return said.flatMap((part) => [" \u00b7 ", part]);
}

function quotation({ sentence, claim }, terms) {
  const { text, article } = data.sentences[sentence];
  return el("div", { class: "evidence" },
    el("blockquote", { lang: "id", dir: "auto" }, marked(text, terms)),
    el("footer", {}, source(article), remarks(claim)));
}

// One quotation a sentence, however many claims cite it.
function quoted(claims) {
  const seen = new Map();
  claims.forEach((claim) => (claim.sentences ?? []).forEach((sentence) => seen.has(sentence) || seen.set(sentence, { sentence, claim })));
  return [...seen.values()];
}

// The sentence that names most of the ends comes first.
function telling(claims, ends) {
  const names = ends.map((actor) => namesOf(actor).map(fold));
  const score = ({ sentence }) => {
    const text = fold(data.sentences[sentence].text);
    return names.filter((spellings) => spellings.some((name) => text.includes(name))).length;
  };
  return quoted(claims).map((one) => [score(one), one]).sort((a, b) => b[0] - a[0]).map(([, one]) => one);
}

function evidence(claims, ends, shown = SENTENCES_SHOWN) {
  const all = telling(claims, ends);
  const terms = termsOf(...ends);
  if (!all.length) return el("p", { class: "note" }, say("ui.background"));
  const rest = all.slice(shown);
  const more = rest.length
    ? el("details", {}, el("summary", {}, say("ui.source.more", { n: rest.length })), rest.map((one) => quotation(one, terms)))
    : null;
  return [all.slice(0, shown).map((one) => quotation(one, terms)), more];
}

// ---- entries -----------------------------------------------------------------------------

// How a post is held, what somebody did: each word once, however many links say it.
function chips(links) {
  const said = new Map();
  links.forEach((link) => {
    if (link.role) said.set(inWords(link.role), link.standing ?? "");
    if (link.standing) said.set(say(`standing.${link.standing}`), link.standing);
  });
  if (!said.size) return null;
  return el("span", { class: "chips" }, [...said].map(([words, standing]) => el("span", { class: `chip ${standing}` }, words)));
}

function about(link, from) {
  const when = period(link);
  const via = link.via !== undefined && link.via !== from ? el("span", {}, `${say(link.kind === "appoints" || link.kind === "replaces" || link.kind === "dismisses" ? "ui.as" : "ui.at")} `, nameButton(link.via)) : null;
  return [when ? el("div", { class: "when" }, when) : null, via ? el("div", { class: "note" }, via) : null];
}

const termsOf = (...actors) => actors.flatMap(namesOf);

function entry(from, other, links) {
  const claims = links.flatMap(claimsOf);
  const standing = links.map((link) => link.standing).find(Boolean) ?? "";
  const current = links.some((link) => link.kind === "tenure" && !link.standing);
  return el("li", { class: `entry ${current ? "" : standing}` },
    nameButton(other), chips(links), distinct(links).map((link) => about(link, from)),
    evidence(claims, [from, other]));
}

// Two links that would read the same are one line.
function distinct(links) {
  const key = (link) => JSON.stringify([link.role, link.standing, link.since, link.until, link.via]);
  const rich = new Map(links.map((link) => [key(link), link]));
  return [...rich.values()];
}

const firstDate = (link) => link.since ?? datesOf(articlesOf(claimsOf(link)))[0] ?? "";
const newest = (links) => links.map(firstDate).sort().at(-1) ?? "";

function byOther(entries) {
  const groups = new Map();
  entries.forEach(({ link, other }) => groups.set(other, [...(groups.get(other) ?? []), link]));
  const over = (links) => links.every((link) => link.standing === "former");
  return [...groups].sort((a, b) => over(a[1]) - over(b[1]) || newest(b[1]).localeCompare(newest(a[1])) || a[0] - b[0]);
}

const HEADINGS = {
  "tenure": "group.tenure", "tenure.back": "group.tenure.back",
  "participation": "group.events", "participation.back": "group.participants",
};

function section(title, count, list, className = "") {
  return el("section", {},
    el("h3", {}, title, count > 1 ? el("small", {}, ` ${number(count)}`) : null),
    el("ol", { class: className }, list));
}

function groups(actor) {
  return GROUPS.flatMap((kind) => [false, true].map((back) => {
    const entries = linksOf[actor].filter((entry) => entry.link.kind === kind && entry.back === back);
    if (!entries.length) return null;
    const key = `${kind}${back ? ".back" : ""}`;
    const title = HEADINGS[key] ? say(HEADINGS[key]) : capital(say(`link.${key}`));
    const others = byOther(entries);
    const list = others.map(([other, links]) => entry(actor, other, links));
    return section(title, others.length, list, kind === "tenure" ? "timeline" : "");
  })).filter(Boolean);
}

// ---- statements, meetings, details -------------------------------------------------------

function statement(saying, actor) {
  const topics = (saying.about ?? []).filter((topic) => topic !== actor);
  const parts = [];
  if (saying.speaker !== actor) parts.push(nameButton(saying.speaker));
  if (saying.at !== undefined && saying.at !== actor) parts.push(el("span", {}, `${say("ui.at")} `, nameButton(saying.at)));
  if (topics.length) parts.push(el("span", {}, `${say("link.about")} `, topics.flatMap((topic, index) => [index ? ", " : "", nameButton(topic)])));
  const mode = say(saying.direct ? "ui.quote.direct" : "ui.quote.indirect");
  const words = saying.text ? (saying.direct ? `\u201c${saying.text.replace(/^["\u201c]|["\u201d]$/g, "")}\u201d` : saying.text) : say("ui.quote.none");
  return el("li", { class: "entry" },
    el("p", { class: "said", lang: "id", dir: "auto" }, words),
    el("p", { class: "note" }, el("span", { class: "chip" }, mode), parts.map((part) => [" ", part])),
    folded(saying, [nameOf(saying.speaker)]));
}

// The words are shown already: their sentences stay folded.
function folded(saying, terms) {
  const all = quoted(claimsOf(saying));
  return el("details", {}, el("summary", {}, say("ui.sources", { n: all.length })),
    all.map((one) => quotation(one, [...terms, saying.text ?? ""])));
}

function statements(actor) {
  const all = sayingsOf[actor];
  return all.length ? section(say("group.sayings"), all.length, all.map((saying) => statement(saying, actor))) : null;
}

function meetings(actor) {
  if (kindOf(actor) !== "person") return null;
  const met = metBy(actor);
  if (!met.length) return null;
  return section(say("group.met"), met.length, met.map(({ other, events, links }) => {
    const where = [...events].flatMap((event, index) => [index ? ", " : "", nameButton(event)]);
    const claims = links.flatMap(claimsOf);
    return el("li", { class: "entry" }, nameButton(other), el("div", { class: "note" }, `${say("ui.at")} `, where),
      evidence(claims, [actor, other]));
  }));
}

function details(actor) {
  const said = new Map();
  (data.actors[actor].details ?? []).forEach((detail) => said.set(detail.kind, [...(said.get(detail.kind) ?? []), detail]));
  if (!said.size) return null;
  const value = (detail) => (["start", "end", "dated"].includes(detail.kind) ? date(inWords(detail.value)) : inWords(detail.value));
  return el("dl", { class: "facts" }, [...said].map(([kind, list]) => [
    el("dt", {}, say(`detail.${kind}`)),
    el("dd", {}, list.map((detail) => el("div", {}, bdi(value(detail))))),
  ]));
}

function detailEvidence(actor) {
  const own = [data.actors[actor], ...(data.actors[actor].details ?? [])].flatMap(claimsOf);
  const all = quoted(own);
  if (!all.length) return null;
  const terms = [...namesOf(actor), ...(data.actors[actor].details ?? []).map((detail) => inWords(detail.value))];
  return el("section", {}, el("h3", {}, say("group.named")),
    el("details", {}, el("summary", {}, say("ui.sources", { n: all.length })), all.map((one) => quotation(one, terms))));
}

// ---- the four faces of the panel ---------------------------------------------------------

function head(kinds, title) {
  const close = el("button", { type: "button", class: "close", "aria-label": say("ui.close"), onclick: () => choose(null) },
    drawing("", "0 0 16 16", "M3 3l10 10M13 3 3 13"));
  return [
    el("div", { class: "kind" }, kinds.flatMap((kind) => [shape(kind), el("span", {}, say(`kind.${kind}`))]), close),
    el("h2", { tabindex: "-1" }, title),
  ];
}

function actorFace(actor) {
  const also = data.actors[actor].also ?? [];
  const left = hiddenNeighbours(actor).length;
  return [
    head([kindOf(actor)], bdi(nameOf(actor))),
    also.length ? el("p", { class: "also" }, `${say("detail.also")}: `, also.flatMap((name, index) => [index ? ", " : "", bdi(name)])) : null,
    details(actor),
    left ? el("button", { type: "button", class: "more", onclick: () => { reveal(actor, left); paint(); showPanel(); } }, say("ui.more", { n: number(left) })) : null,
    groups(actor), meetings(actor), statements(actor), detailEvidence(actor),
  ];
}

function edgeFace(edge) {
  const links = edge.links.map((index) => data.links[index]);
  const kinds = [...new Set([kindOf(edge.from), kindOf(edge.to)])];
  return [
    head(kinds, [bdi(nameOf(edge.from)), " \u2013 ", bdi(nameOf(edge.to))]),
    el("ol", {}, links.map((link) => el("li", { class: "entry" },
      el("p", {}, nameButton(link.from), ` ${wordsOf({ link, back: false })} `, nameButton(link.to), chips([link])),
      about(link), evidence(claimsOf(link), [link.from, link.to], 3)))),
  ];
}

const postsOf = (person) => linksOf[person].filter(({ link, back }) => link.kind === "tenure" && !back && link.standing !== "former");

function startFace() {
  const people = data.actors.map((_, actor) => actor).filter((actor) => kindOf(actor) === "person").slice(0, 8);
  const decrees = data.actors.map((_, actor) => actor).filter((actor) => kindOf(actor) === "decree").slice(0, 6);
  const recent = data.articles.map((_, article) => article).reverse().slice(0, 6);
  const held = (person) => postsOf(person).map(({ link, other }) => `${link.role && link.standing === "acting" ? `${inWords(link.role)} ` : ""}${nameOf(other)}`);
  return [
    el("h2", { class: "unseen" }, say("ui.start.title")),
    el("p", { class: "hint" }, say("ui.start.hint")),
    section(say("ui.start"), 0, people.map((person) => el("li", {}, nameButton(person), el("small", {}, bdi([...new Set(held(person))].join(", "))))), "list"),
    decrees.length ? section(say("ui.start.decrees"), 0, decrees.map((decree) => el("li", {}, nameButton(decree))), "list") : null,
    section(say("group.sources"), 0, recent.map((article) => el("li", { class: "note" }, source(article))), "list"),
  ];
}

const emptyFace = () => [el("h2", {}, say("ui.empty")), el("p", { class: "hint" }, say("ui.empty.hint"))];

function face() {
  if (!data.actors.length) return emptyFace();
  if (!view.chosen) return startFace();
  return view.chosen.edge ? edgeFace(view.chosen.edge) : actorFace(view.chosen.actor);
}

function showPanel() {
  panel.replaceChildren(...face().flat(Infinity).filter(Boolean));
}
