import { sampleSheet } from './sample.ts';

/** Saves the sample sheet on the visitor's machine. */
export function downloadSample(): void {
  const address = URL.createObjectURL(new Blob([sampleSheet()], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'bang-mau-de-nghi.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
