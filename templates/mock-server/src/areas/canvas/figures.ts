// Copied by braze-codegen from templates/: edit it there.
import type { CallContext } from "../../area-handlers.js";
import type { Canvas, StoredCanvasStep } from "../../state/canvas.js";
import { usersOn } from "../../state/figures.js";
import type { State } from "../../state/index.js";
import { partsFor } from "../figures/channels.js";
import { channelsOf } from "../figures/message-point.js";
import { portionOf } from "../figures/portion.js";
import { SentOn } from "../figures/sent-on.js";

/** The figures of a Canvas on a day: what the seed says that it did before, and what the mock sent. */
export function canvasStats({ state, query }: CallContext, canvas: Canvas, day: string): object {
  const made = usersOn(state.figures.get(canvas.id), day);
  const key = `${canvas.id} ${day}`;
  // Who got the first message went in.
  const firsts = canvas.variants[0]?.first_step_ids ?? canvas.steps.slice(0, 1).map(({ id }) => id);
  const [first = ""] = firsts;
  const sent = new SentOn(state, day, { canvas_id: canvas.id, canvas_step_id: first }).users;
  const conversions = partsFor(key)(made, 0.15, "conversions");
  return {
    total_stats: { ...conversionsOf(conversions), entries: made + sent },
    ...(query["include_variant_breakdown"] === true
      ? { variant_stats: variantStats(canvas, made, sent, conversions) }
      : {}),
    ...(query["include_step_breakdown"] === true
      ? { step_stats: stepStats(state, canvas, day, made, conversions) }
      : {}),
  };
}

/** Whoever the mock lets in goes into the first variant. */
function variantStats({ variants }: Canvas, made: number, sent: number, conversions: number): object {
  const stats = variants.map(({ id, name }, index) => {
    const entries = portionOf(made, index, variants.length) + (index === 0 ? sent : 0);
    return [id, { name, ...conversionsOf(portionOf(conversions, index, variants.length)), entries }] as const;
  });
  return Object.fromEntries(stats);
}

/** Each step is reached by a tenth fewer users than the one before. */
function stepStats(state: State, canvas: Canvas, day: string, made: number, conversions: number): object {
  const stats = canvas.steps.map((step, index) => {
    const reached = Math.round(made * 0.9 ** index);
    const key = `${canvas.id} ${day} ${step.id}`;
    const sent = new SentOn(state, day, { canvas_id: canvas.id, canvas_step_id: step.id });
    const messages = messagesOf(step, key, reached, sent);
    const share = portionOf(conversions, index, canvas.steps.length);
    return [step.id, { name: step.name, ...conversionsOf(share), messages }] as const;
  });
  return Object.fromEntries(stats);
}

/** Canvases count the opens of push messages under other names than campaigns. */
function messagesOf({ messages = {} }: StoredCanvasStep, key: string, users: number, sentOn: SentOn): object {
  const channels = Object.entries(channelsOf(key, users, messages, sentOn)).map(([channel, entries]) => {
    if (!channel.endsWith("_push")) return [channel, entries] as const;
    const renamed = (entries as readonly Readonly<Record<string, number>>[]).map(
      ({ sent = 0, bounces = 0, direct_opens: opens = 0, total_opens: influenced_opens = 0 }) => ({
        sent,
        bounces,
        opens,
        influenced_opens,
      }),
    );
    return [channel, renamed] as const;
  });
  return Object.fromEntries(channels);
}

function conversionsOf(conversions: number): object {
  return { revenue: conversions * 12.5, conversions, conversions_by_entry_time: conversions };
}
