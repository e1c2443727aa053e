// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";

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
export const newAliases: Handler = ({ body, state: { users }, now }) => {
  const { user_aliases } = body as { user_aliases: readonly NewAlias[] };
  for (const { external_id, ...alias } of user_aliases) {
    if (users.byAlias(alias) !== undefined) continue;
    const user = external_id === undefined ? users.create(now) : users.byExternalId(external_id);
    // A user has one name for each label.
    if (user === undefined || user.aliases.has(alias.alias_label)) continue;
    users.change(user, now, () => user.aliases.set(alias.alias_label, alias.alias_name));
  }
  return { body: { aliases_processed: user_aliases.length, message: "success" } };
};

/** `users.alias.update` */
export const updateAliases: Handler = ({ body, state: { users }, now }) => {
  const { alias_updates } = body as { alias_updates: readonly AliasUpdate[] };
  for (const { alias_label, old_alias_name, new_alias_name } of alias_updates) {
    const user = users.byAlias({ alias_label, alias_name: old_alias_name });
    if (user === undefined || users.byAlias({ alias_label, alias_name: new_alias_name }) !== undefined) continue;
    users.change(user, now, () => user.aliases.set(alias_label, new_alias_name));
  }
  return { body: { message: "success" } };
};
