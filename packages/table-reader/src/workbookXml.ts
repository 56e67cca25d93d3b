import {SaxesParser, type SaxesTagPlain} from "saxes";
import {SourceError} from "./sourceError.ts";
import type {Zip} from "./zip.ts";

/** What is told of the elements of a part, in their order; names without their prefix. */
export interface XmlHandlers {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly close?: (tag: SaxesTagPlain) => void;
  readonly text?: (text: string) => void;
}

/** Tells the elements of a part of a workbook. Throws SourceError for XML that is not well-formed. */
export function readXml(part: Uint8Array, fileName: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  parser.on("opentag", (tag) => handlers.open({...tag, name: bareName(tag.name)}));
  parser.on("closetag", (tag) => handlers.close?.({...tag, name: bareName(tag.name)}));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("error", (cause) => {
    throw new SourceError(`corrupt workbook: ${cause.message} (${fileName})`, {cause});
  });
  const decoder = new TextDecoder();
  const step = 1 << 20;
  for (let at = 0; at < part.length; at += step) {
    parser.write(decoder.decode(part.subarray(at, at + step), {stream: true}));
  }
  parser.close();
}

/** Returns the opening tags of a part, null when the workbook has no such part. */
export function findTags(zip: Zip, name: string, fileName: string): SaxesTagPlain[] | null {
  const part = zip.find(name);
  if (!part) return null;
  const tags: SaxesTagPlain[] = [];
  readXml(part, fileName, {open: (tag) => tags.push(tag)});
  return tags;
}

/** Returns an attribute's text, "" when the tag has none of that name. */
export function attribute(tag: SaxesTagPlain, name: string): string {
  return tag.attributes[name] ?? "";
}

function bareName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
