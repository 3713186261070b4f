import { connect, createServer, type Socket } from 'node:net';

/** A link to the portal that is slow in sending, and can be cut in mid-sentence. */
export interface SlowLink {
  origin: string;
  /** Ends all connections and takes no new one until mended. */
  cut: () => void;
  mend: () => void;
  close: () => void;
}

/** Opens a link to the portal at `port`; what is sent goes at most at so many bytes a second. */
export async function openSlowLink(port: number, bytesPerSecond: number): Promise<SlowLink> {
  const open = new Set<Socket>();
  let whole = true;
  const server = createServer((near) => {
    if (!whole) {
      near.destroy();
      return;
    }
    const far = connect(port, 'localhost');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
    far.pipe(near);
    near.on('data', (chunk) => {
      near.pause();
      far.write(chunk);
      setTimeout(() => near.resume(), (chunk.length / bytesPerSecond) * 1000);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port for the link.');
  const end = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    origin: `http://localhost:${address.port}`,
    cut: () => {
      whole = false;
      end();
    },
    mend: () => {
      whole = true;
    },
    close: () => {
      end();
      server.close();
    },
  };
}
