import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Paper } from '#domain/nomination/contract.ts';
import { uploadPaper } from '../../../src/client/paper-upload.ts';

const PAPER: Paper = {
  id: '2b1e8a7e-6f5c-4d0c-9d0a-6c2f0b6d7e11',
  kind: 'other',
  planPaper: null,
  name: 'quét.pdf',
  bytes: 10,
  sha256: 'ab',
  storedAt: '2021-12-02T12:00:00+07:00',
};
const HOLDER = { code: 'ABCD2345', secret: 'BCDF23456789' };
const FILE = {
  id: PAPER.id,
  file: new Blob(['0123456789']),
  name: 'quét "1".pdf',
  kind: 'other',
  planPaper: null,
} as const;

/** How a request goes, step by step. */
type Course = (xhr: FakeRequest) => void;

/** Stands in for the browser's request; each goes its own course once sent. */
class FakeRequest {
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  onreadystatechange?: () => void;
  status = 0;
  responseText = '';
  headers: Record<string, string> = {};
  opened: string[] = [];
  readonly #course: Course;

  constructor(course: Course) {
    this.#course = course;
  }
  open(...args: string[]) {
    this.opened = args;
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  getResponseHeader() {
    return null;
  }
  send() {
    queueMicrotask(() => this.#course(this));
  }
  abort() {
    this.onabort?.();
  }
  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

const problem = (code: string, status: number) => ({
  type: 'urn:x',
  title: 'x',
  status,
  detail: 'x',
  code,
  errors: [],
});
const done: Course = (xhr) => xhr.answer(201, PAPER);
const lost: Course = (xhr) => xhr.onerror?.();

function start(courses: Course[]) {
  const made: FakeRequest[] = [];
  const abort = new AbortController();
  const retried = vi.fn();
  const progress: number[] = [];
  const answer = uploadPaper(
    HOLDER,
    FILE,
    { onProgress: (sent) => progress.push(sent), onRetry: retried, signal: abort.signal },
    () => {
      const course = courses[made.length];
      if (!course) throw new Error('One request too many.');
      const xhr = new FakeRequest(course);
      made.push(xhr);
      return xhr as unknown as XMLHttpRequest;
    },
  );
  return { answer, made, abort, retried, progress };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('an upload', () => {
  it('says whose it is and what it is, with the name percent-encoded', async () => {
    const { answer, made } = start([done]);
    expect(await answer).toEqual({ ok: true, value: PAPER });
    expect(made[0]?.opened).toEqual(['PUT', `/api/nominations/ABCD2345/papers/${PAPER.id}`]);
    expect(made[0]?.headers).toMatchObject({
      authorization: 'Bearer BCDF23456789',
      'X-Paper-Name': 'qu%C3%A9t%20%221%22.pdf',
      'X-Paper-Kind': 'other',
    });
  });

  it('is tried again after 1, 4 and 10 seconds, under the same id, then given up', async () => {
    const { answer, made, retried } = start([lost, lost, lost, lost]);
    for (const [pause, count] of [
      [999, 1],
      [1, 2],
      [3_999, 2],
      [1, 3],
      [9_999, 3],
      [1, 4],
    ] as const) {
      await vi.advanceTimersByTimeAsync(pause);
      expect(made).toHaveLength(count);
    }
    expect(await answer).toEqual({ ok: false, failure: { kind: 'unreached' } });
    expect(retried).toHaveBeenCalledTimes(3);
    expect(new Set(made.map(({ opened }) => opened[1])).size).toBe(1);
  });

  it('waits for the network as long as the machine has none', async () => {
    const { answer, made } = start([lost, done]);
    vi.stubGlobal('navigator', { onLine: false });
    const listeners: (() => void)[] = [];
    vi.stubGlobal('addEventListener', (_: string, listener: () => void) => listeners.push(listener));
    await vi.advanceTimersByTimeAsync(600_000);
    expect(made).toHaveLength(1);
    for (const listener of listeners) listener();
    expect(await answer).toEqual({ ok: true, value: PAPER });
  });

  it.each([
    ['unavailable', 503, 2],
    ['paper-refused', 422, 1],
    ['not-open', 409, 1],
    ['nomination-not-found', 404, 1],
  ])('refused with %s: %i, tried %i times', async (code, status, times) => {
    const { answer, made } = start([(xhr) => xhr.answer(status, problem(code, status)), done]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(made).toHaveLength(times);
    expect((await answer).ok).toBe(times === 2);
  });

  it('may take for ever as long as something moves; 60 seconds of nothing and it is tried again', async () => {
    const { answer, made, progress } = start([() => {}, done]);
    await vi.advanceTimersByTimeAsync(0);
    for (let minute = 1; minute <= 30; minute++) {
      await vi.advanceTimersByTimeAsync(59_000);
      made[0]?.upload.onprogress?.({ loaded: minute });
    }
    expect(made).toHaveLength(1);
    expect(progress.at(-1)).toBe(30);
    await vi.advanceTimersByTimeAsync(60_000 + 1_000);
    expect(await answer).toEqual({ ok: true, value: PAPER });
    expect(made).toHaveLength(2);
  });

  it('ends when it is stopped, without another try', async () => {
    const { answer, made, abort } = start([() => {}]);
    await vi.advanceTimersByTimeAsync(0);
    abort.abort();
    expect((await answer).ok).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(made).toHaveLength(1);
  });
});
