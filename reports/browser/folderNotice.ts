import {pageLanguage} from "./pageLanguage.ts";

const words = {
  zh: "本页要经网站服务器打开才能用：从文件夹直接打开时，浏览器不许它读取数据。",
  en: "This page works from a web server only: opened from a folder, the browser lets it read no data."
} as const;

/** Tells on a notebook opened from a folder of files why it stays empty; reports need no server. */
export function tellFolder(): void {
  const isNotebook = document.querySelector('script[type="module"]') !== null;
  if (location.protocol !== "file:" || !isNotebook) return;
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "status");
  notice.textContent = words[pageLanguage()];
  document.querySelector("main h1")?.after(notice);
}
