/** The contract's exit codes. */
export const EXIT = {
  done: 0,
  /** `audit` has open findings at or above `--fail-on`. */
  findings: 1,
  /** Wrong usage, or no usable database. */
  usage: 2,
  /** `import` finished, and at least one document failed or was unsupported. */
  incomplete: 3,
} as const;
