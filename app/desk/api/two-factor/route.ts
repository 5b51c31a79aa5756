import { answerTwoFactor } from '@/lib/desk/http/answer-two-factor';
import { formRoute } from '@/lib/desk/http/form-route';

export const POST = formRoute('/desk/api/two-factor', answerTwoFactor);
