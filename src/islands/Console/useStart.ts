import { useEffect, useState } from 'react';
import type { CampaignRules } from '#domain/campaign/rules.ts';
import type { Me } from '#domain/review/contract.ts';
import { readNow } from '../../client/now.ts';
import type { Answer, Send } from '../../client/request.ts';
import { readRules } from '../../client/rules.ts';
import { readMe } from '../../client/staff/session.ts';
import { type Clock, useClock } from '../../ui/useClock.ts';
import { type Loaded, useLoad } from './useLoad.ts';

interface Start {
  me: Me;
  campaigns: readonly CampaignRules[];
  site: string;
}

/** What the console needs before it can show anything: who asks, what the plans say, what time it is. */
export function useStart(send: Send): { start: Loaded<Start>; clock: Clock | null } {
  const [read] = useState(() => () => readStart(send));
  const [time] = useState(() => ({ readNow: () => readNow(send) }));
  return { start: useLoad(read), clock: useClock(time) };
}

async function readStart(send: Send): Promise<Answer<Start>> {
  const [me, rules] = await Promise.all([readMe(send), readRules(send)]);
  if (!me.ok) return me;
  if (!rules.ok) return rules;
  return { ok: true, value: { me: me.value, campaigns: rules.value.campaigns, site: rules.value.site } };
}

/** Names the page in the window's title. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Bàn làm việc – Đồng Lòng`;
  }, [title]);
}
