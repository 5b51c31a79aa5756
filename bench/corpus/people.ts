import { bilingual, type Named } from './bilingual';

const givenNames = bilingual(`
  سامر/Samer | ليلى/Layla | كريم/Karim | هدى/Huda | نبيل/Nabil | رنا/Rana | طارق/Tariq | منى/Mona | ياسر/Yasser |
  سلمى/Salma | عمر/Omar | دينا/Dina | فارس/Faris | نورا/Nora | جميل/Jamil | سعاد/Suad | رشيد/Rashid | أمل/Amal
`);

const familyNames = bilingual(`
  الحداد/Haddad | النجار/Najjar | الخياط/Khayyat | القاضي/Qadi | الكاتب/Katib | البنا/Banna | الصياد/Sayyad |
  الزيات/Zayyat | الوراق/Warraq | الصايغ/Sayegh | الفاضل/Fadil
`);

/** Person number `index`: 18 given and 11 family names meet in 198 different pairs. */
export function personAt(index: number): Named {
  const given = givenNames[index % givenNames.length] as Named;
  const family = familyNames[index % familyNames.length] as Named;
  return { ar: `${given.ar} ${family.ar}`, en: `${given.en} ${family.en}` };
}
