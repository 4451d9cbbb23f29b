import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { FailureReason } from '../document/reading-error.js';
import type { Imported, ImportTask } from './import-document.js';
import type { Limits } from './limits.js';

/** Why a worker gave no result: it was ended, or it fell over. */
export interface WorkerFault {
  readonly reason: FailureReason;
  readonly message: string;
}

/** A row of worker threads, each reading one document at a time within the limits of time and heap. */
export interface WorkerPool {
  /** Never throws for a document's sake: a worker that is ended or falls over is a fault of that document. */
  readonly run: (task: ImportTask) => Promise<Imported | WorkerFault>;
  readonly close: () => Promise<void>;
}

/** Started from the sources (as tests do) the workers still run the built code: Node can't load TypeScript into a thread. */
const workerFile = (): string => {
  const here = new URL('./worker.js', import.meta.url);
  return fileURLToPath(
    here.pathname.includes('/dist/') ? here : new URL('../../dist/pipeline/worker.js', import.meta.url),
  );
};

const faultOf = (error: unknown, limits: Limits): WorkerFault => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError')) {
    return { reason: 'timeout', message: `Not read within ${limits.seconds} seconds. Give it longer with --timeout.` };
  }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { reason: 'too_large', message: `Reading it takes more than ${limits.heap} MiB of memory.` };
  }
  const said = error instanceof Error ? error.message : String(error);
  return {
    reason: 'unreadable',
    message: `Probity met a defect of its own while reading it: ${said}. Please report it with the file.`,
  };
};

/** In MiB. */
const YOUNG_GENERATION = 192;

/** Opens a pool of `jobs` workers. A document's time starts when a worker takes it up, not while it waits. */
export const openWorkerPool = (jobs: number, limits: Limits): WorkerPool => {
  const piscina = new Piscina({
    filename: workerFile(),
    minThreads: 1,
    maxThreads: jobs,
    idleTimeout: 5_000,
    // Reading a page makes much that is soon thrown away: with room for it a worker spends a tenth of its time less on collecting.
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: YOUNG_GENERATION },
  });
  return {
    run: async (task) => {
      try {
        const result: Imported = await piscina.run(task, { signal: AbortSignal.timeout(limits.seconds * 1000) });
        return result;
      } catch (error) {
        return faultOf(error, limits);
      }
    },
    close: () => piscina.destroy(),
  };
};
