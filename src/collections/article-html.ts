import { satteri } from '@astrojs/markdown-satteri';

/** Nobody publishes code here: loading a highlighter would only slow each build. */
const renderer = satteri().createRenderer({ syntaxHighlight: false });

/** An article's words as HTML. What can't stand in them was refused when they were read (`article-body.ts`). */
export async function articleHtml({ body }: { body: string }): Promise<string> {
  const { code } = await (await renderer).render(body);
  return code;
}
