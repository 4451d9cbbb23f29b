import { Command } from 'commander';
import { Trouble } from './trouble.js';

/** `probity frameworks`: the rating frameworks known, or one of them whole. */
export const frameworksCommand = new Command('frameworks')
  .description('the rating frameworks known, their standards, bands and sources')
  .argument('[id]', 'the framework to show whole')
  .option('--json', 'print the data as JSON', false)
  .addHelpText(
    'after',
    `
Examples:
  probity frameworks                   one line each
  probity frameworks hmip-youth-2018   standards, points, bands, and where each comes from`,
  )
  .action(async (id: string | undefined, options: { json: boolean }) => {
    const { loadFrameworks } = await import('../framework/load.js');
    const { frameworkCard, frameworkList } = await import('../present/frameworks.js');
    const frameworks = loadFrameworks();
    const one = frameworks.find((framework) => framework.id === id);
    if (id !== undefined && !one) {
      throw new Trouble(
        `There is no framework '${id}'. Known are ${frameworks.map((framework) => framework.id).join(', ')}.`,
      );
    }
    const shown = one ?? frameworks;
    if (options.json) process.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
    else process.stdout.write(`${one ? frameworkCard(one) : frameworkList(frameworks)}\n`);
  });
