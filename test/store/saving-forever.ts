import { InspectionDatabase } from '../../src/store/inspection-database.js';
import { document } from './records.js';

/** Saves documents and says so until it is killed: run as a process of its own by `sudden-death.test.ts`. */
const [file = '', from = '0'] = process.argv.slice(2);
const db = InspectionDatabase.open(file, 'create');
process.stdout.write('open\n');
for (let number = Number(from); ; number += 1) {
  const ratings = Array.from({ length: 200 }, (_, index) => ({ standard: `standard ${index}` }));
  const stored = document({
    name: `document ${number % 40}`,
    service: `Place ${number % 5}`,
    publishedOn: '2020-11',
    ratings,
  });
  db.save(stored);
  process.stdout.write(`saved ${stored.record.documentId}\n`);
}
