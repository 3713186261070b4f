import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askSources } from '../../../src/collections/check/external.ts';

describe('asking sources', () => {
  const server = createServer((request, response) => {
    const codes: Record<string, number> = { '/con': 200, '/mat': 404, '/chan': 403, '/chi-get': 405 };
    const code = request.method === 'GET' && request.url === '/chi-get' ? 200 : codes[request.url ?? ''];
    response.writeHead(code ?? 500).end();
  });
  let origin = '';
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  it('tells what is gone from what will not answer a program', async () => {
    const asked = ['/con', '/mat', '/chan', '/chi-get'].map((path, index) => ({
      file: 'a.md',
      line: index + 1,
      field: 'sources.0.url',
      url: `${origin}${path}`,
    }));
    const found = await askSources(asked);
    expect(found.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))).toEqual([
      {
        severity: 'error',
        file: 'a.md',
        line: 2,
        field: 'sources.0.url',
        message: `trang nguồn không còn (mã 404): ${origin}/mat; tìm địa chỉ mới`,
      },
      {
        severity: 'warning',
        file: 'a.md',
        line: 3,
        field: 'sources.0.url',
        message: `trang nguồn trả lời mã 403: ${origin}/chan; mở thử bằng trình duyệt`,
      },
    ]);
  });
});
