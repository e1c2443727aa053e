import { type Part, fieldsOf, memberOf, wordsOf } from "../side.ts";
import { namesText, valueText } from "../where.ts";
import { same } from "../same.ts";
import type { Operation } from "./operations.ts";
import type { Teller } from "./teller.ts";

/** How much a call may do, from the least. */
const EFFECTS: readonly unknown[] = ["read", "write", "delete", "send"];

/** Compares what a call does to the workspace, how it may be repeated, and what it draws on. */
export function effects(teller: Teller, before: Operation, after: Operation): void {
  const at = (keyword: string): Part => memberOf(after.part, keyword) ?? memberOf(before.part, keyword) ?? after.part;
  const both = (keyword: string) => [before.part.value[keyword], after.part.value[keyword]] as const;
  const { who } = teller;

  const [oldEffect, effect] = [effectOf(before), effectOf(after)];
  if (oldEffect !== effect) {
    const isMore = EFFECTS.indexOf(effect) > EFFECTS.indexOf(oldEffect);
    teller.tell(
      isMore ? "breaking" : "additive",
      ["effect", "grant", "tool"],
      at("x-effect"),
      `${who} has the effect \`${String(effect)}\` (before: \`${String(oldEffect)}\`).`,
    );
  }
  const flags = [
    ["x-destructive", ["effect", "tool"], "may overwrite or remove something"],
    ["x-pii", ["grant", "tool"], "answers with data about persons"],
  ] as const;
  for (const [keyword, affects, text] of flags) {
    const [old, now] = both(keyword).map((value) => value === true);
    if (old !== now)
      teller.tell(now ? "breaking" : "additive", affects, at(keyword), `${who} ${now ? text : `no longer ${text}`}.`);
  }
  const [oldRetry, retry] = both("x-retry");
  if (oldRetry !== retry)
    teller.tell(
      "additive",
      ["client"],
      at("x-retry"),
      `${who} is repeated by another rule: ${valueText(retry ?? "that of its effect")} (before: ${valueText(oldRetry ?? "that of its effect")}).`,
    );
  const [oldPages, pages] = both("x-pagination");
  if (!same(oldPages, pages)) {
    const text =
      pages === undefined ? "no longer has pages" : oldPages === undefined ? "has pages" : "has pages in another way";
    teller.tell(oldPages === undefined ? "additive" : "breaking", ["client"], at("x-pagination"), `${who} ${text}.`);
  }
  for (const keyword of ["x-stability", "x-resource", "x-service-level"]) {
    const [old, now] = both(keyword);
    if (old !== now)
      teller.tell(
        "words",
        ["docs"],
        at(keyword),
        `${who} says \`${keyword}\`: ${valueText(now)} (before: ${valueText(old)}).`,
      );
  }
  limits(teller, before, after, at("x-rate-limit"));
}

function effectOf({ part, method }: Operation): unknown {
  const usual =
    method === "get" || method === "head" || method === "options" ? "read" : method === "delete" ? "delete" : "write";
  return part.value["x-effect"] ?? usual;
}

/** The first limit applies unless a condition makes another one apply. */
function limits(teller: Teller, before: Operation, after: Operation, at: Part): void {
  const [old, now] = [before, after].map(({ part }) => wordsOf(part.value["x-rate-limit"])) as [
    readonly string[],
    readonly string[],
  ];
  if (same(old, now)) return;
  const [oldRate, rate] = [rateOf(before.part, old[0]), rateOf(after.part, now[0])];
  const isTighter =
    now.length > 0 &&
    (old.length === 0 || rate === undefined || oldRate === undefined ? old[0] !== now[0] : rate < oldRate);
  const text = (names: readonly string[]) => (names.length === 0 ? "no limit" : `the limit ${namesText(names)}`);
  teller.tell(
    isTighter ? "breaking" : "additive",
    ["limit"],
    at,
    `${teller.who} has ${text(now)} (before: ${text(old)}).`,
  );
}

function rateOf({ side }: Part, name: string | undefined): number | undefined {
  const limit = fieldsOf(fieldsOf(side.document["x-rate-limits"])[name ?? ""]);
  const { requests, seconds } = limit;
  return typeof requests === "number" && typeof seconds === "number" ? requests / seconds : undefined;
}
