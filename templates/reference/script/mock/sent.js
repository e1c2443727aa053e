import { code, counted, element, refill } from "../dom.js";
import { operationLink } from "../place.js";
import { control } from "./control.js";
import { jsonText } from "./json.js";
import { clockTime, listSearch, openingRow, rowsTable } from "./rows.js";
import { onChange, watched } from "./watch.js";

const SENT_COLUMNS = ["Time", "Channel", "Message", "To"];
/** Messages that are shown; the search goes over all. */
const SHOWN_MESSAGES = 300;

/** What went out, the last message first. */
export function sentView() {
  /** @type {readonly SentMessage[]} */
  let sent = [];
  /** @type {string} */
  let seen = "";
  const body = element("tbody", { role: "rowgroup" });
  const table = rowsTable("sent", "Messages, the last one first", SENT_COLUMNS, body);
  const nothing = element("p", { class: "nothing" });
  const more = element("p", { class: "faint" });
  const search = listSearch("Search messages", "User, channel, words of the message …", () => list());
  const list = () => {
    const words = search.words();
    const fitting = sent
      .map((message, at) => ({ message, at }))
      .filter(({ message }) => {
        const text = JSON.stringify(message).toLowerCase();
        return words.every((word) => text.includes(word));
      })
      .reverse();
    refill(
      body,
      fitting.slice(0, SHOWN_MESSAGES).map(({ message, at }) => rowOfMessage(message, at)),
    );
    search.say(
      fitting.length === sent.length
        ? counted(sent.length, "message")
        : `${fitting.length} of ${counted(sent.length, "message")}`,
    );
    table.hidden = fitting.length === 0;
    nothing.hidden = fitting.length > 0;
    nothing.textContent =
      sent.length === 0
        ? "Nothing went out yet: a message appears here once a call sends it or the clock reaches its time."
        : "No message has all of these words; take one away.";
    more.hidden = fitting.length <= SHOWN_MESSAGES;
    more.textContent = `The last ${SHOWN_MESSAGES} of them; words find the others.`;
  };
  const section = element("section", { "aria-label": "Sent" }, search.bar, table, nothing, more);
  const update = async () => {
    const { overview } = watched;
    // A reset may leave as many as there were.
    const now = `${overview?.log} ${overview?.sent} ${watched.lines.at(-1)?.number}`;
    if (!section.isConnected || overview?.sent === undefined || now === seen) return;
    seen = now;
    ({ sent } = /** @type {{ sent: readonly SentMessage[] }} */ (await control("GET", "sent")));
    list();
  };
  onChange(update);
  list();
  setTimeout(update);
  return section;
}

/** @param {SentMessage} message @param {number} at */
function rowOfMessage(message, at) {
  const { operation, channel, user, address } = message;
  const alias = user.user_aliases?.[0]?.alias_name;
  return openingRow({
    key: `sent-${at}`,
    title: `Message to ${user.external_id ?? alias ?? user.braze_id}`,
    columns: SENT_COLUMNS.length,
    cells: [
      clockTime(message.at),
      element("span", { class: "effect send" }, channel),
      { label: preview(message.message), below: operation },
      [
        code(user.external_id ?? alias ?? user.braze_id),
        address !== undefined && element("div", { class: "faint" }, address),
      ],
    ],
    detail: async () => [
      element("p", { class: "of" }, "By ", operationLink(operation)),
      jsonText(message, "the message"),
    ],
  });
}

/** The words by which a message is known, as far as they go. @param {Readonly<Record<string, unknown>>} message */
function preview(message) {
  const names = ["subject", "title", "alert", "message_title", "header", "body", "message", "description"];
  const text = names.map((name) => message[name]).find((value) => typeof value === "string" && value !== "");
  return String(text ?? "a message without words").slice(0, 120);
}
