// Copied by braze-codegen from templates/: edit it there.

/**
 * Reads a time in ISO 8601 or one of Braze's other forms (`yyyy-MM-dd'T'HH:mm:ss:SSSZ`, `yyyy-MM-dd HH:mm:ss`,
 * `MM/dd/yyyy`). Without a zone it is UTC. Undefined when it is no time, or its year lies outside 0 to 3000.
 */
export function timeOf(text: string): Date | undefined {
  if (USUAL.test(text)) return within(new Date(text));
  const american = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text);
  const iso = american === null ? text : `${american[3]}-${american[1]}-${american[2]}`;
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[:.,](\d+))?(?: ?(Z|[+-]\d{2}:?\d{2}))?)?$/i.exec(
      compact(iso),
    );
  if (parts === null) return undefined;
  const [, day, clock = "00:00:00", fraction = "0", zone = "Z"] = parts;
  const offset = zone.replace(/^([+-]\d{2})(\d{2})$/, "$1:$2").toUpperCase();
  const time = new Date(`${day}T${clock}${clock.length === 5 ? ":00" : ""}.${fraction.slice(0, 3)}${offset}`);
  return within(time);
}

/** As most programs write it, and JavaScript reads it. */
const USUAL = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;

const within = (time: Date): Date | undefined =>
  Number.isNaN(time.getTime()) || time.getUTCFullYear() > 3000 ? undefined : time;

/** `20261102T093000Z`, the basic form of ISO 8601, with its separators. */
function compact(text: string): string {
  return text
    .replace(/^(\d{4})(\d{2})(\d{2})(?=$|T)/i, "$1-$2-$3")
    .replace(
      /T(\d{2})(\d{2})(\d{2})?/i,
      (_, hour, minute, second) => `T${hour}:${minute}${second ? `:${second}` : ""}`,
    );
}
