import { useCallback, useEffect, useState } from 'react';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { PortalApi } from '../../client/portal-api.ts';
import type { Proofs } from '../../client/proof/proofs.ts';
import { Button } from '../../ui/Button.tsx';
import { useClock } from '../../ui/useClock.ts';
import { NominationForm } from './NominationForm.tsx';
import type { DraftStore } from './store.ts';

interface NominationProps {
  api: PortalApi;
  proofs: Proofs;
  store: DraftStore;
}

/** The nomination form, once the plans' rules and the portal's time are there. */
export function Nomination({ api, proofs, store }: NominationProps) {
  const clock = useClock(api);
  const [campaigns, setCampaigns] = useState<readonly CampaignRules[] | null>(null);
  const [missing, setMissing] = useState(false);

  const load = useCallback(async () => {
    setMissing(false);
    const answer = await api.readRules();
    if (answer.ok) setCampaigns(answer.value.campaigns);
    else setMissing(true);
  }, [api]);
  useEffect(() => void load(), [load]);

  if (missing) {
    return (
      <div className="notice warm stack" role="alert">
        <p>
          <b>Chưa tải được các kế hoạch.</b> Xem lại kết nối mạng rồi tải lại. Bản nháp trên máy này, nếu có,
          vẫn còn.
        </p>
        <p>
          <Button plain onPress={() => void load()}>
            Tải lại
          </Button>
        </p>
      </div>
    );
  }
  if (!campaigns || !clock) return <p role="status">Đang mở biểu mẫu…</p>;
  return <NominationForm api={api} proofs={proofs} store={store} campaigns={campaigns} clock={clock} />;
}
