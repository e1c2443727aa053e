// workerd: one run for each request, bundled with the client.
import * as core from "@braze-codegen/client/core";
import { Braze } from "@braze-codegen/client";
import { catalogsDelete } from "@braze-codegen/client/operations/catalogs";
import { messagesSend } from "@braze-codegen/client/operations/messages";
import { drive, withoutKey } from "./program.mjs";

const client = { ...core, Braze, catalogsDelete, messagesSend };

export default {
  async fetch(request) {
    return Response.json({ ends: await drive(client, await request.json()), withoutKey: withoutKey(client) });
  },
};
