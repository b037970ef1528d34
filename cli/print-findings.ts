import { kindWord, type Finding } from '../core/check/index.ts';
import type { Io } from './io.ts';

/** Terminals act on control characters; a workspace from elsewhere must not get to speak to ours. */
export function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

/** A finding as one line: where, how bad, about what, what is wrong. */
function findingLine(finding: Finding, workspace: string): string {
  return printable(
    `${where(finding, workspace)}${finding.severity.padEnd(7)}  ${about(finding)}${finding.message}`,
  );
}

function where({ place }: Finding, workspace: string): string {
  if (place?.file === undefined) return '';
  const folder = workspace.replace(/[\\/]+$/, '');
  const path = place.file === workspace ? workspace : `${folder}/${place.file}`;
  return `${path}${place.line === undefined ? '' : `:${place.line}`}  `;
}

function about({ place }: Finding): string {
  if (!place) return '';
  const record = place.kind === 'workspace' ? '' : `${kindWord(place.kind)} ${place.id || '(no id)'}`;
  const parts = [record, place.field ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(' · ')}: `;
}

/** How many errors and warnings there are, in words; '' for none. */
export function countFindings(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity'], word: string): string[] => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  };
  return [...count('error', 'error'), ...count('warning', 'warning')].join(', ');
}

/** Prints findings, errors first, each in the order of the files. */
export function printFindings(io: Io, findings: readonly Finding[], workspace: string): void {
  for (const severity of ['error', 'warning'] as const) {
    for (const finding of findings) {
      if (finding.severity === severity) io.err.write(`${findingLine(finding, workspace)}\n`);
    }
  }
}
