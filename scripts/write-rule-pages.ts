/**
 * Writes the manual of the audit rules from the rules themselves.
 *
 *     npx tsx scripts/write-rule-pages.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { audit } from '../src/audit/audit.js';
import type { Rule, RuleExample } from '../src/audit/rule.js';
import { RULES } from '../src/audit/rules/index.js';

/** Where the manual lies. */
export const RULES_PAGE = fileURLToPath(new URL('../docs/rules.md', import.meta.url));

const HEAD = `# Audit rules

<!-- Written by scripts/write-rule-pages.ts from the rules and their examples: change those, not this page. -->

A finding says that two things in the source disagree: it names both, and not which of them is right. Its **severity** is
\`error\` (the source contradicts itself or its framework), \`warning\` (probably so) or \`note\` (worth knowing). Its **status** is
\`open\`, \`explained\` (the framework's own rules permit it) or \`unverifiable\` (a value that the rule needs was missing, repaired
or read with doubt).

For every rule: what rests on a value of the framework that is only inferred is a note at most; what rests on a doubtful
reading is unverifiable at most; a finding from a text or HTML copy of a report says so; dates from a manifest take no part.
The examples below are the rules' own tests.`;

const example = (rule: Rule, { title, given }: RuleExample): string => {
  const findings = audit(given, [rule]);
  if (findings.length === 0) return `- ${title}: no finding.`;
  const lines = findings.map(
    ({ status, severity, message, explanation }) =>
      `  - *${status}*${severity === rule.severity ? '' : ` (${severity})`}: ${message}${explanation === null ? '' : ` ${explanation}`}`,
  );
  return [`- ${title}:`, ...lines].join('\n');
};

const page = (rule: Rule): string =>
  [
    `## \`${rule.id}\` (${rule.severity})`,
    rule.summary,
    rule.help,
    rule.examples.map((one) => example(rule, one)).join('\n'),
  ].join('\n\n');

const listed = (rule: Rule): string =>
  `| [\`${rule.id}\`](#${rule.id}-${rule.severity}) | ${rule.severity} | ${rule.summary} |`;

/** The manual in Markdown: a table of the rules, then a section for each, in the order of their list. */
export const rulesPage = (rules: readonly Rule[]): string =>
  `${[
    HEAD,
    ['| rule | severity | fires when |', '|---|---|---|', ...rules.map(listed)].join('\n'),
    ...rules.map(page),
  ].join('\n\n')}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('../docs/', import.meta.url), { recursive: true });
  writeFileSync(RULES_PAGE, rulesPage(RULES));
  console.log(RULES_PAGE);
}
