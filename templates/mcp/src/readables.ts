// Copied by braze-codegen from templates/: edit it there.
/** A thing of the workspace that clients may read as a resource, by the operation that reads it. */
export interface Readable {
  /** RFC 6570. Its variables are arguments of the operation. */
  readonly uri: string;
  readonly name: string;
  readonly description: string;
}

/** What can be read as a resource. */
// keys are operations
export const readables: Readonly<Record<string, Readable>> = {
  "campaigns.details": {
    uri: "braze://campaigns/{campaign_id}",
    name: "campaign",
    description: "A campaign: its channels, messages and schedule.",
  },
  "canvas.details": {
    uri: "braze://canvas/{canvas_id}",
    name: "canvas",
    description: "A Canvas: its steps, variants and schedule.",
  },
  "catalogs.items.list": {
    uri: "braze://catalogs/{catalog_name}",
    name: "catalog",
    description: "The first items of a catalog.",
  },
  "contentBlocks.info": {
    uri: "braze://content-blocks/{content_block_id}",
    name: "content-block",
    description: "A Content Block: its text and tags.",
  },
  "segments.details": {
    uri: "braze://segments/{segment_id}",
    name: "segment",
    description: "A segment: its filters in words, and its tags.",
  },
  "templates.email.info": {
    uri: "braze://templates/email/{email_template_id}",
    name: "email-template",
    description: "An email template: subject, preheader and HTML.",
  },
};

/** Where the values of an argument are listed. */
export interface Source {
  readonly argument: string;
  /** The list in the answer. */
  readonly items: string;
  readonly value: string;
  /** What people call it by. */
  readonly label: string;
}

/** Lists that hold values of arguments. */
// keys are operations
export const sources: Readonly<Record<string, Source>> = {
  "campaigns.list": { argument: "campaign_id", items: "campaigns", value: "id", label: "name" },
  "canvas.list": { argument: "canvas_id", items: "canvases", value: "id", label: "name" },
  "catalogs.list": { argument: "catalog_name", items: "catalogs", value: "name", label: "description" },
  "contentBlocks.list": {
    argument: "content_block_id",
    items: "content_blocks",
    value: "content_block_id",
    label: "name",
  },
  "segments.list": { argument: "segment_id", items: "segments", value: "id", label: "name" },
  "templates.email.list": {
    argument: "email_template_id",
    items: "templates",
    value: "email_template_id",
    label: "template_name",
  },
};
