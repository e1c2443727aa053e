import type {
  EcommerceCartUpdated,
  EcommerceCheckoutStarted,
  EcommerceOrderCancelled,
  EcommerceOrderPlaced,
  EcommerceOrderRefunded,
  EcommerceProductViewed,
  EventObject,
} from "@braze-codegen/client";
import { describe, expectTypeOf, test } from "vitest";

// A name is any text, so no type of an event can demand the properties that a name calls for; each form has a type of
// its own, by which a caller may hold what is sent.
type Properties = NonNullable<EventObject["properties"]>;

test("the documented forms of ecommerce events are properties of an event", () => {
  expectTypeOf<EcommerceProductViewed>().toExtend<Properties>();
  expectTypeOf<EcommerceCartUpdated>().toExtend<Properties>();
  expectTypeOf<EcommerceCheckoutStarted>().toExtend<Properties>();
  expectTypeOf<EcommerceOrderPlaced>().toExtend<Properties>();
  expectTypeOf<EcommerceOrderCancelled>().toExtend<Properties>();
  expectTypeOf<EcommerceOrderRefunded>().toExtend<Properties>();
});

describe("each holds what is sent", () => {
  const viewed = {
    product_id: "soup",
    product_name: "Onion soup",
    variant_id: "soup-large",
    price: 6.5,
    currency: "EUR",
    source: "web",
  } as const;

  test("all that its page asks for", () => {
    expectTypeOf(viewed).toExtend<EcommerceProductViewed>();
    const event = { external_id: "ada", name: "ecommerce.product_viewed", time: new Date(0) };
    expectTypeOf({ ...event, properties: viewed satisfies EcommerceProductViewed }).toExtend<EventObject>();
  });

  test("and no less, nor anything else", () => {
    const { price: _, ...free } = viewed;
    expectTypeOf(free).not.toExtend<EcommerceProductViewed>();
    expectTypeOf({ ...viewed, price: "6.5" }).not.toExtend<EcommerceProductViewed>();
    // @ts-expect-error The misspelled member is named.
    const misspelled: EcommerceProductViewed = { ...viewed, product_nmae: "Onion soup" };
    expectTypeOf(misspelled).toEqualTypeOf<EcommerceProductViewed>();
  });
});
