import { dump } from "js-yaml";

/** YAML as every reader understands it, also one of YAML 1.1. The library that reads YAML here writes it as well, and takes three times as long. */
export const yamlText = (value: unknown): string => dump(value, { lineWidth: 120, noRefs: true });
