import {element} from "./element.ts";
import type {Language} from "./language.ts";

const words = {
  zh: {copy: "复制链接", copied: "已复制", address: "本视图的网址"},
  en: {copy: "Copy link", copied: "Copied", address: "Address of this view"}
} as const;

/**
 * Returns the button that copies the page's address, and a box with the address in its place where
 * a browser lets no page copy: one without https, as intranets have them.
 */
export function copyLink(language: Language): HTMLElement[] {
  const say = words[language];
  const button = element("button", {type: "button"}, say.copy);
  const said = element("span", {role: "status"});
  button.addEventListener("click", () => {
    void copyText(location.href).then((isCopied) => {
      if (isCopied) said.textContent = say.copied;
      else said.replaceChildren(addressBox(say.address));
      said.querySelector("input")?.select();
    });
  });
  return [button, said];
}

function copyText(text: string): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  return clipboard === undefined
    ? Promise.resolve(false)
    : clipboard.writeText(text).then(
        () => true,
        () => false
      );
}

function addressBox(label: string): HTMLElement {
  return element("input", {readonly: "", "aria-label": label, value: location.href, size: "40"});
}
