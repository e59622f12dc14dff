// What the page knows, read once, and the indexes that every part of it asks.

const data = JSON.parse(document.getElementById("data").textContent);

const KINDS = ["person", "post", "body", "decree", "event", "place", "topic", "region"];

const kindOf = (actor) => data.nodes[actor].group;
const nameOf = (actor) => data.nodes[actor].label;
const namesOf = (actor) => [nameOf(actor), ...(data.actors[actor].also ?? [])];

const listsFor = (size) => Array.from({ length: size }, () => []);

// Links by actor: `back` is true where the actor is the link's target.
const linksOf = listsFor(data.actors.length);
data.links.forEach((link, number) => {
  linksOf[link.from].push({ link, number, other: link.to, back: false });
  linksOf[link.to].push({ link, number, other: link.from, back: true });
});

const edgesOf = listsFor(data.actors.length);
data.edges.forEach((edge) => {
  edgesOf[edge.from].push(edge);
  edgesOf[edge.to].push(edge);
});

const otherEnd = (edge, actor) => (edge.from === actor ? edge.to : edge.from);
const neighboursOf = (actor) => edgesOf[actor].map((edge) => otherEnd(edge, actor)).sort((a, b) => a - b);

// Statements by everything they touch: who speaks, where, about what.
const sayingsOf = listsFor(data.actors.length);
data.sayings.forEach((saying) => {
  const touched = new Set([saying.speaker, saying.at, ...(saying.about ?? [])]);
  touched.forEach((actor) => actor === undefined || sayingsOf[actor].push(saying));
});

const claimsOf = (thing) => (thing.claims ?? []).map((number) => data.claims[number]);

function articlesOf(claims) {
  const sentences = claims.flatMap((claim) => claim.sentences ?? []);
  return new Set(sentences.map((number) => data.sentences[number].article));
}

// Every claim that speaks of an actor: by describing it or by joining it to another.
function claimsAbout(actor) {
  const own = data.actors[actor];
  const things = [own, ...(own.details ?? []), ...linksOf[actor].map((entry) => entry.link), ...sayingsOf[actor]];
  return things.flatMap(claimsOf);
}

function datesOf(articles) {
  const dates = [...articles].map((number) => data.articles[number].date).filter(Boolean).sort();
  return dates.length ? [dates[0], dates[dates.length - 1]] : [];
}

// How many events two people were both at, and with which links of the other.
function metBy(person) {
  const met = new Map();
  const events = new Set(linksOf[person].filter(isPresence).map((entry) => entry.other));
  events.forEach((event) => {
    linksOf[event].filter(isPresence).forEach(({ link, other }) => {
      if (other === person) return;
      const meeting = met.get(other) ?? { other, events: new Set(), links: [] };
      meeting.events.add(event);
      meeting.links.push(link);
      met.set(other, meeting);
    });
  });
  return [...met.values()].sort((a, b) => b.events.size - a.events.size || a.other - b.other);
}

const isPresence = ({ link }) => link.kind === "participation" || link.kind === "said_at";
