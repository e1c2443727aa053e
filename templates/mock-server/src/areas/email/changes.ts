// Copied by braze-codegen from templates/: edit it there.
import type { Effect, Handler } from "../../area-handlers.js";
import { many } from "../../one-or-many.js";

interface StatusBody {
  readonly email: string | readonly string[];
  readonly subscription_state: string;
}

/** Calls of this area are taken at once and done later, also for addresses that nobody has. */
export const accept: Handler = (call) => {
  call.later(call.body);
  return { body: { message: "success" } };
};

/** `email.status`: the state of the address, and so of all who have it or will. */
export const setStatus: Effect = ({ subscriptions }, job, now) => {
  const { email, subscription_state } = job as StatusBody;
  for (const address of many(email)) subscriptions.setEmail(address, subscription_state, now);
};

/** `email.blocklist`, and by its older name `email.blacklist`: unsubscribed and marked as bounced. */
export const block: Effect = ({ subscriptions, emailAddresses }, job, now) => {
  for (const address of emailsOf(job)) {
    subscriptions.setEmail(address, "unsubscribed", now);
    emailAddresses.change(address, { hard_bounced_at: now.toISOString() });
  }
};

/** `email.bounce.remove` */
export const removeBounces: Effect = ({ emailAddresses }, job) => {
  for (const address of emailsOf(job)) emailAddresses.change(address, { hard_bounced_at: undefined });
};

/** `email.spam.remove`: from the address, and from the profiles that say so. */
export const removeSpam: Effect = ({ emailAddresses, users }, job, now) => {
  for (const address of emailsOf(job)) {
    emailAddresses.change(address, { spam_at: undefined });
    for (const user of users.byEmail(address))
      if (user.fields.has("marked_email_as_spam_at"))
        users.change(user, now, () => user.fields.delete("marked_email_as_spam_at"));
  }
};

const emailsOf = (job: unknown): string[] => many((job as { email: unknown }).email);
