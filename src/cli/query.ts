import { Command, Option } from 'commander';
import { databaseOption } from './database-option.js';

/** `probity query`: one reading SQL statement, its rows to standard output. */
export const queryCommand = new Command('query')
  .description('run one read-only SQL query')
  .argument('<sql>', 'a SELECT statement; the views are v_documents, v_inspections, v_ratings, v_scores, …')
  .addOption(databaseOption())
  .addOption(new Option('--format <format>', 'how rows are written').choices(['table', 'csv', 'json']).default('table'))
  .addHelpText(
    'after',
    `
Examples:
  probity query "SELECT service, rating, level FROM v_ratings WHERE standard = 'overall'"
  probity query "SELECT * FROM v_findings WHERE severity = 'error'" --format csv > findings.csv
  probity query "SELECT name FROM pragma_table_info('v_scores')"    the columns of a view`,
  )
  .action(async (sql: string, options: { db: string; format: 'table' | 'csv' | 'json' }) => {
    const { InspectionDatabase } = await import('../store/inspection-database.js');
    const { writeRows } = await import('../present/rows.js');
    const database = InspectionDatabase.open(options.db, 'read');
    try {
      const { columns, rows } = database.query(sql);
      for (const piece of writeRows(options.format, columns, rows)) process.stdout.write(piece);
    } finally {
      database.close();
    }
  });
