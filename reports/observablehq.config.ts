import {frameFooter, frameHead, frameHeader} from "./frame.ts";

/** Framework's own configuration file; a default export is what it asks for. */
export default {
  root: "src",
  output: process.env["XIANZHI_FRAME_OUTPUT"] ?? "dist",
  style: "style.css",
  globalStylesheets: [],
  head: frameHead,
  header: frameHeader,
  footer: frameFooter,
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
  preserveExtension: true,
  preserveIndex: true
};
