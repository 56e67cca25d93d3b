import {pageRoot} from "./pageLanguage.ts";

// The page's script carries the hash of all in its address, so that a new one is fetched too.
const own = document.currentScript;
const version = own instanceof HTMLScriptElement ? new URL(own.src).search : "";
const loaded = new Map<string, Promise<void>>();

/** Loads a script of the site that most readers of a page never need; each once. */
export function loadLater(name: string): Promise<void> {
  const loading = loaded.get(name) ?? load(`${pageRoot()}${name}.js${version}`);
  loaded.set(name, loading);
  return loading;
}

function load(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = src;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`missing script: ${src}`)));
    document.head.append(script);
  });
}
