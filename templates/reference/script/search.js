import { DATA, formsOf, membersOf } from "./data.js";

/** What of an operation is searched, and what a word there weighs. @type {readonly (readonly [number, (operation: Operation) => string])[]} */
const FIELDS = [
  [10, ({ path }) => path],
  [9, ({ id, calls }) => `${id} ${calls.tool.name}`],
  [8, ({ summary }) => summary],
  [6, ({ permission, resource }) => `${permission ?? ""} ${resource ?? ""}`],
  [5, ({ keywords = [] }) => keywords.join(" ")],
  [3, ({ description = "" }) => description],
  [2, ({ errors }) => errors.map(({ code: name = "", message = "" }) => `${name} ${message}`).join(" ")],
];
/** What a member weighs that stands at the top; deeper ones weigh less. */
const MEMBER_WEIGHT = 4;

/** What every operation says, once somebody searches. @type {{ words: Map<string, Map<Operation, number>>, members: Map<Operation, Map<string, string>> } | undefined} */
let index;

export function indexed() {
  if (index) return index;
  const words = new Map();
  const members = new Map();
  for (const operation of DATA.operations) {
    for (const [weight, textOf] of FIELDS)
      for (const word of wordsIn(textOf(operation))) weigh(words, word, operation, weight);
    const names = memberNames(operation);
    members.set(operation, names);
    for (const [name, way] of names)
      for (const word of wordsIn(name)) weigh(words, word, operation, MEMBER_WEIGHT / way.split(".").length ** 0.5);
  }
  index = { words, members };
  return index;
}

/** @param {Map<string, Map<Operation, number>>} words @param {string} word @param {Operation} operation @param {number} weight */
function weigh(words, word, operation, weight) {
  const weights = words.get(word) ?? new Map();
  weights.set(operation, Math.max(weight, weights.get(operation) ?? 0));
  words.set(word, weights);
}

/** Names as a whole and in their parts: `external_id`, `external`, `id`. @param {string} text */
function wordsIn(text) {
  const whole = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  return new Set(whole.flatMap((word) => [word, ...word.split("_")]).filter(Boolean));
}

/** The members of an operation's bodies and its parameters: each name, with the way to the first of it. @param {Operation} operation */
function memberNames({ parameters, body, answers }) {
  /** @type {Map<string, string>} */
  const names = new Map(parameters.map(({ name }) => [name, name]));
  /** @param {Shape} shape @param {string} way @param {ReadonlySet<string>} inside */
  const visit = (shape, way, inside) => {
    if (shape.of !== undefined && inside.has(shape.of)) return;
    const deeper = shape.of === undefined ? inside : new Set(inside).add(shape.of);
    for (const member of membersOf(shape)) {
      const path = way ? `${way}.${member.name}` : member.name;
      const known = names.get(member.name);
      if (known !== undefined && known.length <= path.length) continue;
      names.set(member.name, path);
      visit(member, path, deeper);
    }
    for (const form of formsOf(shape)) visit(form, way, deeper);
  };
  if (body) visit(body, "", new Set());
  for (const answer of answers.slice(0, 2)) visit(answer, "", new Set());
  return names;
}

/** The operations in which every word is found, the best first. @param {string} text @returns {Hit[]} */
export function search(text) {
  if (last.text !== text) last = { text, hits: found(text) };
  return last.hits;
}

/** What was searched for last: each filter counts in it. */
let last = { text: "", hits: /** @type {Hit[]} */ ([]) };

/** @param {string} text @returns {Hit[]} */
function found(text) {
  const asked = text.toLowerCase().trim().split(/\s+/).filter(Boolean);
  const { words, members } = indexed();
  /** @type {Map<Operation, number>[]} */
  const scores = asked.map((word) => scoresOf(word, words));
  const [first = new Map(), ...others] = scores;
  return [...first.keys()]
    .filter((operation) => others.every((each) => each.has(operation)))
    .map((operation) => ({
      operation,
      score: scores.reduce((sum, each) => sum + (each.get(operation) ?? 0), 0),
      members: asked.flatMap((word) => memberHit(word, operation, members)),
    }))
    .sort((a, b) => b.score - a.score || (a.operation.path < b.operation.path ? -1 : 1));
}

/** @param {string} asked @param {Map<string, Map<Operation, number>>} words */
function scoresOf(asked, words) {
  /** @type {Map<Operation, number>} */
  const scores = new Map();
  /** @param {Operation} operation @param {number} score */
  const add = (operation, score) => scores.set(operation, Math.max(score, scores.get(operation) ?? 0));
  // A piece of a path or of an id, as somebody copies it.
  for (const operation of DATA.operations) {
    const { path, id, permission = "", method } = operation;
    const isWhole = [path, id, permission].some((name) => name.toLowerCase() === asked);
    if (isWhole) add(operation, 40);
    else if (/[./]/.test(asked) && [path, id, permission].some((name) => name.toLowerCase().includes(asked)))
      add(operation, 20);
    if (method.toLowerCase() === asked) add(operation, 1);
  }
  for (const [word, weights] of words) {
    const closeness = closenessOf(asked, word);
    if (closeness > 0) for (const [operation, weight] of weights) add(operation, weight * closeness);
  }
  return scores;
}

/** 1 for the same word, less for a beginning, a part, a slip of the keys; 0 for another word. @param {string} asked @param {string} word */
function closenessOf(asked, word) {
  if (asked === word) return 1;
  if (word.startsWith(asked)) return 0.8;
  if (asked.length >= 3 && word.includes(asked)) return 0.5;
  const most = asked.length >= 8 ? 2 : asked.length >= 4 ? 1 : 0;
  return most > 0 && Math.abs(asked.length - word.length) <= most && slips(asked, word, most) <= most ? 0.3 : 0;
}

/** Letters that are missing, too many, wrong or in the wrong order; given up above `most`. @param {string} a @param {string} b @param {number} most */
function slips(a, b, most) {
  /** @type {number[]} */
  let before = [];
  let line = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((line[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (line[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = line;
    line = next;
  }
  return line[b.length] ?? 0;
}

/** @param {string} word @param {Operation} operation @param {Map<Operation, Map<string, string>>} members */
function memberHit(word, operation, members) {
  const { path, id, summary } = operation;
  if (word.length < 3 || `${path} ${id} ${summary}`.toLowerCase().includes(word)) return [];
  const ways = [...(members.get(operation) ?? [])].flatMap(([name, way]) =>
    name.toLowerCase().includes(word) ? [way] : [],
  );
  // What lies below one of them goes without saying.
  return ways.filter((way) => !ways.some((other) => way.startsWith(`${other}.`))).slice(0, 3);
}
