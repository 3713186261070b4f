import type { APIRoute } from 'astro';
import { type BlankForm, FORMS } from '#domain/documents/forms.ts';
import { makeBlankForm } from '#domain/documents/papers.ts';
import { OF_NO_ARTICLE } from '../../collections/page-key.ts';
import { writeDocx } from '../../docx/write.ts';

/** Each blank form as a Word file. */
export function getStaticPaths() {
  return FORMS.map((form) => ({ params: { form: form.id }, props: { form }, cacheKey: OF_NO_ARTICLE }));
}

export const GET: APIRoute<{ form: BlankForm }> = async ({ props: { form } }) => {
  const file = await writeDocx(makeBlankForm(form.kind, form.of));
  return new Response(file, {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
