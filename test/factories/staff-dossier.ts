import { STAFF_ACTIONS } from '#domain/review/actions.ts';
import type { InboxItem, Me, StaffDossier } from '#domain/review/contract.ts';
import { makeCollective, makeIndividual, makeNinhThuanNomination } from './nomination.ts';

/** An office's member who may do everything, until an hour that no test reaches. */
export function makeMe(overrides: Partial<Me> = {}): Me {
  return {
    email: 'an@vi-du.example',
    name: 'Nguyễn Thị An',
    office: 'Sở Nội vụ (mẫu)',
    unit: 'Sở Nội vụ tỉnh Mẫu',
    grants: [
      { role: 'receiver', campaign: '*', office: '*' },
      { role: 'appraiser', campaign: '*', office: '*' },
      { role: 'lead', campaign: '*', office: '*' },
    ],
    sessionEndsAt: '2030-01-01T00:00:00+07:00',
    signOut: '/cdn-cgi/access/logout',
    ...overrides,
  };
}

/** A dossier's content as offices get it: without the contact. */
export function makeSubmitted() {
  const { contact: _, ...content } = makeNinhThuanNomination();
  const criteria = [
    { id: 'dat-dieu-kien-vung-xanh', evidence: 'Nhật ký 14 ngày không có ca mắc mới, tệp bao-cao.pdf' },
  ];
  return {
    ...content,
    nominees: [
      makeCollective({ criteria, pastAwards: [{ award: 'Giấy khen (mẫu)', decision: '', year: 2020 }] }),
      makeIndividual({ criteria }),
    ],
  };
}

/** A dossier that an office has just received, sent twice. */
export function makeStaffDossier(overrides: Partial<StaffDossier> = {}): StaffDossier {
  const content = makeSubmitted();
  const first = { ...content, letter: { ...content.letter, number: '' } };
  const [sent, again] = ['2021-12-08T10:24:00+07:00', '2021-12-10T08:05:00+07:00'];
  const line = { assessment: null, outcome: null, outcomeAward: null, outcomeGround: null, decision: null };
  return {
    code: '7K4MPX92',
    version: 3,
    state: 'submitted',
    interrupted: null,
    stateSince: again,
    submittedAt: sent,
    dueAt: '2021-12-14T00:00:00+07:00',
    overdue: false,
    receiving: 'so-noi-vu',
    holder: 'so-noi-vu',
    assignee: null,
    plain: false,
    inTime: true,
    content,
    versions: [
      { number: 1, submittedAt: sent, digest: 'a1'.repeat(32), content: first },
      { number: 2, submittedAt: again, digest: 'b2'.repeat(32), content },
    ],
    papers: [
      {
        id: 'giay-1',
        kind: 'achievement-report',
        planPaper: null,
        name: 'bao-cao.pdf',
        mediaType: 'application/pdf',
        bytes: 254_000,
        sha256: 'c3'.repeat(32),
        storedAt: sent,
      },
    ],
    nominees: content.nominees.map(({ kind, name }, position) => ({
      ...line,
      position,
      kind,
      name,
      award: content.choice.award,
    })),
    supplement: null,
    notes: [],
    council: [],
    history: [
      {
        action: 'submit',
        from: 'draft',
        to: 'submitted',
        actor: null,
        actorKind: 'nominator',
        reason: null,
        at: sent,
      },
    ],
    likenesses: [
      {
        position: 1,
        where: 'dossier',
        reference: '8M2RTY65',
        name: 'Trần Thị Ví Dụ',
        about: 'Trạm Y tế xã Mẫu, cùng hình thức khen',
      },
    ],
    recused: [],
    actions: STAFF_ACTIONS.filter((action) =>
      ['assign', 'receive', 'refuse', 'redirect', 'note', 'recuse'].includes(action),
    ),
    interest: false,
    colleagues: [
      { email: 'an@vi-du.example', name: 'Nguyễn Thị An' },
      { email: 'binh@vi-du.example', name: 'Lê Văn Bình' },
    ],
    ...overrides,
  };
}

/** The same dossier as the inbox lists it. */
export function makeInboxItem(dossier: StaffDossier, overrides: Partial<InboxItem> = {}): InboxItem {
  const { code, version, state, holder, assignee, submittedAt, stateSince, dueAt, overdue } = dossier;
  const listed = { code, version, state, holder, assignee, submittedAt, stateSince, dueAt, overdue };
  const collectives = dossier.nominees.filter(({ kind }) => kind === 'collective').length;
  return {
    ...listed,
    campaign: 'ninh-thuan',
    programme: 'vung-xanh',
    award: 'bk-chu-tich-tinh',
    round: 'dot-2',
    unit: 'Ủy ban nhân dân xã Mẫu',
    collectives,
    individuals: dossier.nominees.length - collectives,
    ...overrides,
  };
}
