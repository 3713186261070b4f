import type { CampaignRules } from '#domain/campaign/rules.ts';
import { groupCode } from '#domain/nomination/code.ts';
import { fieldLabel } from '#domain/nomination/fields.ts';
import { STATE_LABELS } from '#domain/review/states.ts';
import { formatInstant } from '#domain/vietnamese/time.ts';
import type { StaffDossier } from '../services/review/read.ts';

/** A dossier as `npm run dossier -- show` prints it: no contact, no achievements. */
export function dossierLines(dossier: StaffDossier, campaigns: readonly CampaignRules[]): string[] {
  const { code, state, content, draft, submissions, supplement } = dossier;
  const { choice, unit } = content ?? draft;
  const campaign = campaigns.find(({ id }) => id === choice.campaign);
  const office = campaign?.offices.find(({ id }) => id === dossier.receiving)?.name;
  const round = campaign?.rounds.find(({ id }) => id === choice.round)?.name;
  return [
    `${groupCode(code)}  ${STATE_LABELS[state]}`,
    `Đơn vị: ${unit.name || '(chưa ghi)'}`,
    `Phong trào: ${campaign?.title ?? '(chưa chọn)'}${round ? `, ${round}` : ''}`,
    ...(office ? [`Cơ quan tiếp nhận: ${office}`] : []),
    ...submissions.map(
      ({ number, submittedAt, digest }) => `Gửi lần ${number}: ${formatInstant(submittedAt)}  ${digest}`,
    ),
    ...(supplement && content
      ? [
          `Đang chờ bổ sung, hạn trước ${formatInstant(supplement.dueAt)}: ${supplement.reason}`,
          ...supplement.fields.map((field) => `  ${field}  ${fieldLabel(field, content) ?? ''}`),
        ]
      : []),
    ...(content ? ['Chỗ có thể yêu cầu bổ sung (và các phần nhỏ hơn, như nominees.0.achievement):'] : []),
    ...(content
      ? openable(content.nominees.length).map((path) => `  ${path}  ${fieldLabel(path, content)}`)
      : []),
  ];
}

function openable(nominees: number): string[] {
  return [
    'unit',
    'letter',
    'nominees',
    ...Array.from({ length: nominees }, (_, at) => `nominees.${at}`),
    'papers',
  ];
}
