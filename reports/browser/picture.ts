import {drawPicture} from "./figurePicture.ts";
import {saveFile} from "./saveFile.ts";

// Loaded with the first figure that is wanted as a picture; figures ask by an event.
document.addEventListener("picture", ({target}) => {
  if (target instanceof HTMLElement) void save(target);
});

async function save(figure: HTMLElement): Promise<void> {
  saveFile(figure, "png", await drawPicture(figure));
}
