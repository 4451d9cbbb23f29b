import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DATA_FOLDER, FrameworkError, loadFrameworks, loadScales } from '../../src/framework/load.js';
import { overallBands } from '../../src/framework/scoring.js';

const folders: string[] = [];
const copyOfData = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'probity-data-'));
  folders.push(folder);
  cpSync(join(DATA_FOLDER, 'frameworks'), join(folder, 'frameworks'), { recursive: true });
  cpSync(join(DATA_FOLDER, 'scales.json'), join(folder, 'scales.json'));
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const change = (folder: string, edit: (text: string) => string): string => {
  const file = join(folder, 'frameworks', 'hmip-youth-2018.json');
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
  return file;
};

describe('the frameworks of the package', () => {
  const frameworks = loadFrameworks();

  it('has ids of their own', () => {
    const ids = frameworks.map((framework) => framework.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('hmip-youth-2018');
  });

  it.each(frameworks.map((framework) => [framework.id, framework] as const))('%s hangs together', (_, framework) => {
    expect(framework.sources.length).toBeGreaterThan(0);
    if (framework.unrated) expect(framework.scoring).toBeNull();
    for (const bands of framework.scoring?.bands ?? []) {
      const counting = framework.standards.filter((standard) => standard.counts);
      expect(bands.value.standards).toBeLessThanOrEqual(counting.length);
      expect(overallBands(framework, bands.value.standards)?.value.from).toEqual(bands.value.from);
    }
    for (const standard of framework.standards) {
      expect(standard.aliases).not.toContain(standard.name);
    }
  });

  it('cites known sources for every value', () => {
    for (const framework of frameworks) {
      const keys = framework.sources.map((source) => source.slice(0, source.indexOf(':')));
      const cited = [
        ...framework.standards.map((standard) => standard.source),
        ...framework.recognition.cues.map((cue) => cue.source),
        ...framework.recognition.against.map((cue) => cue.source),
        ...[framework.fieldwork.from, framework.fieldwork.to, framework.published.from, framework.published.to].flatMap(
          (value) => value?.source ?? [],
        ),
        ...(framework.scoring?.bands.map((bands) => bands.source) ?? []),
      ];
      for (const source of cited) {
        expect(
          keys.some((key) => source.includes(key)),
          `${framework.id}: ${source}`,
        ).toBe(true);
      }
    }
  });
});

describe('faulty data', () => {
  it('is refused with the file and the field', () => {
    const folder = copyOfData();
    const file = change(folder, (text) => text.replace('"counts": true', '"counts": "yes"'));
    expect(() => loadFrameworks(folder)).toThrow(FrameworkError);
    expect(() => loadFrameworks(folder)).toThrow(`${file}: standards.0.counts`);
  });

  it('is refused where a name points nowhere', () => {
    const folder = copyOfData();
    change(folder, (text) => text.replace('"domain": "court_disposals"', '"domain": "courts"'));
    expect(() => loadFrameworks(folder)).toThrow('domain: courts is not among the domains');
  });

  it('is refused where an id is not the name of its file', () => {
    const folder = copyOfData();
    change(folder, (text) => text.replace('"id": "hmip-youth-2018"', '"id": "hmip-youth-2019"'));
    expect(() => loadFrameworks(folder)).toThrow('id: must be the name of the file');
  });

  it('is refused where a scale skips a level', () => {
    const folder = copyOfData();
    writeFileSync(
      join(folder, 'scales.json'),
      JSON.stringify([
        {
          id: 's',
          ratings: [
            { rating: 'a', level: 0, forms: [] },
            { rating: 'b', level: 2, forms: [] },
          ],
        },
      ]),
    );
    expect(() => loadScales(folder)).toThrow('s.ratings.1.level: must be 1');
  });
});
