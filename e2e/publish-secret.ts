/** The secret of the site under test: `playwright.config.ts` starts it with this one. */
export const PUBLISH_SECRET = 'only-the-browser-tests-know-this-secret';
