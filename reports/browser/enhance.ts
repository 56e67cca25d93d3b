import {offerActions} from "./figureActions.ts";
import {tellFolder} from "./folderNotice.ts";
import {keepQuery} from "./languageSwitch.ts";
import {openTarget} from "./openTarget.ts";
import {markOverdue} from "./overdue.ts";
import {markScrollBoxes} from "./scrollBoxes.ts";
import {loadSearchOnFocus} from "./searchBox.ts";
import {sortOnClick} from "./sortTables.ts";
import {readPoints} from "./pointTips.ts";

// What a finished page gains from a script: nothing on it is missing without.
document.documentElement.classList.add("js");
loadSearchOnFocus();
keepQuery();
sortOnClick();
markOverdue(new Date());
readPoints();
openTarget();
markScrollBoxes();
offerActions();
tellFolder();
