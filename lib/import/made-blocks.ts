import { between, pick, type Random } from '../../bench/corpus/random';
import { escaped, type MadeBlock, rich, sentence } from './made-words';

/** The blocks of a post: of WordPress' new editor, or of the older one with bare lines. */
export function madeBlocks(random: Random, number: number): MadeBlock[] {
  const isNew = number % 2 === 0;
  const count = between(random, 2, 9);
  const kinds = isNew ? NEW : OLD;
  const blocks = Array.from({ length: count }, () => pick(random, kinds)(random, number));
  return isNew
    ? blocks.map(({ html, texts }) => ({
        html: html.startsWith('<!--') ? html : `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`,
        texts,
      }))
    : blocks;
}

type Maker = (random: Random, number: number) => MadeBlock;

const paragraph: Maker = (random) => {
  const { html, texts } = rich(random);
  return { html: `<p style="text-align:right" dir="rtl">${html}</p>`, texts };
};
const newParagraph: Maker = (random) => {
  const { html, texts } = rich(random);
  return {
    html: `<!-- wp:paragraph {"align":"right"} -->\n<p>${html}</p>\n<!-- /wp:paragraph -->`,
    texts,
  };
};
const bare: Maker = (random) => rich(random);
const twoLines: Maker = (random) => {
  const [one, two] = [rich(random), rich(random)];
  return { html: `${one.html}\n${two.html}`, texts: [`${one.texts[0]} ${two.texts[0]}`] };
};
const overParagraphs: Maker = (random) => {
  const [one, two] = [sentence(random), sentence(random)];
  return { html: `<strong>${escaped(one)}\n\n${escaped(two)}</strong>`, texts: [one, two] };
};
const divs: Maker = (random) => {
  const { html, texts } = rich(random);
  const deep = between(random, 1, 80);
  return { html: `${'<div class="x">'.repeat(deep)}${html}${'</div>'.repeat(deep)}`, texts };
};
const heading: Maker = (random) => {
  const text = sentence(random);
  return { html: `<h${between(random, 1, 6)}>${escaped(text)}</h2>`, texts: [text] };
};
const list: Maker = (random) => {
  const items = Array.from({ length: between(random, 1, 5) }, () => rich(random));
  const nested = rich(random);
  const html = `<ul>${items.map((item) => `<li>${item.html}`).join('\n')}<ol><li>${nested.html}</li></ol></li></ul>`;
  return { html, texts: [...items, nested].flatMap(({ texts }) => texts) };
};
const quote: Maker = (random) => {
  const { html, texts } = rich(random);
  return {
    html: `<blockquote class="wp-block-quote"><p>${html}</p><cite>علي محمود</cite></blockquote>`,
    texts: [...texts, 'علي محمود'],
  };
};
const table: Maker = (random) => {
  const cells = Array.from({ length: 5 }, () => sentence(random).slice(0, 40).trim());
  const [a, b, c, d, e] = cells.map(escaped);
  return {
    html: `<figure class="wp-block-table"><table><tbody><tr><td>${a}</td><td colspan="2">${b}</td></tr><tr><td>${c}</td><td>${d}</td><td>${e}</td><td></td></tr></tbody></table></figure>`,
    texts: cells,
  };
};
const image: Maker = (random) => {
  const number = between(random, 1, 45);
  const caption = sentence(random);
  return {
    html: `<!-- wp:image {"id":${number}} -->\n<figure class="wp-block-image"><a href="#"><img src="https://old.example.com/wp-content/uploads/2019/05/x-300x200.jpg" alt="بديل {x} &quot;نص&quot;" class="wp-image-${number}" onerror="alert(1)"/></a><figcaption>${escaped(caption)}</figcaption></figure>\n<!-- /wp:image -->`,
    texts: [caption],
  };
};
const caption: Maker = (random) => {
  const number = between(random, 1, 45);
  const text = sentence(random)
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\s+/g, ' ');
  return {
    html: `[caption id="attachment_${number}" align="aligncenter" width="300"]<a href="x"><img class="wp-image-${number}" src="https://old.example.com/wp-content/uploads/2019/05/%d8%b5-150x150.jpg" width="300" /></a> ${escaped(text)}[/caption]`,
    texts: [text],
  };
};
const gallery: Maker = (random) => ({
  html: `[gallery ids="${between(random, 1, 30)},${between(random, 1, 30)},99999" columns="3"]`,
  texts: [],
});
const shortcode: Maker = (random) => {
  const text = sentence(random);
  return {
    html: `[my_box color="red" title='a ] b']${escaped(text)}[/my_box]\n\n[contact-form-7 id="12"]`,
    texts: [text],
  };
};
const embed: Maker = (random) => {
  const text = sentence(random);
  return {
    html: `[embed]https://www.youtube.com/watch?v=dQw4w9WgXcQ[/embed]\n\nhttps://twitter.com/x/status/1\n\n<p>${escaped(text)}</p><iframe src="//player.example.com/1"></iframe>`,
    texts: [text],
  };
};
const script: Maker = (random) => {
  const text = sentence(random);
  return {
    html: `<script>alert("{x}")</script><style>p{color:red}</style><p>${escaped(text)}<img src=x onerror=alert(1)></p><svg onload=alert(1)><text>x</text></svg>`,
    texts: [text],
  };
};
const broken: Maker = (random) => {
  const [one, two, three] = [sentence(random), sentence(random), sentence(random)];
  return {
    html: `<p>${escaped(one)}<div><b>${escaped(two)}</div></i></p></span>${escaped(three)}</b>`,
    texts: [one, two, three],
  };
};
const footnote: Maker = (random, number) => {
  const text = sentence(random);
  const isThere = number % 13 === 0;
  return {
    html: `<!-- wp:paragraph -->\n<p>${escaped(text)}<sup data-fn="note-a" class="fn"><a href="#note-a">1</a></sup></p>\n<!-- /wp:paragraph -->`,
    texts: [isThere ? text : `${text}1`, ...(isThere ? [`حاشية رقم ${number}`] : [])],
  };
};
const columns: Maker = (random) => {
  const [one, two] = [rich(random), rich(random)];
  return {
    html: `<!-- wp:columns -->\n<div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><p>${one.html}</p></div><!-- /wp:column --><!-- wp:column --><div class="wp-block-column"><p>${two.html}</p></div><!-- /wp:column --></div>\n<!-- /wp:columns -->\n<!-- wp:latest-posts {"categories":[]} /-->`,
    texts: [...one.texts, ...two.texts],
  };
};
const preformatted: Maker = (random) => {
  const text = sentence(random);
  return { html: `<pre class="wp-block-preformatted">${escaped(text)}</pre>`, texts: [text] };
};
const long: Maker = (random) => {
  const text = Array.from({ length: 250 }, () => sentence(random)).join(' ');
  return { html: `<p>${escaped(text)}</p>`, texts: [text] };
};
const rare: Maker = (random, number) =>
  number % 97 === 4 || number % 97 === 51 ? long(random, number) : paragraph(random, number);

const BOTH: Maker[] = [
  paragraph,
  divs,
  heading,
  list,
  quote,
  table,
  script,
  broken,
  preformatted,
  rare,
];
const NEW: Maker[] = [newParagraph, newParagraph, image, columns, footnote, ...BOTH];
const OLD: Maker[] = [
  bare,
  bare,
  twoLines,
  overParagraphs,
  caption,
  gallery,
  shortcode,
  embed,
  ...BOTH,
];
