import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import {extname, join} from "node:path";
import {gzipSync} from "node:zlib";
import {contentTypes} from "./contentTypes.ts";

/** A folder on a port of its own, compressed as any web server would. */
export interface Served {
  readonly origin: string; // with a slash at its end
  close(): void;
}

/** Serves a folder on this machine, gzip at its usual level, nothing cached. */
export async function serveGzipped(folder: string): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://here").pathname);
    void readFile(join(folder, path)).then(
      (body) =>
        response
          .writeHead(200, {
            "content-type": contentTypes[extname(path)] ?? "application/octet-stream",
            "content-encoding": "gzip",
            "cache-control": "no-store"
          })
          .end(gzipSync(body)),
      () => response.writeHead(404).end()
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("missing port of the server");
  return {origin: `http://127.0.0.1:${address.port}/`, close: () => server.close()};
}
