// Copied by braze-codegen from templates/: edit it there.
import type { AreaHandlers, Handler } from "../../area-handlers.js";
import { numberedPage } from "../page.js";
import { quantitySeries, revenueSeries } from "./series.js";

/** In the order of their IDs. */
const listProducts: Handler = (call) => {
  const ids = new Set<string>();
  for (const user of call.state.users.values()) for (const id of user.purchases.keys()) ids.add(id);
  return numberedPage(call, [...ids].sort());
};

/** What users have bought. */
export const purchases: AreaHandlers = {
  // keys are operations
  handlers: {
    "purchases.productList": listProducts,
    "purchases.quantitySeries": quantitySeries,
    "purchases.revenueSeries": revenueSeries,
  },
};
