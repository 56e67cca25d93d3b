import {createReadStream} from "node:fs";
import {realpath, stat} from "node:fs/promises";
import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {extname, join, sep} from "node:path";
import {createGzip} from "node:zlib";
import {pipeline} from "node:stream/promises";
import type {Workspace} from "@xianzhi/catalog/workspace";
import {UsageError} from "../exitCodes.ts";
import {findWorkspace} from "../findWorkspace.ts";
import {findPublished} from "../rebuild/published.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".wasm": "application/wasm",
  ".pdf": "application/pdf",
  ".arrow": "application/vnd.apache.arrow.file",
  ".parquet": "application/vnd.apache.parquet"
};
const compressed = new Set([
  ".html",
  ".css",
  ".js",
  ".mjs",
  ".json",
  ".csv",
  ".svg",
  ".txt",
  ".xml",
  ".wasm",
  ".arrow"
]);

const usualPort = 8020;

/**
 * Serves what `releases/current` names, on this machine alone, until the process is stopped. Each
 * request asks anew which release that is, so a rebuild shows at once. Port 0 takes a free one.
 */
export async function serveCommand(options: {
  readonly workspace?: string;
  readonly port?: number; // 0 takes a free one; none is the usual one, or a free one when taken
}): Promise<void> {
  const workspace = await findWorkspace(options.workspace);
  if ((await findPublished(workspace)) === undefined) {
    throw new UsageError(`missing release: run xianzhi rebuild first (${workspace.root})`);
  }
  const server = createServer((request, response) => {
    respond(workspace, request, response).catch(() => end(response, 500, "internal"));
  });
  await listen(server, options.port);
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : usualPort;
  process.stdout.write(`serving http://127.0.0.1:${port}/\n`);
}

async function listen(server: Server, asked: number | undefined): Promise<void> {
  const attempt = (port: number) =>
    new Promise<boolean>((resolve, reject) => {
      const refuse = (error: NodeJS.ErrnoException) =>
        error.code === "EADDRINUSE" ? resolve(false) : reject(error);
      server.once("error", refuse);
      server.listen(port, "127.0.0.1", () => {
        server.off("error", refuse);
        resolve(true);
      });
    });
  if (await attempt(asked ?? usualPort)) return;
  if (asked !== undefined) throw new UsageError(`port in use: ${asked}`);
  await attempt(0);
}

async function respond(
  workspace: Workspace,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, "GET only");
  const found = await findFile(workspace, request.url ?? "/");
  if (found === undefined) return end(response, 404, "not found");
  const extension = extname(found.path);
  const gzip =
    compressed.has(extension) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(200, {
    "content-type": types[extension] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
    ...(gzip
      ? {"content-encoding": "gzip", vary: "accept-encoding"}
      : {"content-length": found.size})
  });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const file = createReadStream(found.path);
  if (gzip) await pipeline(file, createGzip(), response);
  else await pipeline(file, response);
}

// Only files inside the release are served, whatever the address says or a link points to.
async function findFile(
  workspace: Workspace,
  url: string
): Promise<{path: string; size: number} | undefined> {
  try {
    const pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
    if (pathname.includes("\0")) return undefined;
    const root = await realpath(join(workspace.releases, "current"));
    const asked = join(root, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const path = await realpath(asked);
    const entry = await stat(path);
    if (!path.startsWith(root + sep) || !entry.isFile()) return undefined;
    return {path, size: entry.size};
  } catch {
    return undefined;
  }
}

function end(response: ServerResponse, status: number, message: string): void {
  if (!response.headersSent) response.writeHead(status, {"content-type": "text/plain"});
  response.end(`${message}\n`);
}
