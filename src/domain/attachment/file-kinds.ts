/** Kinds of file that a dossier takes. What a file is, is told by its bytes, never by its name. */
export const FILE_KINDS = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

interface FileType {
  /** As it is named to people. */
  label: string;
  mediaType: string;
  /** What its name may end in, the usual ending first. */
  endings: readonly [string, ...string[]];
}

export const FILE_TYPES: Record<FileKind, FileType> = {
  pdf: { label: 'PDF', mediaType: 'application/pdf', endings: ['pdf'] },
  docx: {
    label: 'Word (DOCX)',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: {
    label: 'Excel (XLSX)',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  jpg: { label: 'ảnh JPG', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg', 'jpe', 'jfif'] },
  png: { label: 'ảnh PNG', mediaType: 'image/png', endings: ['png'] },
};

/** For a file input's `accept`: phones then offer the right files first. */
export const ACCEPTED_FILES = FILE_KINDS.flatMap((kind) => {
  const { mediaType, endings } = FILE_TYPES[kind];
  return [mediaType, ...endings.map((ending) => `.${ending}`)];
}).join(',');

/** What may be sent, for people. */
export const FILE_KINDS_IN_WORDS = 'PDF, DOCX, XLSX, JPG hoặc PNG';
