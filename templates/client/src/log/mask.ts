// Copied by braze-codegen from templates/: edit it there.

const gone = "…";
const longestBody = 2000;
const longestList = 3;

// With bounds, since a body may be long and hold no white space.
const email = /[^\s"'<>()[\]{},;:=/?&]{1,64}(@|%40)[^\s"'<>()[\]{},;:=/?&]{0,254}\w/gi;
const phone = /\+\d[\d\s().-]{5,20}\d|\(?\b\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}\b|(?<![\w.-])\d{10,15}(?![\w-])/g;
// By these names a person is found, wherever they stand.
const identifiers =
  /^(external_(user_)?ids?|user_ids?|(braze|device|profile)_ids?|alias_\w+|emails?|phones?|\w*email_address|phone_numbers?|\w*_(name|token)|push_tokens?)$/;
const apiNames = /^(event|catalog|campaign|canvas|app|file|template|segment|field|type|variant|variation|step)_name$/;

const cut = (text: string): string => (text.length > longestBody ? `${text.slice(0, longestBody)}${gone}` : text);

/** A text without what looks like an email address or a phone number, and no longer than a log should have it. */
export const maskText = (text: string): string => cut(text).replace(email, gone).replace(phone, gone);

function masked(value: unknown, isPersonal: boolean): unknown {
  if (Array.isArray(value)) {
    const shown = value.slice(0, longestList).map((each) => masked(each, isPersonal));
    return value.length > longestList ? [...shown, `${gone} ${value.length - longestList} more`] : shown;
  }
  if (Object(value) === value) {
    const entries = Object.entries(value as object).map(([name, each]) => {
      const isNamed = identifiers.test(name) && !apiNames.test(name);
      return [maskText(name), masked(each, isPersonal || isNamed)] as const;
    });
    return Object.fromEntries(entries);
  }
  if (value === null) return value;
  if (isPersonal) return gone;
  return typeof value === "string" ? maskText(value) : typeof value === "number" ? maskedNumber(value) : value;
}

const maskedNumber = (value: number): unknown => (maskText(String(value)) === String(value) ? value : gone);

/**
 * A body for the log. Of one that is about persons only its names and lists show; of others no identifiers, email
 * addresses or phone numbers. What is no JSON is text from somewhere in between, or an upload.
 */
export function maskBody(text: string, isPersonal: boolean): string {
  let shown: string;
  try {
    shown = JSON.stringify(masked(JSON.parse(text), isPersonal));
  } catch {
    shown = isPersonal ? `${text.length} characters` : maskText(text);
  }
  return cut(shown);
}
