/** How long the browser may take to begin saving, in milliseconds. */
const PATIENCE = 60_000;

/** Hands a file to the browser to be saved under that name. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE);
}
