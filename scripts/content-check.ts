import { isError } from '../lib/content/problems';
import { formatReport } from '../lib/content/report';
import { contentDir } from '../lib/content/store-layout';
import { checkContent } from '../lib/engine/check-content';

const language = process.argv.includes('--ar') ? 'ar' : 'en';
const { problems, files } = await checkContent(contentDir());
console.log(formatReport(problems, files, language));
process.exitCode = problems.some(isError) ? 1 : 0;
