// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import type { User } from "../../state/user.js";

interface NewAlias {
  readonly external_id?: string | number;
  readonly alias_name: string;
  readonly alias_label: string;
}

interface AliasUpdate {
  readonly alias_label: string;
  readonly old_alias_name: string;
  readonly new_alias_name: string;
}

/**
 * `users.alias.new`: an alias that somebody has, or for a user who does not exist, changes nothing and is a success.
 */
export const newAliases: Handler = ({ body, state: { users }, now, note }) => {
  const { user_aliases } = body as { user_aliases: readonly NewAlias[] };
  for (const [at, { external_id, ...alias }] of user_aliases.entries()) {
    const isNew = users.byAlias(alias) === undefined;
    const user = !isNew ? undefined : external_id === undefined ? users.create(now) : users.byExternalId(external_id);
    // A user has one name for each label.
    if (user !== undefined && !user.aliases.has(alias.alias_label))
      users.change(user, now, () => user.aliases.set(alias.alias_label, alias.alias_name));
    else note(`${whyNot(isNew, user)}: it changes nothing`, `/user_aliases/${at}`);
  }
  return { body: { aliases_processed: user_aliases.length, message: "success" } };
};

/** `users.alias.update` */
export const updateAliases: Handler = ({ body, state: { users }, now, note }) => {
  const { alias_updates } = body as { alias_updates: readonly AliasUpdate[] };
  for (const [at, { alias_label, old_alias_name, new_alias_name }] of alias_updates.entries()) {
    const user = users.byAlias({ alias_label, alias_name: old_alias_name });
    const isFree = users.byAlias({ alias_label, alias_name: new_alias_name }) === undefined;
    if (user !== undefined && isFree) users.change(user, now, () => user.aliases.set(alias_label, new_alias_name));
    else note(`${whyNot(user === undefined || isFree, user)}: it changes nothing`, `/alias_updates/${at}`);
  }
  return { body: { message: "success" } };
};

function whyNot(isFree: boolean, user: User | undefined): string {
  if (!isFree) return "somebody has that alias";
  return user === undefined ? "there is no such user" : "the user has an alias with that label";
}
