import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLError,
} from 'yaml';

type Path = readonly (string | number)[];

/** A place in a file that could not be read. */
export interface YamlProblem {
  readonly message: string;
  readonly line?: number;
}

/** A record of a file as plain values, before any schema has seen it. */
export interface YamlItem {
  readonly value: unknown;
  /** Its place in the file's list; undefined if the file holds this one record. */
  readonly index: number | undefined;
}

/** A YAML file that was read, and where in it things stand. */
export interface YamlFile {
  readonly items: readonly YamlItem[];
  readonly problems: readonly YamlProblem[];
  /** Finds a field, or the nearest part around it that is there; `near` is a text to look for inside. */
  readonly find: (index: number | undefined, path: Path, near?: string) => YamlPlace;
}

/** A place in a file that was read: its line and the part of the wanted path that is there. */
export interface YamlPlace {
  readonly line: number;
  readonly path: Path;
}

// Deeper nesting is no record of ours; the recursion of what follows must not run out of stack.
const DEEPEST = 100;

/** Reads a YAML file of one record or a list of them. */
export function parseYaml(text: string): YamlFile {
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      version: '1.2',
    });
  } catch (error) {
    return broken([{ message: `cannot be read as YAML: ${reasonOf(error)}` }]);
  }
  const open = lastQuoted(document);
  const errors = withoutConsequences([...document.errors, ...document.warnings]);
  if (errors.length > 0) return broken(errors.map((error) => toProblem(error, lines, open)));
  if (depthOf(document.contents, 0) > DEEPEST) return broken([{ message: 'is nested too deeply' }]);
  let value: unknown;
  try {
    // Few aliases are wanted; a small file must not unfold into gigabytes ("billion laughs").
    value = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return broken([{ message: `cannot be read: ${reasonOf(error)}` }]);
  }
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  return {
    items: itemsOf(value),
    problems: [],
    find: (index, path, near) => {
      const start = index === undefined ? [] : [index];
      const { node, offset, depth } = locate(document, [...start, ...path]);
      const found = path.slice(0, Math.max(0, depth - start.length));
      if (near !== undefined && node?.range) {
        const at = text.slice(node.range[0], node.range[1]).indexOf(near);
        if (at >= 0) return { line: lineAt(node.range[0] + at), path: found };
      }
      return { line: lineAt(offset), path: found };
    },
  };
}

/** A parser that stumbled once stumbles on every line after it: only the first mistake tells where to look. */
function withoutConsequences(errors: readonly YAMLError[]): readonly YAMLError[] {
  const first = errors.find((error) => error.code !== 'DUPLICATE_KEY');
  const twice = errors.filter((error) => error.code === 'DUPLICATE_KEY');
  return first === undefined ? twice : [...twice.filter((error) => error.pos[0] < first.pos[0]), first];
}

function broken(problems: readonly YamlProblem[]): YamlFile {
  return { items: [], problems, find: () => ({ line: 1, path: [] }) };
}

function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deeply';
  const message = error instanceof Error ? error.message : String(error);
  return /alias/i.test(message) ? 'too many aliases (*name)' : message;
}

function itemsOf(value: unknown): readonly YamlItem[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return [{ value, index: undefined }];
  return value.map((item: unknown, index) => ({ value: item, index }));
}

function depthOf(node: unknown, depth: number): number {
  if (depth > DEEPEST) return depth;
  if (isSeq(node)) return Math.max(depth, ...node.items.map((item) => depthOf(item, depth + 1)));
  if (isMap(node)) return Math.max(depth, ...node.items.map((pair) => depthOf(pair.value, depth + 1)));
  return depth;
}

interface Located {
  readonly offset: number;
  readonly node: Node | undefined;
  /** How many steps of the path are there. */
  readonly depth: number;
}

const offsetOf = (node: unknown): number | undefined =>
  isMap(node) || isSeq(node) || isScalar(node) || isAlias(node) ? node.range?.[0] : undefined;

/** The deepest part of a path that is in the file: the key's place, since a block text starts a line later. */
function locate(document: Document.Parsed, path: Path): Located {
  let node: Node | undefined = document.contents ?? undefined;
  let offset = offsetOf(node) ?? 0;
  let depth = 0;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === String(step));
      if (!pair) break;
      offset = offsetOf(pair.key) ?? offset;
      node = (pair.value as Node | null) ?? undefined;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) break;
      offset = offsetOf(item) ?? offset;
      node = item as Node;
    } else {
      break;
    }
    depth += 1;
  }
  return { offset, node, depth };
}

const YAML_WORDS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  UNEXPECTED_TOKEN:
    'text cannot go on like this here: a text with [ ] { } or a comma between braces belongs in quotes',
  TAB_AS_INDENT: 'a tab at the start of a line: indent with spaces',
  BAD_INDENT: 'this line is not indented as its neighbours are',
  DUPLICATE_KEY: 'this field is there twice in the same record',
  MULTIPLE_DOCS: 'a line "---" begins a second document: write several records as a list (- id: …)',
  BAD_ALIAS: 'a "*" begins an alias to nothing: put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a ":" inside the text: put the text in quotes, or write it on a line of its own after "|"',
  MULTILINE_IMPLICIT_KEY: 'a field’s name goes over several lines: a ":" or a quotation mark is missing',
  BAD_SCALAR_START: 'a text cannot begin with this character: put it in quotes',
  TAG_RESOLVE_FAILED: 'a "!" begins a tag that is not known: put the text in quotes',
  NON_STRING_KEY: 'the name of a field must be a text: put it in quotes',
  BAD_DQ_ESCAPE: 'a "\\" in double quotes that means nothing: write \\\\, or use single quotes',
};

/** Where the last text in quotes begins: if its end is missing, the parser only notices at the end of the file. */
function lastQuoted(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Scalar: (_key, node) => {
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') offset = node.range?.[0];
    },
  });
  return offset;
}

function toProblem(error: YAMLError, lines: LineCounter, open: number | undefined): YamlProblem {
  if (/^Missing closing .quote/.test(error.message) && open !== undefined) {
    const { line, col } = lines.linePos(open);
    return {
      line,
      message: `broken YAML at column ${col}: the text in quotes that begins here does not end`,
    };
  }
  const { line, col } = lines.linePos(error.pos[0]);
  if (/call stack/.test(error.message)) return { line, message: 'is nested too deeply' };
  const words = YAML_WORDS[error.code] ?? error.message.replace(/\s+at line \d+.*$/s, '');
  return { line, message: `broken YAML at column ${col}: ${words}` };
}
