/** The newsroom's zone: every time on the site is told in it and names it. */
export const TIME_ZONE = 'Asia/Riyadh';
