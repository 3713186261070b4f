import type { Page, Route } from '@playwright/test';
import { ERRORS, type ErrorCode } from '#domain/errors.ts';
import { ACTION_RULES, type ActionCase, actionsFor, STAFF_ACTION_LABELS } from '#domain/review/actions.ts';
import {
  type ActionInput,
  actionRequestSchema,
  bulkRequestSchema,
  type InboxItem,
  type SavedView,
  type StaffDossier,
} from '#domain/review/contract.ts';
import { holderOf } from '#domain/review/holder.ts';
import { makeInboxItem, makeMe, makeStaffDossier } from '../../factories/staff-dossier.ts';

const OFFICES = { receiving: 'so-noi-vu', coordinating: null, council: null, deciding: 'chu-tich-tinh' };
const UNITS = [
  'Ủy ban nhân dân xã Mẫu',
  'Trường Trung học Ví Dụ',
  'Công ty Minh Họa Một',
  'Hội Ví Dụ huyện Mẫu',
];
const CODES = ['7K4MPX92', '8M2RTY65', '9N3SVZ74', 'A4P5WB83', 'B5Q6XC97', 'C6R7YD25'];
const PAGE = 4;
/** What the desk's clock says. */
const NOW = Date.parse('2021-12-11T09:00:00+07:00');

/** An API of staff by its contract, in memory: for how the console behaves, whatever the Worker does. */
export class StaffOffice {
  me = makeMe();
  signedOut = false;
  dossiers = new Map<string, StaffDossier>();
  views: SavedView[] = [];
  asked: string[] = [];

  constructor() {
    for (const code of CODES) this.dossiers.set(code, makeStaffDossier({ code }));
    const late = { dueAt: '2021-12-09T00:00:00+07:00', overdue: true };
    this.dossiers.set('9N3SVZ74', makeStaffDossier({ code: '9N3SVZ74', ...late }));
    for (const dossier of this.dossiers.values()) dossier.actions = this.actions(dossier);
  }

  /** Answers the page's calls. */
  async serve(page: Page): Promise<void> {
    await page.clock.setFixedTime(NOW);
    await page.route('/api/now', (route) => route.fulfill({ json: { now: new Date(NOW).toISOString() } }));
    await page.route('/api/staff/**', (route) => this.answer(route));
  }

  /** Somebody else acts on it. */
  move(code: string, input: ActionInput, actor = 'Lê Văn Bình'): StaffDossier {
    const before = this.dossier(code);
    const to = ACTION_RULES[input.action].to ?? before.state;
    const working = input.action === 'ask-supplement' || input.action === 'hold';
    const interrupted = working ? before.state : null;
    const state = input.action === 'resume' && before.interrupted ? before.interrupted : to;
    const after: StaffDossier = {
      ...before,
      version: before.version + 1,
      state,
      interrupted,
      holder: holderOf({ state, interrupted }, OFFICES),
      nominees: before.nominees.map((nominee) => ({
        ...nominee,
        assessment:
          (input.action === 'assess' &&
            input.assessments.find(({ position }) => position === nominee.position)) ||
          nominee.assessment,
      })),
      assignee: input.action === 'assign' ? input.assignee : before.assignee,
      history: [
        ...before.history,
        {
          action: input.action,
          from: before.state,
          to: state,
          actor,
          actorKind: 'staff',
          reason: 'reason' in input ? input.reason : null,
          at: new Date(NOW + before.version * 60_000).toISOString(),
        },
      ],
    };
    after.actions = this.actions(after);
    this.dossiers.set(code, after);
    return after;
  }

  dossier(code: string): StaffDossier {
    return this.dossiers.get(code) ?? makeStaffDossier({ code });
  }

  private actions({ state, holder }: StaffDossier) {
    const offices = [OFFICES.receiving, OFFICES.deciding];
    const about: ActionCase = {
      campaign: 'ninh-thuan',
      state,
      holder,
      offices,
      coordinating: null,
      council: null,
      units: [],
      recused: [],
    };
    return actionsFor({ ...this.me, id: 1 }, about);
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    const path = url.pathname.replace('/api/staff/', '');
    const body: unknown = request.method() === 'GET' ? null : request.postDataJSON();
    this.asked.push(`${request.method()} ${path}${url.search}`);
    if (this.signedOut) return refuse(route, 401, 'not-signed-in', 'Đăng nhập lại bằng tài khoản cán bộ.');
    if (path === 'me') return route.fulfill({ json: this.me });
    if (path === 'inbox') return route.fulfill({ json: this.page(url.searchParams) });
    if (path === 'inbox/counts') return route.fulfill({ json: this.counts() });
    if (path === 'views') {
      const view = body as Omit<SavedView, 'id'> | null;
      if (view) this.views = [...this.views, { ...view, id: this.views.length + 1 }];
      return route.fulfill({ json: { views: this.views } });
    }
    if (path === 'bulk') return route.fulfill({ json: this.bulk(body) });
    const [, code = '', what] = /^dossiers\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
    if (what === 'contact')
      return route.fulfill({ json: { name: 'Lê Văn Liên Hệ', phone: '02990000012', email: '' } });
    if (what !== 'actions') return route.fulfill({ json: this.dossier(code) });
    const { version, input } = actionRequestSchema.parse(body);
    if (version !== this.dossier(code).version) {
      const last = this.dossier(code).history.at(-1);
      const who = `${last?.actor}: ${STAFF_ACTION_LABELS[input.action]}`;
      return refuse(route, 409, 'version-conflict', `Hồ sơ vừa được đổi (${who}).`);
    }
    return route.fulfill({ json: this.move(code, input, this.me.name) });
  }

  private items(): InboxItem[] {
    return [...this.dossiers.values()].map((dossier, index) =>
      makeInboxItem(dossier, { unit: UNITS[index % UNITS.length] ?? '' }),
    );
  }

  private page(params: URLSearchParams) {
    const words = params.get('words')?.toLowerCase() ?? '';
    const state = params.get('state');
    const found = this.items().filter(
      (item) =>
        `${item.code} ${item.unit}`.toLowerCase().includes(words) && (state === null || item.state === state),
    );
    const from = Number(params.get('cursor') ?? 0);
    const next = from + PAGE < found.length ? String(from + PAGE) : null;
    return { items: found.slice(from, from + PAGE), next };
  }

  private counts() {
    const counts = [...Map.groupBy(this.items(), ({ state }) => state)].map(([state, items]) => ({
      campaign: 'ninh-thuan',
      office: 'so-noi-vu',
      state,
      count: items.length,
    }));
    return { counts, mine: 0 };
  }

  private bulk(body: unknown) {
    const { items, input, preview } = bulkRequestSchema.parse(body);
    return {
      results: items.map(({ code }) => {
        const ok = this.dossier(code).actions.includes(input.action);
        if (ok && !preview) this.move(code, input, this.me.name);
        const unit = this.items().find((item) => item.code === code)?.unit ?? '';
        return { code, unit, ok, says: ok ? 'Đã tiếp nhận' : 'Hồ sơ không ở bước cho phép làm việc này' };
      }),
    };
  }
}

function refuse(route: Route, status: number, code: ErrorCode, detail: string): Promise<void> {
  const problem = {
    type: `https://vi-du.example/${code}`,
    title: ERRORS[code],
    status,
    detail,
    code,
    errors: [],
  };
  return route.fulfill({ status, contentType: 'application/problem+json', json: problem });
}
