import { type Document, type Node, type YAMLError, isScalar, visit } from "yaml";
import { bracketInText, flowFault, quoteFault } from "./yaml-brackets.ts";
import { colonAbove, colonBeforeBracket, nameWithBracket, noColon, textWithColon } from "./yaml-colons.ts";
import { type Fault, TAB, type Text, indentation, textOf } from "./yaml-text.ts";

/**
 * The one cause of what a YAML parser says, and its cure. A parser tells where it noticed; a writer wants to know what to write. All that
 * follows from the first fault, such as members that are missing because their list never ended, stays unsaid.
 */
export function yamlFault(document: Document, source: string): Fault | undefined {
  const error = document.errors[0];
  if (!error) return nameWithBracket(document, source);
  const text = textOf(source);
  return mergeMark(source) ?? strangeSpace(source) ?? bracketFault(text, error) ?? explain(document, text, error);
}

/** What a bracket brings about shows further on, and is of many kinds. */
function bracketFault(text: Text, { code, pos: [offset] }: YAMLError): Fault | undefined {
  const line = text.lineAt(offset);
  const within = bracketInText(text.source);
  if (within && text.lineAt(within.offset).number <= line.number) return within;
  if (!LATE.has(code)) return undefined;
  return colonBeforeBracket(line) ?? (code === "BAD_INDENT" ? colonAbove(text, line) : undefined);
}

const LATE: ReadonlySet<string> = new Set([
  "BLOCK_AS_IMPLICIT_KEY",
  "MULTILINE_IMPLICIT_KEY",
  "MISSING_CHAR",
  "UNEXPECTED_TOKEN",
  "BAD_INDENT",
]);

function explain(document: Document, text: Text, error: YAMLError): Fault {
  const offset = error.pos[0];
  const said = error.message.split("\n")[0] ?? error.message;
  const line = text.lineAt(offset);
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { offset, message: TAB };
    case "DUPLICATE_KEY":
      return twice(document, text, offset);
    case "BAD_SCALAR_START":
      return { offset, message: `a text cannot begin with ${text.source.charAt(offset)}; put it in quotes` };
    case "BAD_DQ_ESCAPE": {
      const written = text.source.slice(offset, offset + 2);
      return { offset, message: `"${written}" means nothing between " and "; put the text between ' and '` };
    }
    case "MULTIPLE_DOCS":
      return {
        offset,
        message: "--- begins a second document; take the line out, or move what follows into a file of its own",
      };
    case "BLOCK_IN_FLOW":
      return {
        offset,
        message:
          "a colon too many between { and }; write a comma before the next member, or put a text that holds a colon in quotes",
      };
    case "BLOCK_AS_IMPLICIT_KEY":
      if (/: |:$|^\? /.test(text.source.slice(offset, line.end)))
        return { offset, message: textWithColon(text.source.slice(offset, line.end)) };
      return /sequence/.test(said) ? indentation(text, line) : indentation(text, text.lineAfter(line));
    case "MULTILINE_IMPLICIT_KEY":
      return noColon(text, line);
    case "MISSING_CHAR":
      if (said.startsWith("Missing closing")) return quoteFault(document, offset, said.includes('"') ? '"' : "'");
      return /^Sequence item/.test(said) ? indentation(text, line) : noColon(text, line);
    case "BAD_INDENT":
      return /^Flow/.test(said)
        ? flowFault(document, text, offset, /end with a (.)/.exec(said)?.[1] ?? "]")
        : indentation(text, line);
    case "UNEXPECTED_TOKEN":
      return unexpected(text, offset, said);
    default:
      return { offset, message: `${said.replace(/ at line \d+.*$/, "").replace(/:$/, "")}; correct the line` };
  }
}

/** What git leaves where two changes meet. */
function mergeMark(source: string): Fault | undefined {
  const mark = /^(<{7}|>{7}|={7})( .*)?$/m.exec(source);
  return mark
    ? {
        offset: mark.index,
        message: `git left the mark "${mark[1]}" where two changes meet; choose one of them and take the marks out`,
      }
    : undefined;
}

/** Spaces that look like others and that YAML takes for letters: they come with what is copied from a page. */
function strangeSpace(source: string): Fault | undefined {
  const found = /^[ \t]*[\u00a0\u2000-\u200b\u202f\u3000]/m.exec(source);
  return found
    ? {
        offset: found.index + found[0].length - 1,
        message: "a no-break space, or one like it, stands where spaces belong; indent with spaces",
      }
    : undefined;
}

const METHOD = /^(get|put|post|delete|options|head|patch|trace):$/;

function twice(document: Document, text: Text, offset: number): Fault {
  const { source } = text;
  let fault: Fault = { offset, message: "a name stands twice; take one of the two out" };
  visit(document, {
    Map(_, map) {
      const keys = map.items.map(({ key }) => key as Node).filter((key) => isScalar(key));
      // After a member without a value the parser stands at the end of that one.
      const second = keys.find(
        (key, index) =>
          (key.range?.[0] ?? -1) >= offset &&
          keys.slice(0, index).some((other) => String(other.value) === String(key.value)),
      );
      if (!second || source.slice(offset, second.range?.[0]).trim() !== "") return undefined;
      const before = text.lineBefore(text.lineAt(second.range?.[0] ?? offset));
      const [, method] = METHOD.exec(before?.words ?? "") ?? [];
      if (before && method !== undefined && before.indent > 0) {
        fault = {
          offset: before.start + before.indent,
          message: `"${method}" is a method, and stands among the members of another; write it one level up`,
        };
        return visit.BREAK;
      }
      const first = keys.find((key) => String(key.value) === String(second.value));
      const line = text.lineAt(first?.range?.[0] ?? offset).number;
      const [, member] = /^-([^\s-].*)$/.exec(String(second.value)) ?? [];
      fault = {
        offset: second.range?.[0] ?? offset,
        message:
          member === undefined
            ? `"${String(second.value)}" stands here a second time, after line ${line}; take one of the two out`
            : `a space is missing after the dash; write "- ${member}: …"`,
      };
      return visit.BREAK;
    },
  });
  return fault;
}

function unexpected(text: Text, offset: number, said: string): Fault {
  const { source } = text;
  if (/^Not a YAML token/.test(said))
    return { offset, message: "after | or > a text begins on the next line; move it there, indented" };
  if (/same line with key/.test(said))
    return {
      offset,
      message: 'a list begins on the line below its name, and a text that begins with "- " needs quotes',
    };
  if (/end token in YAML stream/.test(said))
    return { offset, message: `a ${source.charAt(offset)} too many; take it out` };
  if (/^Unexpected , /.test(said)) return { offset, message: "a comma too many; take it out" };
  if (/^Unexpected flow-(map|seq)-start/.test(said))
    return {
      offset,
      message: `what begins here with ${source.charAt(offset)} belongs to nothing; write it on a line of its own, or put all of the text in quotes`,
    };
  if (!/at node end$/.test(said)) return { offset, message: `${said}; put a text that holds such signs in quotes` };
  const start = text.valueBefore(offset);
  const first = source.charAt(start);
  if (first === '"' || first === "'")
    return {
      offset: start,
      message: `the text goes on after its closing ${first}; put all of it in quotes, of the kind that it does not hold itself`,
    };
  if (/[*&{[]/.test(first)) return { offset: start, message: `a text cannot begin with ${first}; put it in quotes` };
  return { offset: start, message: `a text between { and } cannot hold ${source.charAt(offset)}; put it in quotes` };
}
