import { useEffect, useSyncExternalStore } from 'react';
import type { Proofs } from '../../../client/proof/proofs.ts';

interface CheckingProps {
  proofs: Proofs;
  /** Whether what is being typed will need a proof of work; each change of `typed` may begin one. */
  needed: boolean;
  typed: unknown;
}

/** Makes the proof of work ahead while one types, and says so only to whoever has to wait for it. */
export function Checking({ proofs, needed, typed }: CheckingProps) {
  const slow = useSyncExternalStore(proofs.subscribe, proofs.isSlow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `typed` is what a new one is begun for.
  useEffect(() => {
    if (needed) proofs.prepare();
  }, [proofs, needed, typed]);
  return (
    <p className="meta noprint" role="status">
      {slow && 'Đang kiểm tra… Máy tự làm, bạn chỉ cần đợi vài giây.'}
    </p>
  );
}
