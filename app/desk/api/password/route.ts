import { answerPassword } from '@/lib/desk/http/answer-password';
import { formRoute } from '@/lib/desk/http/form-route';

export const POST = formRoute('/desk/api/password', answerPassword);
