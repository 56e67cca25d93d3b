import {hashOf} from "@xianzhi/catalog/hash";
import type {Site} from "./facts/site.ts";
import {hashTogether, hashValue} from "./hash.ts";
import type {Html} from "./html.ts";
import {type Language, languages, otherLanguage} from "./language.ts";
import type {Frames} from "./release/frames.ts";
import {type Stamping, stampPage} from "./release/stamp.ts";
import type {Artifact} from "./release/placeFiles.ts";
import {makeView, type View} from "./view.ts";

/** What a page says, before it is set into its frame. */
export interface PageBody {
  readonly title: string;
  readonly description: string;
  readonly content: Html;
}

/** A page in both languages: where it lies, what it is made from, how it is made. */
export interface PagePlan {
  pathOf(language: Language): string;
  readonly facts: unknown; // all that `render` reads besides the site; hashed, so plain values
  render(view: View): PageBody | Promise<PageBody>;
}

/** What the pages of one release are made with. */
export interface PageMaking {
  readonly site: Site;
  readonly frames: Frames;
  readonly code: string; // hash of the program
  readonly navigation: string; // hash of the paths the navigation may name
  stamping(language: Language): Stamping;
}

/**
 * Returns the files of the planned pages. A page's key covers its facts, the names it may use, its
 * frame and the program, so a page whose key the previous release had is not drawn again.
 */
export function toArtifacts(plans: readonly PagePlan[], making: PageMaking): Artifact[] {
  return plans.flatMap((plan) => {
    const facts = hashValue(plan.facts);
    return languages.map((language) => toArtifact(plan, facts, language, making));
  });
}

function toArtifact(
  plan: PagePlan,
  facts: string,
  language: Language,
  {site, frames, code, navigation, stamping}: PageMaking
): Artifact {
  const path = plan.pathOf(language);
  const frame = frames.frameFor(language, path);
  const shared = stamping(language);
  return {
    path,
    key: hashTogether([
      code,
      navigation,
      hashOf(frame.text),
      shared.siteName,
      shared.footer.text,
      site.hash,
      path,
      facts
    ]),
    async make() {
      const body = await plan.render(makeView(site, language, path));
      return stampPage(
        frame,
        {...body, path, otherPath: plan.pathOf(otherLanguage(language))},
        shared
      );
    }
  };
}
