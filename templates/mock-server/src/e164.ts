// Copied by braze-codegen from templates/: edit it there.

/** Whether a phone number has the international form, such as `+15551234567`. */
export const isE164 = (phone: string): boolean => /^\+[1-9]\d{1,14}$/.test(phone);
