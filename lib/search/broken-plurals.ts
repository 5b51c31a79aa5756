import { normaliseArabic } from './arabic';
import { withoutArticle } from './articles';
import { stem } from './stems';

/**
 * Frequent words of news whose plural is built inside the word, so that no ending gives it away. Pairs of which
 * one has the stem of another common word (علم «flag», كتاب «book») are left out.
 */
const PAIRS =
  'دولة دول|نهر أنهار|بحر بحار|جبل جبال|بلد بلدان|بلد بلاد|رئيس رؤساء|وزير وزراء|ملك ملوك|أمير أمراء|خبير خبراء|' +
  'طبيب أطباء|شاعر شعراء|أديب أدباء|فيلسوف فلاسفة|مرض أمراض|لقاح لقاحات|فيروس فيروسات|جسم أجسام|عظم عظام|عين عيون|' +
  'قلب قلوب|دم دماء|نجم نجوم|كوكب كواكب|قمر أقمار|حرب حروب|جيش جيوش|جندي جنود|سلاح أسلحة|حزب أحزاب|مجلس مجالس|' +
  'قانون قوانين|حق حقوق|حكم أحكام|قرار قرارات|مشروع مشاريع|شركة شركات|سوق أسواق|بنك بنوك|مصرف مصارف|سعر أسعار|' +
  'عملة عملات|مال أموال|ضريبة ضرائب|أزمة أزمات|آلة آلات|آلية آليات|لغة لغات|كلمة كلمات|حرف حروف|حرف أحرف|اسم أسماء|فعل أفعال|' +
  'جملة جمل|معنى معاني|قصيدة قصائد|رواية روايات|صورة صور|فيلم أفلام|فن فنون|مسرح مسارح|متحف متاحف|مسجد مساجد|' +
  'كنيسة كنائس|قصر قصور|قلعة قلاع|برج أبراج|جسر جسور|طريق طرق|سفينة سفن|ميناء موانئ|طائرة طائرات|قطار قطارات|' +
  'سيارة سيارات|شجرة أشجار|زهرة أزهار|زهرة زهور|حيوان حيوانات|سمكة أسماك|حصان أحصنة|كلب كلاب|قط قطط|نمر نمور|' +
  'فيل فيلة|حشرة حشرات|بيت بيوت|مدرسة مدارس|جامعة جامعات|طالب طلاب|معلم معلمون|مكتبة مكتبات|ورقة أوراق|قلم أقلام|' +
  'خط خطوط|لون ألوان|رقم أرقام|سنة سنوات|عام أعوام|شهر شهور|يوم أيام|أسبوع أسابيع|ساعة ساعات|قرن قرون|عصر عصور|' +
  'حضارة حضارات|شعب شعوب|قبيلة قبائل|مرأة نساء|رجل رجال|طفل أطفال|شاب شباب|لاعب لاعبون|فريق فرق|هدف أهداف|كأس كؤوس|' +
  'بطل أبطال|حكم حكام|ملعب ملاعب|لعبة ألعاب|رياضة رياضات|جائزة جوائز|تقرير تقارير|خبر أخبار|صحيفة صحف|قناة قنوات|' +
  'موقع مواقع|جهاز أجهزة|برنامج برامج|حاسوب حواسيب|هاتف هواتف|شبكة شبكات|بحث أبحاث|تجربة تجارب|نظرية نظريات|' +
  'عنصر عناصر|معدن معادن|غاز غازات|نفط نفوط|بئر آبار|صحراء صحارى|غابة غابات|جزيرة جزر|قارة قارات|محيط محيطات|' +
  'بحيرة بحيرات|زلزال زلازل|بركان براكين|إعصار أعاصير|فيضان فيضانات|سد سدود|محصول محاصيل|ثمرة ثمار|فاكهة فواكه|' +
  'خضار خضراوات|وجبة وجبات|طعام أطعمة|شراب أشربة|ثوب ثياب|لاجئ لاجئون|عامل عمال|مهندس مهندسون|مخطوط مخطوطات|' +
  'وثيقة وثائق|رسالة رسائل|كوب أكواب|باب أبواب|نافذة نوافذ|ضوء أضواء|صوت أصوات|موجة أمواج|خلية خلايا|جين جينات|' +
  'عضو أعضاء|رئة رئات|سن أسنان|حدود حد|منظمة منظمات|معاهدة معاهدات|اتفاق اتفاقات|خلاف خلافات|سبب أسباب|قاعدة قواعد|' +
  'درس دروس|قصة قصص|حكاية حكايات';

/**
 * Words that lead to their other number and are not led to: their stem is that of another word as well (طائرة, أمر,
 * تجارة, إعداد). The word itself comes first, and is compared whole.
 */
const ONE_WAY =
  'طائر طيور|امرأة نساء|تجار تاجر|أعداد عدد|آثار أثر|أسهم سهم|مدن مدينة|أدوية دواء|جمال جمل';

const others = new Map<string, Set<string>>();
for (const pair of PAIRS.split('|')) {
  const [one = '', many = ''] = pair.split(' ').map(stem);
  if (one === many) continue;
  add(one, many);
  add(many, one);
}

function add(word: string, other: string): void {
  const known = others.get(word) ?? new Set();
  others.set(word, known.add(other));
}

const ofWhole = new Map<string, string>();
for (const pair of ONE_WAY.split('|')) {
  const [word = '', other = ''] = pair.split(' ');
  ofWhole.set(whole(word), stem(other));
}

function whole(written: string): string {
  return withoutArticle(normaliseArabic(written)).word;
}

/** The stems of the other number of a word that is written so and has these stems. */
export function otherNumbers(written: string, stems: string[]): string[] {
  const other = ofWhole.get(whole(written));
  return [...stems.flatMap((own) => [...(others.get(own) ?? [])]), ...(other ? [other] : [])];
}

/** Every stem that some word is led to. */
export function stemsOfOthers(): string[] {
  return [...others.keys(), ...ofWhole.values()];
}
