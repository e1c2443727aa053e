// Copied by braze-codegen from templates/: edit it there.
import type { CallContext, Handler } from "../../area-handlers.js";
import { datedPage } from "../../dated-page.js";
import type { EmailAddress } from "../../state/addresses.js";

/** `email.hardBounces` */
export const listHardBounces: Handler = (call) => {
  const emails = pageOf(call, ({ hard_bounced_at }) => hard_bounced_at);
  return answer(emails.map(([{ email }, hard_bounced_at]) => ({ email, hard_bounced_at })));
};

/** `email.unsubscribes` */
export const listUnsubscribes: Handler = (call) => {
  const emails = pageOf(call, ({ email_subscribe, email_subscribe_changed_at }) =>
    email_subscribe === "unsubscribed" ? email_subscribe_changed_at : undefined,
  );
  return answer(emails.map(([{ email }, unsubscribed_at]) => ({ email, unsubscribed_at })));
};

/** An address that the query names goes before its days. */
function pageOf(call: CallContext, timeOf: (entry: EmailAddress) => string | undefined) {
  const { email } = call.query;
  const named = email === undefined ? undefined : (entry: EmailAddress) => entry.email === email;
  return datedPage(call, call.state.emailAddresses.values(), timeOf, named);
}

const answer = (emails: readonly object[]) => ({ body: { emails, message: "success" } });
