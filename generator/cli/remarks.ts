import { type Complaint, formatComplaint } from "../complaint.ts";
import { counted } from "../counted.ts";

/** What was noticed about a document and stepped round, on standard error: each, or how many. */
export function tellRemarks(remarks: readonly Complaint[], all: boolean): void {
  if (all) for (const remark of remarks) console.error(formatComplaint(remark));
  else if (remarks.length > 0) console.error(`${counted(remarks.length, "remark")}; --remarks shows them`);
}
