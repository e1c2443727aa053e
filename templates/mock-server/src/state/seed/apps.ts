// Copied by braze-codegen from templates/: edit it there.
import { checkEntry } from "./entry.js";
import type { Members } from "./members.js";

export function checkApp(entry: Members, place: string): void {
  checkEntry(entry, place, { required: ["name", "api_key"], members: { name: "text", api_key: "text" } });
}

export function checkSdkKey(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["app_id", "rsa_public_key", "description"],
    members: { id: "text", app_id: "text", rsa_public_key: "text", description: "text", is_primary: "switch" },
  });
}

export function checkPushCredential(entry: Members, place: string): void {
  checkEntry(entry, place, {
    required: ["app_id"],
    members: { app_id: "text", apple: "object", firebase: "object", huawei: "object", kindle: "object" },
  });
}
