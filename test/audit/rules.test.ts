import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.js';
import { RULES } from '../../src/audit/rules/index.js';

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  it.each(rule.examples.map((example) => ({ title: example.title, example })))('$title', ({ example }) => {
    expect(audit(example.given, [rule]).map((finding) => finding.status)).toEqual(example.findings);
  });

  it('shows a pass and a finding', () => {
    const shown = rule.examples.map((example) => example.findings.length);
    expect(shown).toContain(0);
    expect(Math.max(...shown)).toBeGreaterThan(0);
  });

  it('says in whole sentences whose inspection it is, and what disagrees', () => {
    for (const finding of rule.examples.flatMap((example) => audit(example.given, [rule]))) {
      expect(finding.message).toMatch(/^\S.*: [a-z0-9'"(].*\.$/s);
      expect(finding.message).not.toMatch(/undefined|null|NaN|\bmistake|\bwrong\b|(?<!margin of )\berror\b/);
      expect(finding.rule).toBe(rule.id);
    }
  });
});
