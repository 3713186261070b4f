/** The papers that the portal makes for a unit, in the order in which a dossier holds them. */
export const DOCUMENT_KINDS = ['submission-letter', 'nominee-list', 'achievement-report'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_LABELS: Readonly<Record<DocumentKind, string>> = {
  'submission-letter': 'Tờ trình đề nghị khen thưởng',
  'nominee-list': 'Danh sách trích ngang',
  'achievement-report': 'Báo cáo tóm tắt thành tích',
};

/** The sheet, in millimetres (Nghị định 30/2020/NĐ-CP, Phụ lục I: A4; margins 20–25, left 30–35, right 15–20). */
export const SHEET = {
  short: 210,
  long: 297,
  margins: { top: 20, right: 15, bottom: 20, left: 30 },
} as const;

/** Words between the margins, in millimetres. */
export const TEXT_WIDTH = {
  portrait: SHEET.short - SHEET.margins.left - SHEET.margins.right,
  landscape: SHEET.long - SHEET.margins.left - SHEET.margins.right,
} as const;
