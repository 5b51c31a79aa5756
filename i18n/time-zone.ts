/** The newsroom's zone: every time on the site is told in it and names it. */
export const TIME_ZONE = 'Asia/Riyadh';

/** The first day of the newsroom's week, with Sunday as 0. */
export const FIRST_WEEKDAY = 0;
