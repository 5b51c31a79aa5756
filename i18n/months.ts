/** How Arabic names the months: «ديسمبر», «كانون الأول», «دجنبر», or «كانون الأول/ديسمبر». */
export type MonthStyle = 'gregorian' | 'levant' | 'maghreb' | 'dual';

/** The newsroom's style in every Arabic date of the site. */
export const MONTH_STYLE: MonthStyle = 'gregorian';
