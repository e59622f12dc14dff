// Words, dates and elements. All that comes from the data becomes text nodes, never markup.

const state = { lang: data.lang };

function say(key, values = {}) {
  const pair = data.words[key];
  const words = pair ? pair[state.lang === "en" ? 1 : 0] : key;
  return words.replace(/\{(\w)\}/g, (_, name) => String(values[name]));
}

// A value in both languages is a pair, in one it is a string.
const inWords = (value) => (Array.isArray(value) ? value[state.lang === "en" ? 1 : 0] : value);
const capital = (words) => words.charAt(0).toLocaleUpperCase() + words.slice(1);
const number = (value) => new Intl.NumberFormat(state.lang).format(value);
const wordsOf = ({ link, back }) => say(`link.${link.kind}${back ? ".back" : ""}`);

// ISO dates of any precision; what is no date is shown as it is.
function date(iso) {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso ?? "");
  if (!match) return iso ?? "";
  const [, year, month, day] = match;
  if (!month) return year;
  const style = { year: "numeric", month: "short", timeZone: "UTC" };
  if (day) style.day = "numeric";
  const when = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(state.lang === "en" ? "en-GB" : "id-ID", style).format(when);
}

function period({ since, until }) {
  if (since && until) return `${date(since)} \u2013 ${date(until)}`;
  if (since) return `${say("ui.since")} ${date(since)}`;
  return until ? `${say("ui.until")} ${date(until)}` : "";
}

function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== ""));
  return element;
}

// A name keeps its own direction of writing to itself, whatever signs it holds.
const bdi = (text) => el("bdi", {}, text);

const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = {
  person: "M8 2a6 6 0 1 0 .01 0z",
  post: "M8 1 15 8 8 15 1 8z",
  body: "M2.5 2.5h11v11h-11z",
  decree: "M4.5 2h7L15 8l-3.5 6h-7L1 8z",
  event: "M8 1.5 15 14H1z",
  place: "M8 14.5 1 2h14z",
  topic: "m8 1 2.1 4.8 5.2.5-3.9 3.4 1.2 5.1L8 12.1l-4.6 2.7 1.2-5.1L.7 6.3l5.2-.5z",
  region: "M8 4c4 0 7 1.8 7 4s-3 4-7 4-7-1.8-7-4 3-4 7-4z",
};

function drawing(className, box, path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("viewBox", box);
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

const shape = (kind) => el("span", { class: `kind-${kind}` }, drawing("shape", "0 0 16 16", OUTLINES[kind]));

// Fold case, accents and the two spellings of one word, so that a search forgives them.
const fold = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase("id").replace(/kerja\s?sama/g, "kerjasama");

const isWeb = (url) => /^https?:\/\//i.test(url ?? "");

// The sentence with the words that matter marked: the longest first, whole words only.
function marked(text, terms) {
  const wanted = [...new Set(terms)].filter((term) => term && term.length > 1).sort((a, b) => b.length - a.length);
  if (!wanted.length) return [text];
  const pattern = wanted.map((term) => term.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+"));
  const cut = new RegExp(`(?<![\\p{L}\\p{N}])(${pattern.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return text.split(cut).map((part, index) => (index % 2 ? el("mark", {}, part) : part));
}
