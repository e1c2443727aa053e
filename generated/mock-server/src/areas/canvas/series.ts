// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { refuse } from "../../refusal.js";
import { DAY, type Period, instantIn, periodsUntil } from "../series.js";
import { canvasNamed } from "./canvas-named.js";
import { canvasStats } from "./figures.js";

/** The most days that a call covers. */
const DAYS = 14;

export const canvasSeries: Handler = (call) => {
  const canvas = canvasNamed(call);
  const stats = daysOf(call).map(({ time }) => ({ time, ...canvasStats(call, canvas, time) }));
  return { body: { message: "success", data: { name: canvas.name, stats } } };
};

export const canvasSummary: Handler = (call) => {
  const canvas = canvasNamed(call);
  const days: unknown[] = daysOf(call).map(({ time }) => canvasStats(call, canvas, time));
  return { body: { message: "success", data: { name: canvas.name, ...(days.reduce(total) as object) } } };
};

/** The days from the later of `starting_at` and `length` to the one that holds `ending_at`. */
function daysOf(call: CallContext): Period[] {
  const end = instantIn(call, "ending_at") ?? call.now.getTime();
  const start = instantIn(call, "starting_at");
  const { length = Number.POSITIVE_INFINITY } = call.query;
  const span = start === undefined ? Number.POSITIVE_INFINITY : Math.floor(end / DAY) - Math.floor(start / DAY) + 1;
  if (span < 1) throw refuse(400, "'starting_at' must be before 'ending_at'");
  // Both midnights of 14 days are 15 days.
  const isWhole = start !== undefined && end - start <= DAYS * DAY;
  const days = Math.min(Number(length), isWhole ? Math.min(span, DAYS) : span);
  if (days > DAYS) throw refuse(400, `'starting_at' and 'ending_at' must be at most ${DAYS} days apart`);
  return periodsUntil(end, days);
}

/** Figures of two days in one: numbers are added, and the rest is the same. */
function total(one: unknown, other: unknown): unknown {
  if (typeof one === "number") return one + Number(other);
  if (Array.isArray(one)) return one.map((each, index) => total(each, (other as unknown[])[index]));
  if (typeof one !== "object" || one === null) return one;
  return Object.fromEntries(
    Object.entries(one).map(([name, value]) => [
      name,
      total(value, (other as Readonly<Record<string, unknown>>)[name]),
    ]),
  );
}
