import { type Locale, localeCodes } from '@/i18n/locales';
import { paths } from '../paths';
import { logReads, newReadLog } from '../read-log';
import { type SearchRequest, searchAddress, searchRequest } from '../search/search-address';
import { answerView } from '../search/view/answer-view';
import { fillFrame, frameTexts } from '../search/view/fill-frame';
import type { SearchTexts } from '../search/view/search-texts';
import { isEmptyAnswer, type ShownAnswer } from '../search/view/shown-answer';
import { viewHtml } from '../search/view/view';
import { compressPage, type Page, plainBody } from './page';
import type { RenderGate } from './render-gate';

type Options = {
  gate: RenderGate;
  /** The search page of a language before anybody searched. */
  frame: (locale: Locale) => Promise<Page>;
  find: (locale: Locale, request: SearchRequest) => Promise<ShownAnswer>;
  /** The name of a topic, for a form that does not offer it. */
  topicName: (locale: Locale, slug: string) => Promise<string | undefined>;
};

/** More searches than this are never answered at once, nor do more than this wait for their turn. */
const PARALLEL = 2;
const WAITING = 24;

/** Too many search at once. */
export class BusyError extends Error {}

type Frame = { etag: string; html: string; texts: SearchTexts };

/**
 * Result pages: made for whoever asks, and kept nowhere, since every query is another page. The answer is put into
 * the search page, which is made like all others and as script-free.
 */
export class SearchPages {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly frames = new Map<Locale, Frame>();

  constructor(private readonly options: Options) {}

  /** The page of a search address; its query may hold anything. */
  async get(locale: Locale, query: URLSearchParams): Promise<Page> {
    const request = searchRequest(Object.fromEntries(query));
    const page = await this.options.frame(locale);
    if (!request.text) return page;
    if (this.running >= PARALLEL) await this.turn();
    this.running++;
    try {
      return await this.answer(locale, request, await this.frameOf(locale, page));
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  private async answer(locale: Locale, request: SearchRequest, { html, texts }: Frame) {
    const { gate, find, topicName } = this.options;
    // With a log of its own, a search reads each file of the store once.
    const [answer, topic] = await gate.render(() =>
      logReads(
        newReadLog(),
        async () =>
          [
            await find(locale, request),
            request.topic && (await topicName(locale, request.topic)),
          ] as const,
      ),
    );
    const filled = fillFrame(html, texts, {
      locale,
      request,
      answer: viewHtml(answerView({ locale, request, texts }, answer)),
      keepsSuggestions: isEmptyAnswer(answer),
      topicName: topic,
    });
    const address = searchAddress(locale, request);
    return compressPage({ path: address, body: Buffer.from(filled) }, { isHasty: true });
  }

  private async frameOf(locale: Locale, page: Page): Promise<Frame> {
    const known = this.frames.get(locale);
    if (known?.etag === page.etag) return known;
    const html = (await plainBody(page)).toString('utf8');
    const made = { etag: page.etag, html, texts: frameTexts(html) };
    this.frames.set(locale, made);
    return made;
  }

  private turn(): Promise<void> {
    if (this.waiting.length >= WAITING) throw new BusyError('Too many searches at once.');
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }
}

/** The language of a search page's path; undefined if it is another page. */
export function searchLocale(pathname: string): Locale | undefined {
  return localeCodes.find((code) => pathname === paths.search(code));
}
