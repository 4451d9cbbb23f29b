import { Command } from 'commander';
import { databaseOption } from './database-option.js';
import { Trouble } from './trouble.js';

/** `probity show`: a service with its inspections over time, or one document, each value with its page and words. */
export const showCommand = new Command('show')
  .description('everything known of a service or of a document, each value with its page and words')
  .argument('<service|document>', 'name of a service, id of a document, or its path')
  .addOption(databaseOption())
  .addHelpText(
    'after',
    `
Examples:
  probity show Peterborough                 its inspections in order of time, then their documents
  probity show reports/peterborough.pdf     one document
  probity show doc-3f9c0a51b2d4e677         the same, by its id`,
  )
  .action(async (name: string, options: { db: string }) => {
    const { InspectionDatabase } = await import('../store/inspection-database.js');
    const { serviceKeyOf } = await import('../normalize/identity.js');
    const { storedNames } = await import('./stored-names.js');
    const { inspectionsOfService } = await import('./stored-inspections.js');
    const { documentCard } = await import('../present/card.js');
    const { serviceTimeline } = await import('../present/timeline.js');
    const { findingsAsText } = await import('../present/findings-text.js');

    const database = InspectionDatabase.open(options.db, 'read');
    try {
      const names = storedNames(database);
      const paths = new Map([...names.values()].map(({ documentId, path }) => [documentId, path]));
      const one = names.get(name) ?? [...names.values()].find(({ path }) => path === name || path.endsWith(`/${name}`));
      const key = serviceKeyOf(name);
      const documents = one
        ? [one]
        : [...names.values()].filter(
            ({ service }) => service !== null && key !== null && serviceKeyOf(service) === key,
          );
      const [first] = documents;
      if (!first) {
        throw new Trouble(
          `${options.db} knows no service and no document '${name}'. What it knows: probity query "SELECT DISTINCT service FROM v_documents".`,
        );
      }
      const parts: string[] = [];
      if (!one && first.service !== null)
        parts.push(serviceTimeline(first.service, inspectionsOfService(database, first.service)));
      for (const { documentId, path, inspectionId } of documents) {
        const record = database.record(documentId);
        if (!record) continue;
        parts.push(documentCard(path, record, database.robustness(documentId)));
        const findings = database
          .findings(documentId)
          .map((finding) => ({ finding, findingId: finding.findingId, path, inspectionId }));
        if (findings.length > 0) {
          parts.push(
            findingsAsText({ findings, inspections: inspectionId === null ? 0 : 1, documents: 1, rules: [], paths }),
          );
        }
      }
      process.stdout.write(`${parts.join('\n\n')}\n`);
    } finally {
      database.close();
    }
  });
