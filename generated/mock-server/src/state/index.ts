// Copied by braze-codegen from templates/: edit it there.
import { Addresses, type EmailAddress, type PhoneNumber } from "./addresses.js";
import type { CatalogData } from "./catalog.js";
import { Catalogs } from "./catalogs.js";
import { Exports, type UserExport } from "./exports.js";
import type { UserProfile } from "./profile.js";
import { type Segment, Segments } from "./segments.js";
import { type SubscriptionGroup, SubscriptionGroups } from "./subscription-groups.js";
import { Subscriptions } from "./subscriptions.js";
import { Users } from "./users.js";

/** What a workspace holds, in plain data. A seed names as much of it as a test needs. */
export interface Workspace {
  // only with area users email subscription
  readonly users: readonly UserProfile[];
  // only with area users email subscription
  /** What users can be in or out of. No operation makes one. */
  readonly subscription_groups: readonly SubscriptionGroup[];
  // only with area users email subscription
  /** What is kept of email addresses, also of those that nobody has. */
  readonly email_addresses: readonly EmailAddress[];
  // only with area users email sms subscription
  /** What is kept of phone numbers, also of those that nobody has. */
  readonly phone_numbers: readonly PhoneNumber[];
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  /** Whom a segment takes in. No operation makes one. */
  readonly segments: readonly Segment[];
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  readonly exports: readonly UserExport[];
  // only with area catalogs
  readonly catalogs: readonly CatalogData[];
}

/** What a workspace holds, as handlers work on it. A new area adds its store here, and to {@link Workspace}. */
export class State {
  // only with area users email subscription
  readonly users: Users = new Users();
  // only with area users email subscription
  readonly subscriptionGroups: SubscriptionGroups = new SubscriptionGroups();
  // only with area users email subscription
  readonly emailAddresses: Addresses<EmailAddress> = new Addresses("email");
  // only with area users email sms subscription
  readonly phoneNumbers: Addresses<PhoneNumber> = new Addresses("phone");
  // only with area users email subscription
  readonly subscriptions: Subscriptions = new Subscriptions({
    users: this.users,
    groups: this.subscriptionGroups,
    emails: this.emailAddresses,
    phones: this.phoneNumbers,
  });
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  readonly segments: Segments = new Segments();
  // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
  readonly exports: Exports = new Exports();
  // only with area catalogs
  readonly catalogs: Catalogs = new Catalogs();

  dump(): Workspace {
    return {
      // only with area users email subscription
      users: this.users.dump(),
      // only with area users email subscription
      subscription_groups: this.subscriptionGroups.dump(),
      // only with area users email subscription
      email_addresses: this.emailAddresses.dump(),
      // only with area users email sms subscription
      phone_numbers: this.phoneNumbers.dump(),
      // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
      segments: this.segments.dump(),
      // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
      exports: this.exports.dump(),
      // only with area catalogs
      catalogs: this.catalogs.dump(),
    };
  }

  load(workspace: Partial<Workspace>, now: Date): void {
    const loaders: readonly ((given: Partial<Workspace>, at: Date) => void)[] = [
      // only with area users email subscription
      (given, at) => this.users.load(given.users ?? [], at),
      // only with area users email subscription
      (given) => this.subscriptionGroups.load(given.subscription_groups ?? []),
      // only with area users email subscription
      (given) => this.emailAddresses.load(given.email_addresses ?? []),
      // only with area users email sms subscription
      (given) => this.phoneNumbers.load(given.phone_numbers ?? []),
      // only with area users email subscription
      () => this.subscriptions.adopt(),
      // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
      (given) => this.segments.load(given.segments ?? []),
      // only with operation users.export.segment users.export.globalControlGroup export.segment.cancel
      (given) => this.exports.load(given.exports ?? []),
      // only with area catalogs
      (given, at) => this.catalogs.load(given.catalogs ?? [], at),
    ];
    for (const load of loaders) load(workspace, now);
  }
}
