// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler, Reply } from "../../area-handlers.js";
import { refuse } from "../../refusal.js";
import type { SdkKey } from "../../state/sdk-key.js";
import { demandApp } from "../known-app.js";

/** Keys that an app may have. */
const MAX_KEYS = 3;

/** Only the form: whether it is a key at all would take the cryptography of one platform. */
const PEM = /^\s*-----BEGIN (RSA )?PUBLIC KEY-----\s[\s\S]*\S\s-----END (RSA )?PUBLIC KEY-----\s*$/;

interface KeyChoice {
  readonly app_id: string;
  readonly key_id: string;
}

/** `appGroup.sdkAuthentication.keys` */
export const listKeys: Handler = (call) => {
  const app_id = String(call.query["app_id"]);
  demandApp(call, app_id);
  return answer(call, app_id);
};

/** `appGroup.sdkAuthentication.create`: the first key of an app is its primary one, whatever the request says. */
export const createKey: Handler = (call) => {
  const { app_id, rsa_public_key_str, description, make_primary } = call.body as {
    readonly app_id: string;
    readonly rsa_public_key_str: string;
    readonly description: string;
    readonly make_primary?: boolean;
  };
  demandApp(call, app_id);
  if (!PEM.test(rsa_public_key_str)) throw refuse(400, "'rsa_public_key_str' must be an RSA public key in PEM form");
  const keys = keysOf(call, app_id);
  if (keys.length >= MAX_KEYS)
    throw refuse(400, `The app has ${MAX_KEYS} SDK Authentication keys, and may have no more`);
  const key = { app_id, rsa_public_key: rsa_public_key_str, description };
  const { id } = call.state.sdkKeys.add(key, call.now);
  if (make_primary === true || keys.length === 0) prefer(call, app_id, id);
  return { body: { id } };
};

/** `appGroup.sdkAuthentication.delete` */
export const deleteKey: Handler = (call) => {
  const { app_id, id, is_primary } = chosen(call);
  if (is_primary) throw refuse(400, "The primary SDK Authentication key cannot be deleted");
  call.state.sdkKeys.remove(id);
  return answer(call, app_id);
};

/** `appGroup.sdkAuthentication.primary` */
export const makePrimary: Handler = (call) => {
  const { app_id, id } = chosen(call);
  prefer(call, app_id, id);
  return answer(call, app_id);
};

function keysOf({ state }: CallContext, app_id: string): SdkKey[] {
  return state.sdkKeys.values().filter((key) => key.app_id === app_id);
}

function chosen(call: CallContext): SdkKey {
  const { app_id, key_id } = call.body as KeyChoice;
  demandApp(call, app_id);
  const key = call.state.sdkKeys.get(key_id);
  if (key?.app_id !== app_id) throw refuse(400, "'key_id' is not the ID of an SDK Authentication key of the app");
  return key;
}

function prefer(call: CallContext, app_id: string, id: string): void {
  for (const key of keysOf(call, app_id)) call.state.sdkKeys.put({ ...key, is_primary: key.id === id });
}

function answer(call: CallContext, app_id: string): Reply {
  return { body: { keys: keysOf(call, app_id).map(({ app_id: _, ...key }) => key) } };
}
