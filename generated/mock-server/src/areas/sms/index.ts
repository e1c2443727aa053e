// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Effect, Handler } from "../../area-handlers.js";
import { datedPage } from "../../dated-page.js";
import { many } from "../../one-or-many.js";
import type { PhoneNumber } from "../../state/addresses.js";

/** `sms.invalidPhoneNumbers`: numbers that the query names go before its days. */
const list: Handler = (call) => {
  const { phone_numbers, reason } = call.query;
  const wanted = new Set(many(phone_numbers).map(digits));
  const named = phone_numbers === undefined ? undefined : ({ phone }: PhoneNumber) => wanted.has(digits(phone));
  const known = call.state.phoneNumbers.values().filter((number) => reason === undefined || number.reason === reason);
  const page = datedPage(call, known, ({ invalid_detected_at }) => invalid_detected_at, named);
  const sms = page.map(([{ phone, reason: why }, invalid_detected_at]) => ({
    phone,
    invalid_detected_at,
    reason: why,
  }));
  return { body: { sms, message: "success" } };
};

const remove: Handler = (call) => {
  call.later(call.body);
  return { body: { message: "success" } };
};

/** `sms.invalidPhoneNumbersRemove` */
const removeLater: Effect = ({ phoneNumbers }, job) => {
  const given = new Set((job as { phone_numbers: readonly string[] }).phone_numbers.map(digits));
  for (const { phone } of phoneNumbers.values())
    if (given.has(digits(phone))) phoneNumbers.change(phone, { invalid_detected_at: undefined, reason: undefined });
};

/** Braze's page asks for `+15551234567` and prints `15551234567`. */
const digits = (phone: string): string => phone.replace(/^\+/, "");

/** Phone numbers to which Braze cannot send. They come with the seed. */
export const sms: AreaHandlers = {
  // keys are operations
  handlers: {
    "sms.invalidPhoneNumbers": list,
    "sms.invalidPhoneNumbersRemove": remove,
  },
  // keys are operations
  effects: {
    "sms.invalidPhoneNumbersRemove": removeLater,
  },
};
