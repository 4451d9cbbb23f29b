/** What a Markdown file says of itself in a block of fields at its head. */
export interface FrontMatter {
  readonly title: string | null;
  /** ISO. */
  readonly published: string | null;
}

const NONE: FrontMatter = { title: null, published: null };
const LONGEST = 4_000;

/** Reads the fields `title` and `date` of YAML front matter, a block between two lines of three dashes at the text's start. */
export const frontMatterOf = (text: string): FrontMatter => {
  const block = /^---\n((?:[^\n]*\n){1,40}?)---(?:\n|$)/.exec(text.slice(0, LONGEST))?.[1];
  if (block === undefined) return NONE;
  const field = (name: string): string | null => {
    const value = new RegExp(`^${name}\\s*:[ \\t]*(.+)$`, 'im').exec(block)?.[1]?.trim();
    return value ? value.replace(/^(["'])(.*)\1$/, '$2') : null;
  };
  const date = field('date') ?? field('published');
  return { title: field('title'), published: date && /^\d{4}-\d{2}(?:-\d{2})?/.test(date) ? date : null };
};
