import {createHash} from "node:crypto";

// Plot 0.6.17 puts this constant style element into each SVG it makes in a browser.
const plotStyle = "'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='";

/**
 * Returns the page's Content-Security-Policy as a meta tag, so that any server
 * keeps it: own files only, plus the hash of each script written in the page.
 * Pages with such scripts are notebooks; only they may compile WebAssembly.
 */
export function writePolicy(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gs)];
  const hashes = inline.map(([, body]) => `'sha256-${hashText(body)}'`);
  const scripts = hashes.length > 0 ? ["'wasm-unsafe-eval'", ...hashes] : [];
  const rules = [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    `style-src 'self' ${plotStyle}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'"
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join("; ")}">`;
}

function hashText(text) {
  return createHash("sha256").update(text).digest("base64");
}
