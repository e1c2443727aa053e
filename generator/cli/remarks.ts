import { type Complaint, formatComplaint } from "../complaint.ts";
import { counted } from "../counted.ts";

/** Lines that somebody reads without having asked for them. */
const MOST = 20;

/**
 * What was noticed about a document and stepped round, on standard error. By what the output is otherwise for, whoever uses it is
 * surprised: that is told in any case. Of all else, how much there is.
 */
export function tellRemarks(remarks: readonly Complaint[], all: boolean): void {
  if (all) {
    for (const remark of remarks) console.error(formatComplaint(remark));
    return;
  }
  const changing = remarks.filter(({ changesOutput }) => changesOutput);
  const others = remarks.length - changing.length;
  for (const remark of changing.slice(0, MOST)) console.error(formatComplaint(remark));
  if (changing.length > 0) {
    const shown = changing.length > MOST ? `the first ${MOST} above` : "above";
    const more = others > 0 ? `, and ${counted(others, "remark")} more` : "";
    const hint = others > 0 || changing.length > MOST ? "; --remarks shows all" : "";
    console.error(`${counted(changing.length, "part")} of the document stepped round, ${shown}${more}${hint}`);
  } else if (others > 0) console.error(`${counted(others, "remark")}; --remarks shows them`);
}
