import { answerCode } from '@/lib/desk/http/answer-code';
import { formRoute } from '@/lib/desk/http/form-route';

export const POST = formRoute('/desk/api/code', answerCode);
