import { Option } from 'commander';

/** The option that names the database, the same for every command. */
export const databaseOption = (): Option => new Option('--db <file>', 'the SQLite database').default('probity.db');
