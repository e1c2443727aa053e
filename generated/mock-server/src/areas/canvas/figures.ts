// Copied by braze-codegen from templates/: edit it there.
import type { Canvas, StoredCanvasStep } from "../../state/canvas.js";
import { partsFor } from "../figures/channels.js";
import { channelsOf } from "../figures/message-point.js";

/** Which parts of a Canvas have figures of their own. */
export interface Breakdown {
  readonly variants: boolean;
  readonly steps: boolean;
}

/** The figures of a Canvas over a time of which the key is the name, when so many users entered. */
export function canvasStats(canvas: Canvas, key: string, entries: number, { variants, steps }: Breakdown): object {
  return {
    total_stats: { ...conversionsOf(key, entries), entries },
    ...(variants ? { variant_stats: variantStats(canvas, key, entries) } : {}),
    ...(steps ? { step_stats: stepStats(canvas, key, entries) } : {}),
  };
}

function variantStats({ variants }: Canvas, key: string, entries: number): object {
  const stats = variants.map(({ id, name }, index) => {
    const share = Math.floor((entries + index) / variants.length);
    return [id, { name, ...conversionsOf(`${key} ${id}`, share), entries: share }] as const;
  });
  return Object.fromEntries(stats);
}

/** Each step is reached by a tenth fewer users than the one before. */
function stepStats({ steps }: Canvas, key: string, entries: number): object {
  const stats = steps.map((step, index) => {
    const reached = Math.round(entries * 0.9 ** index);
    const messages = messagesOf(step, `${key} ${step.id}`, reached);
    return [step.id, { name: step.name, ...conversionsOf(`${key} ${step.id}`, reached), messages }] as const;
  });
  return Object.fromEntries(stats);
}

/** Canvases count the opens of push messages under other names than campaigns. */
function messagesOf({ messages = {} }: StoredCanvasStep, key: string, users: number): object {
  const channels = Object.entries(channelsOf(key, users, messages)).map(([channel, entries]) => {
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

function conversionsOf(key: string, users: number): object {
  const conversions = partsFor(key)(users, 0.15, "conversions");
  return { revenue: conversions * 12.5, conversions, conversions_by_entry_time: conversions };
}
