import type { MemberFacts } from "../model/members.ts";

/** What members of a request mean for the call, as columns of a table of operations; an operation without such members has none. */
export const memberColumns = ({ opens, egress, secrets }: MemberFacts): Partial<MemberFacts> => ({
  ...(opens.length > 0 ? { opens } : {}),
  ...(egress.length > 0 ? { egress } : {}),
  ...(secrets.length > 0 ? { secrets } : {}),
});
