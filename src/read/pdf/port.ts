/** The least that pdfjs asks of a port between its two halves. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(
    type: string,
    listener: (event: { data: unknown }) => void,
    options?: { signal?: AbortSignal },
  ): void;
  removeEventListener(type: string, listener: (event: { data: unknown }) => void): void;
  terminate(): void;
}

interface OperatorChunk {
  readonly fnArray: readonly unknown[];
  readonly argsArray: readonly unknown[];
}

const operatorChunk = (message: unknown): OperatorChunk | null => {
  if (typeof message !== 'object' || message === null || !('chunk' in message)) return null;
  const { chunk } = message;
  if (typeof chunk !== 'object' || chunk === null || !('fnArray' in chunk) || !('argsArray' in chunk)) return null;
  const { fnArray, argsArray } = chunk;
  return Array.isArray(fnArray) && Array.isArray(argsArray) ? { ...chunk, fnArray, argsArray } : null;
};

class PortEnd implements Port {
  readonly #listeners = new Set<(event: { data: unknown }) => void>();
  #peer: PortEnd | null = null;
  readonly #outgoing: (message: unknown) => unknown;

  constructor(outgoing: (message: unknown) => unknown) {
    this.#outgoing = outgoing;
  }

  join(peer: PortEnd): void {
    this.#peer = peer;
  }

  postMessage(message: unknown): void {
    const data = this.#outgoing(message);
    const peer = this.#peer;
    if (peer) queueMicrotask(() => peer.#deliver(data));
  }

  addEventListener(
    type: string,
    listener: (event: { data: unknown }) => void,
    options?: { signal?: AbortSignal },
  ): void {
    if (type !== 'message') return;
    this.#listeners.add(listener);
    options?.signal?.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  removeEventListener(_type: string, listener: (event: { data: unknown }) => void): void {
    this.#listeners.delete(listener);
  }

  terminate(): void {
    this.#listeners.clear();
    this.#peer = null;
  }

  #deliver(data: unknown): void {
    for (const listener of [...this.#listeners]) listener({ data });
  }
}

/** The two ends, and the count of one page's operators. */
export interface JoinedPorts {
  readonly main: Port;
  readonly parser: Port;
  /** Starts the count anew. */
  beginPage(): void;
  /** Whether the page has more operators than it may: what was handed over is then only a part of it. */
  exceeded(): boolean;
}

/** Thrown inside the parsing half when one page asks for more operators than is allowed; it ends that page alone. */
export class PageTooLargeError extends Error {
  override readonly name = 'PageTooLargeError';
}

/**
 * Two joined ends for the two halves of pdfjs in one thread. Its own port clones every message, which costs a sixth
 * of the reading time; these hand the values over as they are. Only lists of operators are copied, since the sender
 * empties its arrays after sending. `beginPage` starts the count of operators anew: beyond `operatorsPerPage`, sending more throws.
 */
export const joinedPorts = (operatorsPerPage: number): JoinedPorts => {
  let operators = 0;
  const main = new PortEnd((message) => message);
  const parser = new PortEnd((message) => {
    const chunk = operatorChunk(message);
    if (!chunk || typeof message !== 'object') return message;
    operators += chunk.fnArray.length;
    if (operators > operatorsPerPage) throw new PageTooLargeError('more drawing operators than a page may have');
    return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } };
  });
  main.join(parser);
  parser.join(main);
  return {
    main,
    parser,
    beginPage: () => {
      operators = 0;
    },
    exceeded: () => operators > operatorsPerPage,
  };
};
