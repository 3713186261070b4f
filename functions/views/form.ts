import { type DomainError, type FieldProblem, titleOf } from '#domain/errors.ts';
import { LIVE } from '#domain/live-slots.ts';
import { escapeHtml } from './escape.ts';
import type { Filler } from './filler.ts';

/** What was typed, by the names of the controls. A box that isn't ticked is an empty text. */
export type Typed = Readonly<Record<string, string>>;

/** A hidden input gets a fresh key with each page, so that the same form sent twice counts once. */
export function freshKey(): Filler {
  return (rewriter) =>
    rewriter.on(`[${LIVE.key}]`, {
      element(input) {
        input.setAttribute('value', crypto.randomUUID());
      },
    });
}

/** Puts what was typed back where it was; controls of other names are left alone. */
export function typedValues(typed: Typed): Filler {
  const values = new Map(Object.entries(typed));
  let chosen: string | undefined;
  return (rewriter) =>
    rewriter
      .on('input[name]', {
        element(input) {
          const value = values.get(input.getAttribute('name') ?? '');
          if (value === undefined) return;
          const boxes = ['checkbox', 'radio'].includes(input.getAttribute('type') ?? '');
          if (boxes)
            setFlag(input, 'checked', value !== '' && value === (input.getAttribute('value') ?? 'on'));
          else input.setAttribute('value', value);
        },
      })
      .on('textarea[name]', {
        element(area) {
          const value = values.get(area.getAttribute('name') ?? '');
          // A browser drops the first line break of a text area.
          if (value !== undefined) area.setInnerContent(value.startsWith('\n') ? `\n${value}` : value);
        },
      })
      .on('select[name]', {
        element(select) {
          chosen = values.get(select.getAttribute('name') ?? '');
        },
      })
      .on('select[name] option', {
        element(option) {
          if (chosen !== undefined) setFlag(option, 'selected', option.getAttribute('value') === chosen);
        },
      });
}

function setFlag(element: Element, flag: string, on: boolean): void {
  if (on) element.setAttribute(flag, '');
  else element.removeAttribute(flag);
}

/**
 * Tells what is to be mended: in the summary, beside each field, and in the page's title.
 * `ids` are the controls' ids by their names, for the links of the summary.
 */
export function refusalSlots(refusal: DomainError, ids: ReadonlyMap<string, string>): Filler {
  const messages = new Map(refusal.fields.map(({ field, message }) => [field, message]));
  const messageFor = (element: Element, attribute: string) =>
    messages.get(element.getAttribute(attribute) ?? '');
  const markInvalid = {
    element(control: Element) {
      if (messageFor(control, 'name') !== undefined) control.setAttribute('aria-invalid', 'true');
    },
  };
  return (rewriter) =>
    rewriter
      .on('head > title', {
        element(title) {
          title.prepend(`${titleOf(refusal)} – `);
        },
      })
      .on(`[${LIVE.summary}]`, {
        element(slot) {
          slot.setInnerContent(summary(refusal, ids), { html: true });
        },
      })
      .on(`[${LIVE.field}]`, {
        element(wrapper) {
          if (messageFor(wrapper, LIVE.field) === undefined) return;
          wrapper.setAttribute('class', `${wrapper.getAttribute('class') ?? ''} bad`.trim());
        },
      })
      .on(`[${LIVE.error}]`, {
        element(slot) {
          const message = messageFor(slot, LIVE.error);
          if (message !== undefined)
            slot.setInnerContent(`<p class="problem">${escapeHtml(message)}</p>`, { html: true });
        },
      })
      .on('input[name]', markInvalid)
      .on('textarea[name]', markInvalid)
      .on('select[name]', markInvalid);
}

function summary(refusal: DomainError, ids: ReadonlyMap<string, string>): string {
  const { detail, fields } = refusal;
  const heading = fields.length > 0 ? `Còn ${fields.length} chỗ cần sửa` : titleOf(refusal);
  const body =
    fields.length > 0
      ? `<ul>${inOrder(fields, ids)
          .map((one) => item(one, ids))
          .join('')}</ul>`
      : `<p>${escapeHtml(detail)}</p>`;
  return `<div class="summary" role="alert" tabindex="-1" autofocus><h2>${heading}</h2>${body}</div>`;
}

/** As their controls stand on the page; what has none comes last. */
function inOrder(fields: readonly FieldProblem[], ids: ReadonlyMap<string, string>): FieldProblem[] {
  const places = new Map([...ids.keys()].map((name, place) => [name, place]));
  const placeOf = ({ field }: FieldProblem) => places.get(field) ?? places.size;
  return fields.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function item({ field, message }: FieldProblem, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(field);
  const words = escapeHtml(message);
  return `<li>${id === undefined ? words : `<a href="#${escapeHtml(id)}">${words}</a>`}</li>`;
}
