/** Vietnamese telephone numbers, mobile and landline, however they are spaced. */
const PHONE = /(?:\+84|\b0)(?:[ .-]?\d){8,10}\b/g;
/** Citizen ID numbers (12 digits since 2021, 9 before), in one piece or in groups of three. */
const CITIZEN_ID = /(?<![\d.,/-])(?:\d{12}|\d{9}|\d{3} \d{3} \d{3}(?: \d{3})?)(?![\d.,/-]*\d)/g;

/** Telephone numbers and citizen IDs in the text. Addresses of pages have numbers of their own. */
export function findPrivateNumbers(text: string): { phones: string[]; citizenIds: string[] } {
  const words = text.replace(/https?:\/\/\S+/g, '');
  const phones = words.match(PHONE) ?? [];
  const rest = phones.reduce((left, phone) => left.replace(phone, ''), words);
  return { phones, citizenIds: rest.match(CITIZEN_ID) ?? [] };
}
