// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { refuse } from "../../refusal.js";
import { uuidOf } from "../../state/ids.js";
import { DEFAULT_TITLE, type PreferenceCenter, type PreferenceCenterSeed } from "../../state/preference-center.js";

/** `preferenceCenter.list` */
export const listCenters: Handler = ({ state }) => ({
  body: {
    preference_centers: state.preferenceCenters
      .values()
      .map(({ name, preference_center_api_id, created_at, updated_at }) => {
        return { name, preference_center_api_id, created_at, updated_at };
      }),
  },
});

/** `preferenceCenter.get` */
export const getCenter: Handler = (call) => {
  const { options, ...center } = centerOf(call);
  return { body: { ...center, preference_center_options: options } };
};

/** `preferenceCenter.url`: a link of its own for each user. */
export const linkToCenter: Handler = (call) => {
  const { preference_center_api_id } = centerOf(call);
  const { external_id = "" } = call.path;
  const user = call.state.users.byExternalId(external_id);
  if (user === undefined) throw refuse(400, "'external_id' is not the ID of a user");
  const key = uuidOf(`link ${preference_center_api_id} ${user.brazeId}`);
  return { body: { preference_center_url: `https://preferences.example.com/${key}` } };
};

/** `preferenceCenter.create` */
export const createCenter: Handler = ({ body, state, now }) => {
  const { name, preference_center_api_id, created_at } = state.preferenceCenters.add(body as PreferenceCenterSeed, now);
  const liquid_tag = `{{preference_center.\${${name}}}}`;
  return { body: { preference_center_api_id, liquid_tag, created_at, message: "success" } };
};

/** `preferenceCenter.update`: the name stays what it was, and so do options and a state that the request leaves out. */
export const updateCenter: Handler = (call) => {
  const center = centerOf(call);
  const { name: _, ...given } = call.body as PreferenceCenterSeed;
  const changed = { preference_center_title: DEFAULT_TITLE, ...given, updated_at: call.now.toISOString() };
  const { preference_center_api_id, created_at, updated_at } = call.state.preferenceCenters.put({
    ...center,
    ...changed,
  });
  return { body: { preference_center_api_id, created_at, updated_at, message: "success" } };
};

/** No page says what Braze answers to an unknown ID; 400 is the only refusal that fits. */
function centerOf({ path, state }: CallContext): PreferenceCenter {
  const center = state.preferenceCenters.get(path["preference_center_api_id"] ?? "");
  if (center === undefined) throw refuse(400, "'preference_center_api_id' is not the ID of a preference center");
  return center;
}
