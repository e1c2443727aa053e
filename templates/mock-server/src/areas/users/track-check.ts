// Copied by braze-codegen from templates/: edit it there.
import { documented, wordsOf } from "../../documented.js";
import { type Refusal, refuse } from "../../refusal.js";
import type { CallContext } from "../../area-handlers.js";
import { type Steps, endsStep } from "../../steps.js";
import { inPointer } from "../../value-at.js";
import { TOO_LARGE } from "./nested-value.js";
import { kindOf } from "./profile-fields.js";
import { type ArrayName, type Problem, isWordedIn, problemOf, wordsFor } from "./track-errors.js";
import { lightened } from "./unchecked.js";

/** The three arrays of a track request, in the order in which Braze works on them. */
export const ARRAYS = ["attributes", "events", "purchases"] as const;

/** An object that Braze refuses while it processes the rest. `type` is a documented code where there is one. */
export interface TrackError {
  readonly type: string;
  readonly input_array: ArrayName;
  readonly index: number;
}

type Members = Readonly<Record<string, unknown>>;

/** An object that Braze processes, and where it stands in its list. */
export interface Sound {
  readonly at: number;
  readonly object: Members;
  /** Custom attributes that are null, where they are many and therefore not in the object. */
  readonly nulls?: readonly string[];
}

/** A track request, told apart. */
export interface CheckedTrack {
  /** How many objects each array had. */
  readonly given: Readonly<Record<ArrayName, number>>;
  readonly valid: Readonly<Record<ArrayName, readonly Sound[]>>;
  readonly errors: readonly TrackError[];
}

/** In the words of the description. */
function noValidData({ operation }: CallContext, errors?: readonly TrackError[]): Refusal {
  const error = documented(operation, /^Valid data must be provided/);
  return refuse(400, error ? wordsOf(error) : "Bad Request", errors);
}

/** Tells the objects that Braze processes from those that it refuses; throws 400 when nothing is left. */
export function* checkTrack(call: CallContext): Steps<CheckedTrack> {
  const lists = listsOf(call);
  const given = { attributes: lists.attributes.length, events: lists.events.length, purchases: lists.purchases.length };
  const count = given.attributes + given.events + given.purchases;
  if (count === 0) throw noValidData(call);
  const valid = { attributes: [] as Sound[], events: [] as Sound[], purchases: [] as Sound[] };
  const errors: TrackError[] = [];
  for (const name of ARRAYS) {
    const list = lists[name];
    for (let index = 0; index < list.length; index++) {
      const object = list[index];
      const sound = examine(call, name, object, index);
      if (typeof sound === "string") errors.push({ type: sound, input_array: name, index });
      else valid[name].push(sound);
      if (endsStep(index)) yield;
    }
  }
  if (errors.length === count) throw noValidData(call, errors);
  return { given, valid, errors };
}

function listsOf(call: CallContext): Record<ArrayName, readonly unknown[]> {
  const { body } = call;
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw noValidData(call);
  const lists: Record<ArrayName, readonly unknown[]> = { attributes: [], events: [], purchases: [] };
  for (const name of Object.keys(body)) {
    if (name === "partner") continue;
    const value: unknown = (body as Members)[name];
    const known = ARRAYS.find((array) => array === name);
    if (known === undefined) throw refuse(400, `'${name}' is not a known field`);
    if (!Array.isArray(value)) throw refuse(400, `'${name}' must be an array of objects`);
    lists[known] = value;
  }
  return lists;
}

/** The object as Braze takes it, or the type of the error that refuses it. */
function examine(call: CallContext, array: ArrayName, object: unknown, index: number): Sound | string {
  if (typeof object !== "object" || object === null || Array.isArray(object)) {
    return `'${array}' must be an array of objects`;
  }
  const members = object as Members;
  const light = array === "attributes" ? lightened(members) : undefined;
  for (const name of light?.tooLarge ?? []) call.note(TOO_LARGE, `/${array}/${index}/${inPointer(name)}`);
  const sound = checked(call, array, light?.rest ?? members, index);
  if (typeof sound === "string") return sound;
  if (light === undefined) return { at: index, object: sound };
  const others = light.sound.map((name): [string, unknown] => [name, members[name]]);
  const whole = others.length === 0 ? sound : Object.fromEntries([...Object.entries(sound), ...others]);
  return { at: index, object: whole, nulls: light.nulls };
}

function checked(call: CallContext, array: ArrayName, object: Members, index: number): Members | string {
  const problem = problemIn(call, array, object);
  if (problem === undefined) return object;
  if (array !== "attributes" || kindOf(problem.member ?? "email") !== "custom") return problem.type;
  const sound = withoutBadAttributes(call, object, `/${array}/${index}`);
  return problemIn(call, array, sound)?.type ?? sound;
}

function problemIn(call: CallContext, array: ArrayName, object: Members): Problem | undefined {
  const problem = problemOf(array, object) ?? (call.isValid ? undefined : complaintOf(call, array, object));
  return problem ?? (array === "attributes" ? unknownGroup(call, object) : undefined);
}

/** What is valid as a whole is valid in its parts. */
function complaintOf(call: CallContext, array: ArrayName, object: Members): Problem | undefined {
  return wordsFor(call.operation, array, call.check({ [array]: [object] }, isWordedIn(call.operation)));
}

/** Groups are the workspace's: no schema knows them. */
function unknownGroup({ state }: CallContext, object: Members): Problem | undefined {
  if (object["subscription_groups"] === undefined) return undefined;
  const groups = (object["subscription_groups"] ?? []) as readonly { readonly subscription_group_id: string }[];
  const isKnown = groups.every(({ subscription_group_id: id }) => state.subscriptionGroups.get(id) !== undefined);
  return isKnown ? undefined : { type: "BAD_SUBSCRIPTION_GROUP_ID", member: "subscription_groups" };
}

/** A bad value of a custom attribute costs that attribute and not the object. */
function withoutBadAttributes(call: CallContext, object: Members, pointer: string): Members {
  const entries = Object.entries(object);
  const isSound = (some: readonly (readonly [string, unknown])[]) => {
    const attributes = [
      { external_id: "x", ...Object.fromEntries(some.filter(([name]) => kindOf(name) === "custom")) },
    ];
    return call.check({ attributes }, isWordedIn(call.operation)).length === 0;
  };
  const sound: [string, unknown][] = [];
  let bad = 0;
  // Mostly one is bad of many, and a body may hold ten thousands of them.
  for (let at = 0; at < entries.length; at += BLOCK) {
    const block = entries.slice(at, at + BLOCK);
    if (isSound(block)) {
      sound.push(...block);
      continue;
    }
    if (++bad > MAX_BAD_BLOCKS) {
      call.note("has so many attributes that are not valid that those behind them are dropped, too", pointer);
      sound.push(...entries.slice(at).filter(([name]) => kindOf(name) !== "custom"));
      break;
    }
    for (const entry of block)
      if (isSound([entry])) sound.push(entry);
      else call.note(NO_VALUE, `${pointer}/${inPointer(entry[0])}`);
  }
  return Object.fromEntries(sound);
}

const NO_VALUE = "is no value that Braze stores: the attribute stays as it was";
/** Attributes that are looked at together. */
const BLOCK = 64;
/** Blocks of one object of which each attribute is looked at alone. */
const MAX_BAD_BLOCKS = 10;
