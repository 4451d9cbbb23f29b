import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES_PAGE, rulesPage } from '../../scripts/write-rule-pages.js';
import { RULES } from '../../src/audit/rules/index.js';

it('docs/rules.md is what scripts/write-rule-pages.ts writes', () => {
  expect(readFileSync(RULES_PAGE, 'utf8')).toBe(rulesPage(RULES));
});
