// Copied by braze-codegen from templates/: edit it there.
import type { Handler } from "../../area-handlers.js";
import { appOf } from "../app-filter.js";
import { periodsOf, seriesOf, sums } from "../series.js";

/** With two decimals; larger numbers have none. */
const inCents = (sum: number): number =>
  Number.isSafeInteger(Math.round(sum * 100)) ? Math.round(sum * 100) / 100 : sum;

/** A series of purchases, whose `length` counts days. */
const purchaseSeries =
  (name: string, figure: (cell: { readonly count: number; readonly revenue: number }) => number): Handler =>
  (call) => {
    const { product } = call.query;
    const periods = periodsOf(call, "days");
    const filter = { kind: "purchase", name: product as string | undefined, app_id: appOf(call)?.id } as const;
    const bought = [...call.state.activity.of(filter)].map(([time, cell]) => [time, figure(cell)] as const);
    return { body: seriesOf(periods, name, sums(periods, bought).map(inCents)) };
  };

export const quantitySeries: Handler = purchaseSeries("purchase_quantity", ({ count }) => count);

export const revenueSeries: Handler = purchaseSeries("revenue", ({ revenue }) => revenue);
