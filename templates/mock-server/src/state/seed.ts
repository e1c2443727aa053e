// Copied by braze-codegen from templates/: edit it there.
import { didYouMean } from "../suggest.js";
import { checkEmailAddresses, checkPhoneNumbers } from "./seed/addresses.js";
import { checkCatalogs } from "./seed/catalogs.js";
import { checkGroupNames } from "./seed/group-names.js";
import { list, type Members, membersOf } from "./seed/members.js";
import { checkExports, checkSegments } from "./seed/segments.js";
import { checkSubscriptionGroups } from "./seed/subscription-groups.js";
import { checkUnique } from "./seed/unique.js";
import { checkUsers } from "./seed/users.js";

/** What looks at one entry of a part; throws when it cannot be loaded. */
type Check = (entry: Members, place: string) => void;

/** The parts of a seed, each a list. A new part has its check in a file of its own under `seed/`. */
const PARTS: Readonly<Record<string, Check>> = {
  // only with area users email subscription
  users: checkUsers,
  // only with area users email subscription
  subscription_groups: checkSubscriptionGroups,
  // only with area users email subscription
  email_addresses: checkEmailAddresses,
  // only with area users email sms subscription
  phone_numbers: checkPhoneNumbers,
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  segments: checkSegments,
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  exports: checkExports,
  // only with area catalogs
  catalogs: checkCatalogs,
  pending: () => {},
};

/**
 * Looks at a seed before it becomes state: a seed often comes from a file, where no compiler has read it.
 *
 * @throws {TypeError} with one sentence about the first thing that cannot be loaded.
 */
export function checkSeed(seed: unknown): void {
  const parts = membersOf(seed, "The seed");
  for (const name of Object.keys(parts)) {
    if (Object.hasOwn(PARTS, name)) continue;
    const cure = didYouMean(name, Object.keys(PARTS));
    throw new TypeError(`The seed has a member "${name}" that the mock does not know.${cure}`);
  }
  for (const [name, check] of Object.entries(PARTS))
    for (const [place, entry] of list(parts[name], name)) check(entry, place);
  checkUnique(parts);
  // only with area users email subscription
  checkGroupNames(parts);
}
