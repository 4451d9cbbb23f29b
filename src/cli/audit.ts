import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Finding, Severity } from '../normalize/finding.js';
import type { FindingReport } from '../present/finding-report.js';
import { databaseOption } from './database-option.js';
import { EXIT } from './exit-codes.js';
import { Trouble } from './trouble.js';

type Format = 'text' | 'json' | 'sarif' | 'html' | 'csv';

interface AuditOptions {
  readonly db: string;
  readonly format: Format;
  readonly out?: string;
  readonly rule?: readonly string[];
  readonly service?: string;
  readonly failOn: Severity | 'never';
}

const RANK: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** Whether a finding is open and at least as severe as `--fail-on` says. */
const fails = ({ severity, status }: Finding, failOn: AuditOptions['failOn']): boolean =>
  failOn !== 'never' && status === 'open' && RANK[severity] >= RANK[failOn];

const written = async (format: Format, report: FindingReport, version: string): Promise<string> => {
  switch (format) {
    case 'text':
      return (await import('../present/findings-text.js')).findingsAsText(report);
    case 'json':
      return (await import('../present/findings-json.js')).findingsAsJson(report);
    case 'csv':
      return (await import('../present/findings-csv.js')).findingsAsCsv(report);
    case 'html':
      return (await import('../present/findings-html.js')).findingsAsHtml(report);
    case 'sarif':
      return (await import('../present/findings-sarif.js')).findingsAsSarif(report, version);
  }
};

/** `probity audit`: every rule over the whole database; the options limit what is told, never what is kept. */
export const auditCommand = new Command('audit')
  .description("recompute every score, run every rule, and say what doesn't follow")
  .addOption(databaseOption())
  .addOption(
    new Option('--format <format>', 'how findings are written')
      .choices(['text', 'json', 'sarif', 'html', 'csv'])
      .default('text'),
  )
  .option('--out <file>', 'write there instead of to standard output')
  .option('--rule <id...>', 'tell only the findings of these rules')
  .option('--service <name>', 'tell only the findings on this service')
  .addOption(
    new Option('--fail-on <severity>', 'exit with 1 if there are open findings of this severity or a higher one')
      .choices(['error', 'warning', 'note', 'never'])
      .default('error'),
  )
  .addHelpText(
    'after',
    `
Examples:
  probity audit                                            all findings, with the words on both sides
  probity audit --service Peterborough --fail-on never
  probity audit --rule score-sum overall-band --format csv --out scores.csv
  probity audit --format sarif --out probity.sarif         for tools that read SARIF

A finding is open, explained (the framework's own rules permit it) or unverifiable (a value that it needs was not read).`,
  )
  .action(async (options: AuditOptions, command: Command) => {
    const { RULES } = await import('../audit/rules/index.js');
    const unknown = options.rule?.find((id) => !RULES.some((rule) => rule.id === id));
    if (unknown !== undefined) {
      throw new Trouble(`There is no rule '${unknown}'. The rules are ${RULES.map(({ id }) => id).join(', ')}.`);
    }
    const { InspectionDatabase } = await import('../store/inspection-database.js');
    const { auditDatabase } = await import('../pipeline/audit-all.js');
    const { loadFrameworks } = await import('../framework/load.js');
    const { serviceKeyOf } = await import('../normalize/identity.js');
    const { storedNames } = await import('./stored-names.js');

    const database = InspectionDatabase.open(options.db, 'existing');
    try {
      const extent = auditDatabase(database, loadFrameworks(), { unaudited: false });
      const names = storedNames(database);
      const key = options.service === undefined ? null : serviceKeyOf(options.service);
      const isMeant = (service: string | null): boolean =>
        options.service === undefined || (service !== null && serviceKeyOf(service) === key);
      if (options.service !== undefined && ![...names.values()].some(({ service }) => isMeant(service))) {
        throw new Trouble(
          `No document of ${options.db} is about '${options.service}'. Services: probity query "SELECT DISTINCT service FROM v_documents".`,
        );
      }
      const findings = [...names.values()].flatMap(({ documentId, path, inspectionId }) =>
        database
          .findings(documentId)
          .filter((finding) => isMeant(finding.service) && (options.rule?.includes(finding.rule) ?? true))
          .map((finding) => ({ finding, findingId: finding.findingId, path, inspectionId })),
      );
      findings.sort(
        (a, b) =>
          (a.finding.service ?? '').localeCompare(b.finding.service ?? '', 'en') ||
          RANK[b.finding.severity] - RANK[a.finding.severity] ||
          (a.findingId < b.findingId ? -1 : 1),
      );
      const report: FindingReport = {
        findings,
        ...extent,
        rules: RULES,
        paths: new Map([...names.values()].map(({ documentId, path }) => [documentId, path])),
      };
      const text = await written(options.format, report, command.parent?.version() ?? '');
      if (options.out === undefined) process.stdout.write(`${text}\n`);
      else {
        await writeFile(options.out, `${text}\n`).catch((error: unknown) => {
          throw new Trouble(
            `${options.out ?? ''} can't be written: ${error instanceof Error ? error.message : String(error)}.`,
          );
        });
        process.stderr.write(`${findings.length} findings written to ${options.out}.\n`);
      }
      process.exitCode = findings.some(({ finding }) => fails(finding, options.failOn)) ? EXIT.findings : EXIT.done;
    } finally {
      database.close();
    }
  });
