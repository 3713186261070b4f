import { expect, it } from 'vitest';
import { FileInspector } from '#domain/attachment/inspect.ts';
import { makePdf } from '../../../factories/files/pdf.ts';

/** Bytes of array buffers that are held once a file of that size has gone by, beyond what was held before. */
function heldAfter(size: number): number {
  const file = makePdf({ padding: size });
  const before = process.memoryUsage().arrayBuffers;
  const inspector = new FileInspector();
  // Views of one buffer: whatever grows, the inspector holds.
  for (let at = 0; at < file.length; at += 65_536) inspector.feed(file.subarray(at, at + 65_536));
  const held = process.memoryUsage().arrayBuffers - before;
  inspector.end();
  return held;
}

it('holds no more of a file of 9.9 MB than of one of 1 MB: under 512 KB', () => {
  const [small, large] = [heldAfter(1024 * 1024), heldAfter(9.9 * 1024 * 1024)];
  expect(small).toBeLessThan(512 * 1024);
  expect(large).toBeLessThan(512 * 1024);
});
