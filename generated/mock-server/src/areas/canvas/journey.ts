// Copied by braze-codegen from templates/: edit it there.
import type { EffectTools } from "../../area-handlers.js";
import { channelsOf } from "../../messaging/channels.js";
import { Dispatch, type DispatchIds } from "../../messaging/outgoing.js";
import { valuesOf } from "../../messaging/values.js";
import type { Canvas, StoredCanvasStep } from "../../state/canvas.js";
import type { State } from "../../state/index.js";
import type { User } from "../../state/user.js";

/** A user who waits before a step, in plain data. */
export interface Journey {
  readonly ids: DispatchIds;
  readonly canvas_id: string;
  readonly step_id: string;
  readonly braze_id: string;
  readonly context: object;
  /** How many steps the user went already. */
  readonly steps: number;
}

/** A Canvas may lead back to where it was. */
const MOST_STEPS = 100;

/** Lets the user of a journey take the step before which it waited. */
export function continueJourney(state: State, journey: Journey, now: Date, tools: EffectTools): void {
  const canvas = state.canvases.get(journey.canvas_id);
  const user = state.users.byBrazeId(journey.braze_id);
  if (canvas?.enabled === true && user !== undefined)
    new Journeys(state, canvas, journey.ids).take(user, journey, now, tools);
}

/** The ways of users through a Canvas. The mock decides nothing: of several ways out of a step it takes the first. */
export class Journeys {
  readonly #state: State;
  readonly #canvas: Canvas;
  readonly #ids: DispatchIds;
  readonly #dispatch: Dispatch;

  constructor(state: State, canvas: Canvas, ids: DispatchIds) {
    this.#state = state;
    this.#canvas = canvas;
    this.#ids = ids;
    this.#dispatch = new Dispatch(state, { ...ids, canvas_id: canvas.id });
  }

  /** Lets a user in, by the first variant. */
  begin(user: User, context: object, now: Date, tools: EffectTools): void {
    const { variants, steps } = this.#canvas;
    const [first] = variants[0]?.first_step_ids ?? steps.map(({ id }) => id);
    if (first !== undefined) this.#approach(user, first, context, 0, now, tools);
  }

  /** The step that a user waited for, and all that follow without a wait. */
  take(user: User, { step_id, context, steps }: Journey, now: Date, tools: EffectTools): void {
    const step = this.#step(step_id);
    if (step === undefined) return;
    const values = valuesOf(this.#state, user, {
      canvas: { api_id: this.#canvas.id, name: this.#canvas.name, step_name: step.name, step_api_id: step.id },
      canvas_entry_properties: context,
      context,
    });
    for (const [message_variation_id, channel, message] of channelsOf(step.messages ?? {}))
      this.#dispatch.send(user, { channel, message, message_variation_id, canvas_step_id: step.id }, values, now);
    const next = step.next_paths?.[0]?.next_step_id ?? step.next_step_ids?.[0];
    if (next !== undefined && steps < MOST_STEPS) this.#approach(user, next, context, steps + 1, now, tools);
  }

  sentences(): string[] {
    return this.#dispatch.sentences();
  }

  #approach(user: User, step_id: string, context: object, steps: number, now: Date, tools: EffectTools): void {
    const wait = this.#step(step_id)?.delay_seconds ?? 0;
    const canvas_id = this.#canvas.id;
    const journey: Journey = { ids: this.#ids, canvas_id, step_id, braze_id: user.brazeId, context, steps };
    if (wait > 0) tools.later(journey, new Date(now.getTime() + wait * 1000));
    else this.take(user, journey, now, tools);
  }

  #step(id: string): StoredCanvasStep | undefined {
    return this.#canvas.steps.find((step) => step.id === id);
  }
}
