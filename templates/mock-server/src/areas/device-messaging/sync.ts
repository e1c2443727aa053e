// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import type { Banner } from "../../state/banner.js";

/** `deviceMessaging.banners.sync`: of each placement the first Banner that the user is to see, or null. */
export const syncBanners: Handler = ({ body, state, now }) => {
  const { external_user_id, placements } = body as {
    readonly external_user_id: string;
    readonly placements: readonly string[];
  };
  const seconds = now.getTime() / 1000;
  const isFor = ({ users, dismissed_by, expires_at }: Banner) =>
    (users === null || users.includes(external_user_id)) &&
    !dismissed_by.includes(external_user_id) &&
    (expires_at === -1 || expires_at > seconds);
  const banners = placements.map((placement) => {
    const found = state.banners.find((banner) => banner.placement_id === placement && isFor(banner));
    if (found === undefined) return [placement, null] as const;
    const { users: _, dismissed_by: __, ...banner } = found;
    return [placement, banner] as const;
  });
  return { body: { banners: Object.fromEntries(banners) } };
};
