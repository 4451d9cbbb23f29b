/** One element of a tagged PDF's structure, as far as it concerns one page. */
export interface StructureElement {
  /** The standard role that the file maps its own to: `P`, `H1`, `TD`, `Note`, … */
  readonly role: string;
  readonly alt: string | null;
  readonly children: readonly (StructureElement | ContentLeaf)[];
}

/** Marked content of the page, or of a form XObject (another owner). */
export interface ContentLeaf {
  /** The object that numbers its marked content: the page's own, or a form's. */
  readonly owner: string;
  readonly mcid: number;
}

export const isLeaf = (node: StructureElement | ContentLeaf): node is ContentLeaf => 'mcid' in node;

/** Deeper structures are a trap. */
const DEEPEST = 80;
const MOST_NODES = 200_000;

const CONTENT_ID = /^p?(.+)_mc(\d+)$/;

/** Reads pdfjs's structure tree of a page; null where the page has none. */
export const readStructure = (tree: unknown): StructureElement | null => {
  let nodes = 0;
  const read = (value: unknown, depth: number): StructureElement | ContentLeaf | null => {
    nodes += 1;
    if (typeof value !== 'object' || value === null || depth > DEEPEST || nodes > MOST_NODES) return null;
    if ('type' in value) {
      const id = 'id' in value && typeof value.id === 'string' ? CONTENT_ID.exec(value.id) : null;
      return value.type === 'content' && id ? { owner: id[1] ?? '', mcid: Number(id[2]) } : null;
    }
    if (!('role' in value) || typeof value.role !== 'string') return null;
    const children: (StructureElement | ContentLeaf)[] = [];
    if ('children' in value && Array.isArray(value.children)) {
      for (const child of value.children) {
        const known = read(child, depth + 1);
        if (known) children.push(known);
      }
    }
    const alt = 'alt' in value && typeof value.alt === 'string' && value.alt.trim() !== '' ? value.alt : null;
    return { role: value.role, alt, children };
  };
  const root = read(tree, 0);
  return root && !isLeaf(root) ? root : null;
};

/** Every leaf beneath an element, in order. */
export const leavesOf = (element: StructureElement): ContentLeaf[] =>
  element.children.flatMap((child) => (isLeaf(child) ? [child] : leavesOf(child)));

/** Whether an element is, or holds, a heading. */
export const holdsHeading = (element: StructureElement): boolean =>
  /^H[1-6]?$/.test(element.role) || element.children.some((child) => !isLeaf(child) && holdsHeading(child));
