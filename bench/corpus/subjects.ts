import { bilingual } from './bilingual';

/** What the made topics are about. */
export const subjects = bilingual(`
  الزراعة/Farming | المياه/Water | الكهرباء/Electricity | الموانئ/Ports | النقل/Transport | التعليم/Education |
  الجامعات/Universities | المتاحف/Museums | المكتبات/Libraries | المسرح/Theatre | السينما/Cinema |
  الموسيقى/Music | العمارة/Architecture | الأسواق/Markets | الصيد/Fishing | الغابات/Forests | المناخ/Climate |
  الزلازل/Earthquakes | المستشفيات/Hospitals | الغذاء/Food
`);

/** Where the made topics are at home. */
export const places = bilingual(`
  البصرة/Basra | حلب/Aleppo | القاهرة/Cairo | تونس/Tunis | الرباط/Rabat | صنعاء/Sanaa | مسقط/Muscat | عمان/Amman |
  بيروت/Beirut | الخرطوم/Khartoum | طرابلس/Tripoli | الجزائر/Algiers | الدوحة/Doha | المنامة/Manama |
  نواكشوط/Nouakchott | الموصل/Mosul | طنجة/Tangier | أسوان/Aswan | عدن/Aden | مراكش/Marrakesh
`);
