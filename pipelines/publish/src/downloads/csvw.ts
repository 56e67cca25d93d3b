import type {Wording} from "../language.ts";
import type {Source} from "../marts/sources.ts";
import {figureColumns} from "./figureTable.ts";

/** What is said of a table of figures beside it. */
export interface TableWords {
  readonly url: string; // of the table, from the file that says it
  readonly title: Wording;
  readonly citation: Wording;
  readonly edition: string; // ISO date
  readonly notes: readonly Wording[];
  readonly sources: readonly Source[];
}

/**
 * Returns the notes of a table of figures as CSV on the Web (W3C): its title, citation, notes and
 * sources, and of every column what it means and holds. Programs that know CSVW find it by its
 * name: the table's with `-metadata.json` behind.
 */
export function writeCsvw({url, title, citation, edition, notes, sources}: TableWords): string {
  const metadata = {
    "@context": "http://www.w3.org/ns/csvw",
    url,
    "dc:title": inBoth(title),
    "dc:bibliographicCitation": inBoth(citation),
    "dc:modified": {"@value": edition, "@type": "xsd:date"},
    "dc:source": sources.map(describeSource),
    notes: notes.map(inBoth),
    dialect: {encoding: "utf-8", delimiter: ",", header: true, lineTerminators: ["\n"]},
    tableSchema: {
      columns: figureColumns.map(({name, meaning, datatype}) => ({
        name,
        titles: name,
        "dc:description": inBoth(meaning),
        datatype,
        null: ""
      })),
      primaryKey: ["region_id", "indicator_id", "period"]
    }
  };
  return `${JSON.stringify(metadata, null, 1)}\n`;
}

function inBoth({zh, en}: Wording) {
  return [
    {"@value": zh, "@language": "zh-CN"},
    {"@value": en, "@language": "en"}
  ];
}

function describeSource({id, title, publisher, released, url, terms, caveats}: Source) {
  const more = {
    "dc:issued": released,
    "schema:url": url,
    "dc:rights": terms,
    "rdfs:comment": caveats
  };
  return {
    "dc:identifier": id,
    "dc:title": inBoth(title),
    "dc:publisher": inBoth(publisher),
    ...Object.fromEntries(Object.entries(more).filter(([, value]) => value !== null))
  };
}
