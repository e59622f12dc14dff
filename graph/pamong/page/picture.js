// The drawing: vis-network draws shapes and lines where Python put them; names are drawn here,
// at the size of the screen, the strongest first, and only where they cover no other.

const view = { shown: new Set(data.core), hidden: new Set(["region"]), chosen: null, hovered: null };
const COLOURS = ["ink", "soft", "edge", "halo", "accent", ...KINDS];
const NEIGHBOURS_AT_ONCE = 24;
const LINES_OF_A_NAME = 3;
const ROOM_FOR_A_NAME = 168;

const colours = {};
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
let drawn = null;
let labelled = [];

const isVisible = (actor) => view.shown.has(actor) && !view.hidden.has(kindOf(actor));
const visible = () => [...view.shown].filter(isVisible).sort((a, b) => a - b);
const visibleEdges = () => data.edges.filter((edge) => isVisible(edge.from) && isVisible(edge.to));

function readColours() {
  const style = getComputedStyle(document.documentElement);
  COLOURS.forEach((name) => (colours[name] = style.getPropertyValue(`--${name}`).trim()));
}

// ---- what is lit -------------------------------------------------------------------------

function litActors() {
  if (!view.chosen) return null;
  if (view.chosen.edge) return new Set([view.chosen.edge.from, view.chosen.edge.to]);
  return new Set([view.chosen.actor, ...neighboursOf(view.chosen.actor)]);
}

function isLit(edge) {
  if (!view.chosen) return true;
  if (view.chosen.edge) return edge === view.chosen.edge;
  return edge.from === view.chosen.actor || edge.to === view.chosen.actor;
}

// Pictures are laid out wide; a tall screen sees them on their side.
const upright = matchMedia("(max-width: 860px) and (orientation: portrait)").matches;
const placeOf = ({ x, y }) => (upright ? { x: y, y: x } : { x, y });
const sizeOf = (actor) => data.nodes[actor].size * grown;

// Seen from afar shapes grow, so that their kind can still be told.
let grown = 1;
const SMALLEST = 0.52;
const LARGEST_GROWTH = 3;

function grow() {
  const wanted = Math.min(LARGEST_GROWTH, Math.max(1, SMALLEST / drawn.getScale()));
  if (Math.abs(wanted - grown) < 0.05) return;
  grown = wanted;
  paint();
}

function paintedNode(actor, lit) {
  const { id, shape: form, group } = data.nodes[actor];
  const size = sizeOf(actor);
  const { x, y } = placeOf(data.nodes[actor]);
  const chosen = view.chosen?.actor === actor;
  const background = colours[group];
  const outline = chosen ? colours.ink : colours.halo;
  const inside = form === "ellipse" ? { shape: "dot" } : { shape: form };
  return {
    id, size, x, y, ...inside, borderWidth: chosen ? 3 : 1.5, opacity: !lit || lit.has(actor) ? 1 : 0.22,
    color: { background, border: outline, highlight: { background, border: outline }, hover: { background, border: colours.ink } },
  };
}

const LINE_COLOURS = { holds: "person", acting: "post", elect: "post" };

function paintedEdge(edge) {
  const lit = isLit(edge);
  const colour = colours[LINE_COLOURS[edge.style] ?? "edge"];
  const strong = view.chosen && lit;
  const colourNow = strong && !LINE_COLOURS[edge.style] ? colours.soft : colour;
  return {
    id: edge.id, from: edge.from, to: edge.to, dashes: edge.dashes?.map((length) => length * grown) ?? false,
    width: edge.width * grown * (strong ? 1.4 : 1),
    arrows: { to: { enabled: false } },
    color: { color: colourNow, highlight: colourNow, hover: colours.accent, opacity: lit ? (strong ? 1 : 0.75) : 0.12 },
  };
}

function paint() {
  const lit = litActors();
  const wanted = new Set(visible());
  const lines = visibleEdges();
  const linesWanted = new Set(lines.map((edge) => edge.id));
  edges.remove(edges.getIds().filter((id) => !linesWanted.has(id)));
  nodes.remove(nodes.getIds().filter((id) => !wanted.has(id)));
  nodes.update([...wanted].map((actor) => keptPlace(paintedNode(actor, lit))));
  edges.update(lines.map(paintedEdge));
  drawn.redraw();
}

// A node that someone has dragged stays where it was dragged to.
function keptPlace(node) {
  if (!nodes.get(node.id)) return node;
  const { x, y, ...look } = node;
  return look;
}

// ---- names -------------------------------------------------------------------------------

function wrapped(ctx, text, room) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && ctx.measureText(longer).width > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length > LINES_OF_A_NAME) lines.splice(LINES_OF_A_NAME, Infinity, "\u2026");
  if (lines.at(-1) === "\u2026") lines.splice(-2, 2, `${lines.at(-2)}\u2026`);
  return lines;
}

const measures = new Map();

function measured(ctx, actor, size, weight) {
  const key = `${actor}/${size}/${weight}`;
  if (!measures.has(key)) {
    ctx.font = fontOf(size, weight);
    const lines = wrapped(ctx, nameOf(actor), ROOM_FOR_A_NAME);
    measures.set(key, { lines, width: Math.max(...lines.map((line) => ctx.measureText(line).width)) });
  }
  return measures.get(key);
}

const fontOf = (size, weight) => `${weight} ${size}px system-ui, -apple-system, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif`;

const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

// The order in which names get room: what is chosen, what is hovered, then by strength.
function ranked(lit) {
  const first = [view.chosen?.actor, view.hovered].filter((actor) => actor !== undefined && actor !== null);
  const rest = visible().filter((actor) => !first.includes(actor));
  const near = lit ? rest.filter((actor) => lit.has(actor)) : rest;
  return [...new Set([...first.filter(isVisible), ...near])];
}

function drawNames(ctx) {
  const scale = drawn.getScale();
  const places = drawn.getPositions();
  const lit = litActors();
  const { taken, inside } = room(scale);
  labelled = [];
  ctx.save();
  ctx.scale(1 / scale, 1 / scale);
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  const solid = visible().filter((actor) => !lit || lit.has(actor)).map((actor) => boxOfNode(actor, places[actor], scale));
  for (const [rank, actor] of ranked(lit).entries()) nameOne(ctx, actor, rank, { scale, places, taken, solid, inside });
  if (view.chosen) drawWords(ctx, scale, places, taken);
  ctx.restore();
}

function boxOfNode(actor, place, scale) {
  const radius = Math.max(sizeOf(actor) * scale * 0.8, 2);
  const x = place.x * scale;
  const y = place.y * scale;
  return { actor, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

// Names keep inside the canvas and off the controls that lie on it.
function room(scale) {
  const canvas = document.getElementById("canvas").getBoundingClientRect();
  const middle = drawn.getViewPosition();
  const left = middle.x * scale - canvas.width / 2;
  const top = middle.y * scale - canvas.height / 2;
  const moved = (box) => ({
    left: box.left - canvas.left + left, right: box.right - canvas.left + left,
    top: box.top - canvas.top + top, bottom: box.bottom - canvas.top + top,
  });
  const controls = [...document.querySelectorAll("#legend button, #lines li, #zoom button")];
  const whole = moved(canvas);
  return {
    taken: controls.map((control) => moved(control.getBoundingClientRect())),
    inside: (box) => box.left >= whole.left && box.right <= whole.right && box.top >= whole.top && box.bottom <= whole.bottom,
  };
}

// Below, above, right, left: the first place that is free. What is chosen or hovered always fits.
function nameOne(ctx, actor, rank, { scale, places, taken, solid, inside }) {
  const must = actor === view.chosen?.actor || actor === view.hovered;
  const strong = rank < 10 || must;
  const size = strong ? 13.5 : 12;
  const weight = strong ? 600 : 400;
  const { lines, width } = measured(ctx, actor, size, weight);
  const spots = spotsFor(places[actor], sizeOf(actor), scale, width, lines.length * size * 1.2);
  const clear = (box) => inside(box) && !taken.some((other) => meets(box, other));
  const covers = (box) => solid.some((other) => other.actor !== actor && meets(box, other));
  const free = spots.filter(clear);
  // The strongest may cover a shape, no one may cover a name.
  const box = free.find((spot) => !covers(spot)) ?? (rank < 6 ? free[0] : null) ?? (must ? spots[0] : null);
  if (!box) return;
  taken.push(box);
  labelled.push({ ...box, actor, scale });
  ctx.font = fontOf(size, weight);
  ctx.textAlign = box.align;
  inked(ctx, lines, box.x, box.top + 1, size * 1.2, colours.ink);
}

function spotsFor(place, nodeSize, scale, width, height) {
  const x = place.x * scale;
  const y = place.y * scale;
  const away = nodeSize * scale + 4;
  const across = (top) => ({ align: "center", x, left: x - width / 2 - 3, right: x + width / 2 + 3, top, bottom: top + height + 2 });
  const along = (align, from, left) => ({ align, x: from, left, right: left + width + 6, top: y - height / 2 - 1, bottom: y + height / 2 + 1 });
  return [
    across(y + away - 1), across(y - away - height - 2),
    along("left", x + away + 2, x + away - 1), along("right", x - away - 2, x - away - 5 - width),
  ];
}

function inked(ctx, lines, x, y, height, colour) {
  ctx.lineWidth = 4;
  ctx.strokeStyle = colours.halo;
  ctx.fillStyle = colour;
  lines.forEach((line, index) => ctx.strokeText(line, x, y + index * height));
  lines.forEach((line, index) => ctx.fillText(line, x, y + index * height));
}

// On the lines of what is chosen: the words of the link, where there is room for them.
function drawWords(ctx, scale, places, taken) {
  ctx.font = `italic ${fontOf(11.5, 400)}`;
  ctx.textAlign = "center";
  for (const edge of visibleEdges().filter(isLit)) {
    const from = places[edge.from];
    const to = places[edge.to];
    const words = lineWords(edge);
    const width = ctx.measureText(words).width;
    if (Math.hypot(from.x - to.x, from.y - to.y) * scale < width * 0.8 + 20) continue;
    const x = ((from.x + to.x) / 2) * scale;
    const y = ((from.y + to.y) / 2) * scale - 7;
    const box = { left: x - width / 2, right: x + width / 2, top: y, bottom: y + 14 };
    if (taken.some((other) => meets(box, other))) continue;
    taken.push(box);
    inked(ctx, [words], x, y, 14, colours.soft);
  }
}

// Seen from the chosen actor: "menjabat" from the person, "dijabat oleh" from the post.
function lineWords(edge) {
  const links = edge.links.map((index) => data.links[index]);
  const link = links.find((one) => one.kind === "tenure") ?? links[0];
  const words = wordsOf({ link, back: view.chosen?.actor === link.to });
  const title = link.kind === "tenure" && link.role ? `${words} (${inWords(link.role)})` : words;
  return link.standing === "former" ? `${title}, ${say("standing.former")}` : title;
}

// ---- moving about ------------------------------------------------------------------------

const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const glide = () => (still() ? false : { duration: 350, easingFunction: "easeInOutQuad" });

function zoom(factor) {
  setTimeout(grow, still() ? 0 : 380);
  drawn.moveTo({ scale: Math.min(4, Math.max(0.03, drawn.getScale() * factor)), animation: glide() });
}

// Fit with a margin for names, and below the legend; all that is shown, or only some actors.
function fit(animation = false, some = undefined) {
  drawn.fit({ nodes: some ?? nodes.getIds(), animation: false, maxZoomLevel: some ? 1.1 : 1.5 });
  const { clientWidth: width } = document.getElementById("canvas");
  drawn.moveTo({ scale: drawn.getScale() * Math.max(0.7, 1 - 150 / width), offset: { x: 0, y: 16 }, animation });
  setTimeout(grow, animation ? 380 : 0);
}

// Who was looked for is shown from near, with everyone beside it.
const approach = (actor) => fit(glide(), [actor, ...neighboursOf(actor)].filter(isVisible));

// Show an actor and its strongest neighbours, and say how many are still to be shown.
function reveal(actor, upTo = NEIGHBOURS_AT_ONCE) {
  const before = view.shown.size;
  view.shown.add(actor);
  view.hidden.delete(kindOf(actor));
  hiddenNeighbours(actor).slice(0, upTo).forEach((other) => view.shown.add(other));
  return view.shown.size > before;
}

const hiddenNeighbours = (actor) => neighboursOf(actor).filter((other) => !view.shown.has(other) && kindOf(other) !== "region");

function bringIntoView(actor) {
  const place = drawn.getPosition(actor);
  const on = drawn.canvasToDOM(place);
  const box = document.getElementById("canvas").getBoundingClientRect();
  const inside = on.x > 60 && on.y > 70 && on.x < box.width - 60 && on.y < box.height - 60;
  if (!inside) drawn.focus(actor, { scale: Math.max(drawn.getScale(), 0.75), animation: glide() });
}

// A click on a name is a click on its actor.
function labelAt({ x, y }) {
  const hit = labelled.find((box) => meets(box, { left: x * box.scale, right: x * box.scale, top: y * box.scale, bottom: y * box.scale }));
  return hit?.actor;
}

function startDrawing(onActor, onEdge, onNothing) {
  const place = document.getElementById("canvas");
  readColours();
  drawn = new vis.Network(place, { nodes, edges }, data.options);
  drawn.on("afterDrawing", drawNames);
  drawn.on("click", ({ nodes: hit, edges: lines, pointer }) => {
    const actor = hit[0] ?? labelAt(pointer.canvas);
    if (actor !== undefined) onActor(actor);
    else if (lines.length) onEdge(data.edges[lines[0]]);
    else onNothing();
    drawn.unselectAll();
  });
  drawn.on("zoom", grow);
  drawn.on("hoverNode", ({ node }) => hover(node));
  drawn.on("blurNode", () => hover(null));
  drawn.on("hoverEdge", () => (place.style.cursor = "pointer"));
  drawn.on("blurEdge", () => (place.style.cursor = ""));
  paint();
  fit();
}

function hover(actor) {
  view.hovered = actor;
  document.getElementById("canvas").style.cursor = actor === null ? "" : "pointer";
  drawn.redraw();
}
