// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, CallContext, Handler } from "../../area-handlers.js";
import { refuse } from "../../refusal.js";
import type { Card } from "../../state/card.js";
import { byCreation } from "../by-creation.js";
import { numberedPage } from "../page.js";
import { periodsOf } from "../series.js";

const listCards: Handler = (call) => {
  const { cards } = call.state;
  const shown = cards.values().filter(({ archived }) => !archived || call.query["include_archived"] === true);
  return numberedPage(
    call,
    byCreation(shown, call).map(({ id, type, title, tags }) => ({ id, type, title, tags })),
  );
};

const cardDetails: Handler = (call) => {
  const { id: _, type: _type, ...shown } = cardNamed(call);
  return { body: { message: "success", ...shown } };
};

/** Nobody sees a card of the mock. */
const cardSeries: Handler = (call) => {
  cardNamed(call);
  const nothing = { clicks: 0, impressions: 0, unique_clicks: 0, unique_impressions: 0 };
  return { body: { message: "success", data: periodsOf(call).map(({ time }) => ({ time, ...nothing })) } };
};

/** The card of a query. No page has words for one that does not exist. */
function cardNamed({ query, state }: CallContext): Card {
  const card = state.cards.get(String(query["card_id"]));
  if (card === undefined) throw refuse(400, "'card_id' is no card of the workspace");
  return card;
}

/** Cards of the News Feed, which Braze has given up. */
export const feed: AreaHandlers = {
  // keys are operations
  handlers: {
    "feed.list": listCards,
    "feed.details": cardDetails,
    "feed.dataSeries": cardSeries,
  },
};
