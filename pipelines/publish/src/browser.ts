export {launchBrowser} from "@xianzhi/browser/launchBrowser";
