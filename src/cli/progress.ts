import { Presets, SingleBar } from 'cli-progress';
import type { Outcome } from '../pipeline/import-batch.js';

/** How an import's progress is told. All of it goes to standard error. */
export interface Progress {
  readonly step: (done: number, line: string, outcome: Outcome) => void;
  readonly end: () => void;
}

const isTrouble = ({ status, how }: Outcome): boolean =>
  how !== 'passed_over' && status !== null && status.status !== 'imported';

/** A bar on a terminal, with a line for each document that was not read whole; elsewhere one line a document. */
export const openProgress = (total: number, silent: boolean): Progress => {
  if (silent) return { step: () => undefined, end: () => undefined };
  if (!process.stderr.isTTY) return { step: (_, line) => process.stderr.write(`${line}\n`), end: () => undefined };
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: '{bar} {value}/{total}  {eta_formatted} left',
      hideCursor: true,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  );
  const lines: string[] = [];
  bar.start(total, 0);
  return {
    step: (done, line, outcome) => {
      bar.update(done);
      if (isTrouble(outcome)) lines.push(line);
    },
    end: () => {
      bar.stop();
      for (const line of lines) process.stderr.write(`${line}\n`);
    },
  };
};
