/** The last step of `npm run build:site`: notes what the build was made from. */
import { writeStamp } from './build-stamp.mjs';

writeStamp();
